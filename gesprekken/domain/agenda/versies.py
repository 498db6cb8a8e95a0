"""Versions of the agenda as values: the content that consent binds to, its hash, and what changed between two.

Consent is about title, question, kind, goal and party matrix. The order and the minutes are not part of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.klok import dag

KORT = 16  # characters of a digest that only has to tell one text from another
DELEN = ("titel", "vraag", "soort", "doel", "partijen")
REACTIE_TOT = time(23, 59)  # on the last day, on the clock of Amsterdam


def reactiedag(nu: datetime) -> date:
    """The first day on which an answer of `nu` is in time: it moves on when the time of that day has passed."""
    over = timedelta(days=1) - timedelta(hours=REACTIE_TOT.hour, minutes=REACTIE_TOT.minute)
    return dag(nu + over - timedelta.resolution)


def regelinhoud(titel: str, vraag: str, soort: str, doel: str, partijen: Mapping[str, str]) -> dict[str, Any]:
    """What a line says. `partijen` maps the slug of an organisation to what it does with the item."""
    return {"titel": titel, "vraag": vraag, "soort": soort, "doel": doel, "partijen": dict(partijen)}


def regelhash(sleutel: str, inhoud: Mapping[str, Any]) -> str:
    """The hash of one line: of the item's key and its content, not of its place."""
    return vingerafdruk(canoniek([sleutel, inhoud]))


def versiehash(regelhashes: Sequence[str]) -> str:
    """The hash of a version: over the hashes of its lines, in order."""
    return vingerafdruk(canoniek(list(regelhashes)))


def antwoordafdruk(oordeel: str, reden: str) -> str:
    """What a party says of a line, as a page can carry it: it says whether somebody changed it on that page."""
    return vingerafdruk(canoniek([oordeel, reden]))[:KORT]


def antwoordstand(oordeel: str, reden: str, reactie: str) -> str:
    """The answer as a page showed it, with the reply to it: whoever changes the answer has read both."""
    return f"{antwoordafdruk(oordeel, reden)}.{vingerafdruk(reactie)[:KORT]}"


class Wijziging(StrEnum):
    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    VERPLAATST = "verplaatst"
    GELIJK = "gelijk"
    VERVALLEN = "vervallen"


@dataclass(frozen=True, slots=True)
class Regel:
    """A line as the comparison needs it: key of the item, place, hash and content."""

    sleutel: str
    volgnr: int
    vingerafdruk: str
    inhoud: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Regelverschil:
    """One line beside its predecessor. `delen` names what changed in it."""

    wijziging: Wijziging
    oud: Regel | None
    nieuw: Regel | None
    delen: tuple[str, ...] = ()


def vergelijk(oud: Sequence[Regel], nieuw: Sequence[Regel]) -> list[Regelverschil]:
    """Every line of the new version beside the old one, then what was dropped, each in its own order.

    A line is *moved* when it stands in another place among the lines that both versions have.
    """
    eerder = {r.sleutel: r for r in oud}
    blijft = {r.sleutel for r in nieuw} & eerder.keys()
    plaats = {s: i for i, s in enumerate(r.sleutel for r in oud if r.sleutel in blijft)}
    plaats_nu = {s: i for i, s in enumerate(r.sleutel for r in nieuw if r.sleutel in blijft)}
    uit = [_verschil(eerder.get(r.sleutel), r, plaats, plaats_nu) for r in nieuw]
    return uit + [Regelverschil(Wijziging.VERVALLEN, r, None) for r in oud if r.sleutel not in blijft]


def _verschil(
    oud: Regel | None, nieuw: Regel, plaats: Mapping[str, int], plaats_nu: Mapping[str, int]
) -> Regelverschil:
    if oud is None:
        return Regelverschil(Wijziging.NIEUW, None, nieuw)
    delen = tuple(d for d in DELEN if oud.inhoud.get(d) != nieuw.inhoud.get(d))
    if delen:
        return Regelverschil(Wijziging.GEWIJZIGD, oud, nieuw, delen)
    verplaatst = plaats[nieuw.sleutel] != plaats_nu[nieuw.sleutel]
    return Regelverschil(Wijziging.VERPLAATST if verplaatst else Wijziging.GELIJK, oud, nieuw)
