"""One engine for every transition table: may I, why not, do it.

A table is read aloud as the process: verb, act-noun, from, to, permission, guards. The same table yields the
buttons (refused ones with all their reasons), performs the change and names it in the journaal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from gesprekken.core.actor import Actor
from gesprekken.core.errors import KanNiet, MagNiet, Weigering
from gesprekken.core.permissions import Permission


class HeeftStatus(Protocol):
    """Anything with a life of its own."""

    status: Any


@dataclass(frozen=True, slots=True)
class Toestand:
    """What a guard may look at: the moment, and the facts the service put beside the object."""

    nu: datetime
    feiten: Any = None


Eis = Callable[[Any, Toestand], Weigering | None]


@dataclass(frozen=True, slots=True)
class Overgang:
    """One row. `verb` *verplaatsen*, `daad` *verplaatsing* (also the URL noun), `van` empty = at birth."""

    verb: str
    daad: str
    van: frozenset[StrEnum]
    naar: StrEnum
    permission: Permission
    eisen: tuple[Eis, ...] = ()
    knop: str = ""


@dataclass(frozen=True, slots=True)
class Mogelijkheid:
    """A transition that fits the state and the role; `weigeringen` empty = it can be done now."""

    overgang: Overgang
    weigeringen: tuple[Weigering, ...]

    @property
    def kan(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.weigeringen


class Proces:
    """A transition table with its engine."""

    def __init__(self, naam: str, overgangen: Iterable[Overgang]) -> None:
        self.naam = naam
        self.overgangen = tuple(overgangen)
        self._op_verb = {o.verb: o for o in self.overgangen}

    def overgang(self, verb: str) -> Overgang:
        """The row of one verb. Raises KeyError for a verb the process does not have."""
        return self._op_verb[verb]

    def begin(self) -> StrEnum:
        """The state in which a new object of this process starts: where its first row leads."""
        return self.overgangen[0].naar

    def mogelijkheden(self, ding: HeeftStatus, actor: Actor, toestand: Toestand) -> list[Mogelijkheid]:
        """The buttons of a page: what this role could do in this state, each with every reason why not yet."""
        return [
            Mogelijkheid(o, weigeringen(o, ding, toestand))
            for o in self.overgangen
            if ding.status in o.van and actor.mag(o.permission)
        ]

    def voer_uit(self, verb: str, ding: HeeftStatus, actor: Actor, toestand: Toestand) -> tuple[str, str]:
        """Change the status and return (from, to). Raises MagNiet by role, KanNiet with all reasons."""
        overgang = self._op_verb[verb]
        if not actor.mag(overgang.permission):
            raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")
        if overgang.van and ding.status not in overgang.van:
            raise KanNiet([Weigering(f"Dit kan niet meer: de stand is nu ‘{ding.status}’. Ververs de pagina.")])
        if bezwaren := weigeringen(overgang, ding, toestand):
            raise KanNiet(bezwaren)
        van, ding.status = ding.status, overgang.naar
        return str(van), str(overgang.naar)


def weigeringen(overgang: Overgang, ding: HeeftStatus, toestand: Toestand) -> tuple[Weigering, ...]:
    """Every unmet condition of a transition, in the order of the table."""
    return tuple(w for eis in overgang.eisen if (w := eis(ding, toestand)) is not None)
