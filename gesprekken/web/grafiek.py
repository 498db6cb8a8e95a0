"""Where everything stands in the chart of the stock: plain numbers for an SVG, no markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, log10

from gesprekken.domain.overzichten.rekenen import Som
from gesprekken.domain.overzichten.voorraad import Verloop

HALFJAAR, JAAR = "halfjaar", "jaar"
BOVEN, ONDER = 40, 186  # of the lines
NUL, STAAFHOOG = 312, 60  # the zero of the bars, and how far the largest reaches
HOOG = 424
SMALST = 40  # a number under or above a bar needs this much room
Plek = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tijdvak:
    """A year or half a year of the line: what comes and goes in it, and the stock at its end."""

    naam: str
    kort: str
    hard: Som
    zacht: Som
    stand_hard: int
    stand_alles: int

    @property
    def erbij(self) -> int:
        return self.hard.bruto + self.zacht.bruto

    @property
    def eraf(self) -> int:
        return self.hard.onttrekking + self.zacht.onttrekking


def tijdvakken(verloop: Verloop, per: str) -> tuple[Tijdvak, ...]:
    """The line per year, or per half year."""
    if per == HALFJAAR:
        return tuple(
            Tijdvak(p.halfjaar.naam, str(p.halfjaar), p.hard, p.zacht, p.stand_hard, p.stand_alles)
            for p in verloop.punten
        )
    return tuple(Tijdvak(str(j.jaar), str(j.jaar), j.hard, j.zacht, j.stand_hard, j.stand_alles) for j in verloop.jaren)


@dataclass(frozen=True, slots=True)
class Staaf:
    """The bars of one period: (top, height) of each part, and where its numbers stand."""

    x: float
    midden: float
    naam: str
    toon_naam: bool
    hard: Plek
    zacht: Plek
    af_hard: Plek
    af_zacht: Plek
    erbij: int
    eraf: int


@dataclass(frozen=True)
class Grafiek:
    """One chart in a box of `breed` by HOOG; `smal` is the variant for a telephone.

    A template asks for its scale and its lines at every point: they are worked out once.
    """

    start: int
    vakken: tuple[Tijdvak, ...]
    breed: int
    smal: bool
    eerder: tuple[Tijdvak, ...] = ()

    @property
    def links(self) -> int:
        return 46 if self.smal else 56

    @property
    def rechts(self) -> int:
        return self.breed - (6 if self.smal else 92)

    @property
    def _stap(self) -> float:
        return (self.rechts - self.links) / (len(self.vakken) + 1)

    def x(self, nummer: int) -> float:
        """The middle of a period; 0 is the begin."""
        return round(self.links + self._stap * (nummer + 0.5), 1)

    @property
    def ruim(self) -> bool:
        """Whether the numbers fit beside the bars; otherwise they stand in the table only."""
        return self._stap >= SMALST

    @cached_property
    def maat(self) -> tuple[int, int, int]:
        """(lowest, highest, step) of the scale, round numbers around everything that is drawn."""
        alle = [self.start]
        for vak in (*self.vakken, *self.eerder):
            alle += [vak.stand_hard, vak.stand_alles]
        laag, hoog = min(alle), max(alle)
        stap = _ronde_stap(max(hoog - laag, 4) / 4)
        onder = floor(laag / stap) * stap
        return onder, max(ceil(hoog / stap) * stap, onder + stap), stap

    def y(self, stand: int) -> float:
        """The height of a stock."""
        laag, hoog, _stap = self.maat
        return round(ONDER - (stand - laag) / (hoog - laag) * (ONDER - BOVEN), 1)

    @property
    def raster(self) -> list[tuple[float, int]]:
        """(height, value) of every line of the scale."""
        laag, hoog, stap = self.maat
        return [(self.y(waarde), waarde) for waarde in range(laag, hoog + 1, stap)]

    @cached_property
    def basis(self) -> float:
        return self.y(self.start)

    def _lijn(self, standen: Sequence[int]) -> list[Plek]:
        return [(self.x(i), self.y(stand)) for i, stand in enumerate([self.start, *standen])]

    @cached_property
    def hard(self) -> list[Plek]:
        return self._lijn([v.stand_hard for v in self.vakken])

    @cached_property
    def alles(self) -> list[Plek]:
        return self._lijn([v.stand_alles for v in self.vakken])

    @property
    def eerder_hard(self) -> list[Plek]:
        return self._lijn([v.stand_hard for v in self.eerder]) if self.eerder else []

    @property
    def eerder_alles(self) -> list[Plek]:
        return self._lijn([v.stand_alles for v in self.eerder]) if self.eerder else []

    @property
    def laagste(self) -> int | None:
        """Which point of the hard line is lowest under the begin; None when it never is."""
        standen = [v.stand_hard for v in self.vakken]
        return standen.index(min(standen)) if standen and min(standen) < self.start else None

    @property
    def vlakken(self) -> list[list[Plek]]:
        """The area between the begin and the hard line, where that runs below it."""
        uit: list[list[Plek]] = []
        vorige = self.hard[0]
        for plek in self.hard[1:]:
            if plek[1] > self.basis:
                if vorige[1] <= self.basis:
                    uit.append([_snijpunt(vorige, plek, self.basis)])
                uit[-1].append(plek)
            elif vorige[1] > self.basis:
                uit[-1].append(_snijpunt(vorige, plek, self.basis))
            vorige = plek
        return [_gesloten(vlak, self.basis) for vlak in uit]

    @property
    def einden(self) -> tuple[float, float]:
        """Where the last numbers stand, hard and all: apart when the lines end close together."""
        hard, alles = self.hard[-1][1], self.alles[-1][1]
        if abs(hard - alles) >= 34:
            return hard, alles
        return (max(hard, alles) + 14, min(hard, alles) - 16) if alles <= hard else (hard - 16, alles + 14)

    @property
    def staafbreed(self) -> float:
        return round(min(self._stap * 0.56, 48), 1)

    @property
    def staven(self) -> Iterator[Staaf]:
        """The bars: what comes above the zero line, what goes below it, hard first."""
        schaal = STAAFHOOG / max([1, *(v.erbij for v in self.vakken), *(v.eraf for v in self.vakken)])
        for i, v in enumerate(self.vakken):
            op_hard, op_zacht = round(v.hard.bruto * schaal, 1), round(v.zacht.bruto * schaal, 1)
            af_hard, af_zacht = round(v.hard.onttrekking * schaal, 1), round(v.zacht.onttrekking * schaal, 1)
            yield Staaf(
                round(self.x(i + 1) - self.staafbreed / 2, 1), self.x(i + 1), v.kort, self.ruim or i % 2 == 1,
                (NUL - op_hard, op_hard), (round(NUL - op_hard - op_zacht, 1), op_zacht),
                (NUL, af_hard), (NUL + af_hard, af_zacht), v.erbij, v.eraf,
            )  # fmt: skip


def _ronde_stap(minstens: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … that is not below `minstens`."""
    macht = 10 ** floor(log10(max(minstens, 1)))
    return next(int(keer * macht) for keer in (1, 2, 5, 10) if keer * macht >= minstens)


def _snijpunt(van: Plek, naar: Plek, hoogte: float) -> Plek:
    deel = (hoogte - van[1]) / (naar[1] - van[1])
    return round(van[0] + deel * (naar[0] - van[0]), 1), hoogte


def _gesloten(vlak: list[Plek], basis: float) -> list[Plek]:
    return vlak if vlak[-1][1] == basis else [*vlak, (vlak[-1][0], basis)]
