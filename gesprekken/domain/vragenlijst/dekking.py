"""How far a question is: empty, talked about, or answered; and what blocks or warns before delivering."""

from __future__ import annotations

from enum import StrEnum


class Dekking(StrEnum):
    """In order of progress; the values are also the names of the status icons."""

    LEEG = "open"
    BESPROKEN = "bezig"
    BEANTWOORD = "gereed"


DEKKINGNAAM = {
    Dekking.LEEG: "Nog leeg",
    Dekking.BESPROKEN: "Besproken, nog geen antwoord",
    Dekking.BEANTWOORD: "Beantwoord",
}


def dekking(*, beantwoord: bool, besproken: bool) -> Dekking:
    """An answer of the dossier or of a casus counts; without one a talk about an item of this question does."""
    if beantwoord:
        return Dekking.BEANTWOORD
    return Dekking.BESPROKEN if besproken else Dekking.LEEG
