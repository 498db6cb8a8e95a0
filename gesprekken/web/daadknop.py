"""A deed as a page shows it: its button, or everything that stands in its way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gesprekken.core.workflow import Ding, Mogelijkheid, Omgeving, Verb
from gesprekken.web.formulieren import Formulier, regel

Redenen = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Daadknop:
    """What a reader can do with something, or could: `redenen` are (sentence, link) pairs of what stands in the way.

    `form` is what is sent to `adres`, when it stands on the page itself.
    """

    verb: StrEnum
    knop: str
    adres: str
    redenen: Redenen = ()
    form: Formulier | None = None


def maak_knop(m: Mogelijkheid[Ding, Omgeving, Verb], adres: str, form: Formulier | None = None) -> Daadknop:
    """A possibility of the engine, as the button that leads to `adres`."""
    return Daadknop(m.overgang.verb, m.overgang.knop, adres, tuple(regel(w) for w in m.weigeringen), form)
