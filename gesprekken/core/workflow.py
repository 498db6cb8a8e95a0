"""One engine for every transition table: may I, why not, do it.

A table is read aloud as the process: verb, act-noun, from, to, permission, guards. The same table yields the
buttons (refused ones with all their reasons), performs the change and names it in the journaal.

`Proces[Ding, Omgeving, Verb]` says whose life it is, which facts its guards read beside that thing (None: no facts),
and which enum holds its verbs: a guard, a fact or a verb of another process does not pass the type checker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from gesprekken.core.actor import Actor
from gesprekken.core.errors import KanNiet, MagNiet, Weigering
from gesprekken.core.permissions import Permission


class HeeftStatus(Protocol):
    """Anything with a life of its own."""

    status: Any


Ding = TypeVar("Ding", bound=HeeftStatus)
Omgeving = TypeVar("Omgeving")
Feiten_co = TypeVar("Feiten_co", covariant=True)  # a guard of minutes also judges what is part of minutes
Verb = TypeVar("Verb", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Toestand(Generic[Feiten_co]):
    """What a guard may look at: the moment, and the facts the service put beside the object (None: it put none)."""

    nu: datetime
    gegeven: Feiten_co | None = None

    @property
    def feiten(self) -> Feiten_co:
        """The facts. Raises LookupError when a guard asks for facts and the service put none: a fault in the code."""
        if self.gegeven is None:
            raise LookupError("Deze overgang kijkt naar feiten, en die zijn niet meegegeven.")
        return self.gegeven


Eis = Callable[[Ding, Toestand[Omgeving]], Weigering | None]


@dataclass(frozen=True, slots=True)
class Overgang(Generic[Ding, Omgeving, Verb]):
    """One row. `verb` *verplaatsen*, `daad` *verplaatsing* (also the URL noun), `van` empty = at birth."""

    verb: Verb
    daad: str
    van: frozenset[StrEnum]
    naar: StrEnum
    permission: Permission
    eisen: tuple[Eis[Ding, Omgeving], ...] = ()
    knop: str = ""


@dataclass(frozen=True, slots=True)
class Mogelijkheid(Generic[Ding, Omgeving, Verb]):
    """A transition that fits the state and the role; `weigeringen` empty = it can be done now."""

    overgang: Overgang[Ding, Omgeving, Verb]
    weigeringen: tuple[Weigering, ...]

    @property
    def kan(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.weigeringen


class Proces(Generic[Ding, Omgeving, Verb]):
    """A transition table with its engine."""

    def __init__(self, naam: str, overgangen: Iterable[Overgang[Ding, Omgeving, Verb]]) -> None:
        self.naam = naam
        self.overgangen = tuple(overgangen)
        self._op_verb = {o.verb: o for o in self.overgangen}

    def overgang(self, verb: Verb) -> Overgang[Ding, Omgeving, Verb]:
        """The row of one verb. Raises KeyError for a verb the process does not have."""
        return self._op_verb[verb]

    def begin(self) -> StrEnum:
        """The state in which a new object of this process starts: where its first row leads."""
        return self.overgangen[0].naar

    def mogelijkheden(
        self, ding: Ding, actor: Actor, toestand: Toestand[Omgeving]
    ) -> list[Mogelijkheid[Ding, Omgeving, Verb]]:
        """The buttons of a page: what this role could do in this state, each with every reason why not yet."""
        return [
            Mogelijkheid(o, weigeringen(o, ding, toestand))
            for o in self.overgangen
            if ding.status in o.van and actor.mag(o.permission)
        ]

    def voer_uit(self, verb: Verb, ding: Ding, actor: Actor, toestand: Toestand[Omgeving]) -> tuple[str, str]:
        """Change the status and return (from, to). Raises MagNiet by role, KanNiet with all reasons."""
        overgang = self._op_verb[verb]
        if not actor.mag(overgang.permission):
            raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")
        if overgang.van and ding.status not in overgang.van:
            zin = f"Dit kan niet meer: de stand is nu ‘{ding.status}’."
            raise KanNiet([Weigering(zin, voorbij=True)])
        if bezwaren := weigeringen(overgang, ding, toestand):
            raise KanNiet(bezwaren)
        van, ding.status = ding.status, overgang.naar
        return str(van), str(overgang.naar)


def weigeringen(
    overgang: Overgang[Ding, Omgeving, Verb], ding: Ding, toestand: Toestand[Omgeving]
) -> tuple[Weigering, ...]:
    """Every unmet condition of a transition, in the order of the table."""
    return tuple(w for eis in overgang.eisen if (w := eis(ding, toestand)) is not None)
