"""A bounded cache inside one process. Correctness never depends on it: keys carry the version of what they hold."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Generic, TypeVar

from cachetools import LRUCache

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


_BAKKEN: list[Warm[Any, Any]] = []


def vergeet_alles() -> None:
    """Make everything in this process cold: for measurements, and when a test puts another database in place."""
    for bak in _BAKKEN:
        bak.leeg()


class Warm(Generic[K, V]):
    """Least recently used values by versioned key; safe between threads.

    `grootte` is how many values it holds; with `weeg` it is what they may weigh together, such as bytes. What is too
    heavy by itself is not kept.
    """

    def __init__(self, grootte: int, weeg: Callable[[V], int] | None = None) -> None:
        self._bak: LRUCache[K, V] = LRUCache(maxsize=grootte, getsizeof=weeg)
        self._weeg = weeg
        self._slot = Lock()
        _BAKKEN.append(self)

    def find(self, sleutel: K) -> V | None:
        """The value, or None when it is not (or no longer) warm."""
        with self._slot:
            return self._bak.get(sleutel)

    def alles(self) -> dict[K, V]:
        """Everything that is warm now; none of it counts as used."""
        with self._slot:
            return dict(self._bak.items())

    def zet(self, sleutel: K, waarde: V) -> V:
        """Keep and return the value."""
        if self._weeg is None or self._weeg(waarde) <= self._bak.maxsize:
            with self._slot:
                self._bak[sleutel] = waarde
        return waarde

    def get_of_maak(self, sleutel: K, maak: Callable[[], V]) -> V:
        """The warm value, or the one made now. Two threads may both make it; they make the same."""
        gevonden = self.find(sleutel)
        return self.zet(sleutel, maak()) if gevonden is None else gevonden

    def leeg(self) -> None:
        """Forget everything in this one."""
        with self._slot:
            self._bak.clear()
