"""What a scenario asks of a dossier, and how far a bid is from it. No judgement follows from either."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bereik:
    """Homes from `van` up to and including `tot`; equal when the source gives one number."""

    van: int
    tot: int

    def __add__(self, ander: Bereik) -> Bereik:
        return Bereik(self.van + ander.van, self.tot + ander.tot)


@dataclass(frozen=True, slots=True)
class Cijferinvoer:
    """What a scenario asks of a dossier as somebody types it, with where it comes from and why it is recorded."""

    van: int
    tot: int
    bron: str
    peildatum: date
    reden: str
    illustratief: bool = False


@dataclass(frozen=True, slots=True)
class Afstand:
    """How far a number lies from a range: at least `minste`, at most `meeste` homes; both 0 inside it.

    `boven`: the number is larger than the whole range.
    """

    minste: int
    meeste: int
    boven: bool = False

    @property
    def binnen(self) -> bool:
        """Whether the number lies in the range."""
        return self.meeste == 0


def afstand(netto: int, bereik: Bereik) -> Afstand:
    """The distance of a bid, in net homes, to what a scenario asks."""
    if netto < bereik.van:
        return Afstand(bereik.van - netto, bereik.tot - netto)
    if netto > bereik.tot:
        return Afstand(netto - bereik.tot, netto - bereik.van, boven=True)
    return Afstand(0, 0)
