"""What a move is: it takes a world and a number, and does whatever the rules then allow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.fabrieken.wereld import Wereld

T = TypeVar("T")
Zet = Callable[[Wereld, int], object]
DOSSIERS = ("zoetermeer", "delft")


class NietsTeDoen(Exception):
    """There is nothing yet to do this with."""


def een(rijen: Sequence[T], n: int) -> T:
    """The row that a number points at. Raises NietsTeDoen when there is none."""
    if not rijen:
        raise NietsTeDoen
    return rijen[n % len(rijen)]
