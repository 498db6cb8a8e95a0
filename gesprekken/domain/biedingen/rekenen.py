"""A bid as numbers: totals, the growth since the start of the round, and when an explanation is owed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the doelgroepvoorraad, as the round names it. `daeb`: social rent, built by a corporation."""

    code: str
    naam: str
    daeb: bool = False


@dataclass(frozen=True, slots=True)
class Cel:
    """Homes of one segment in one period; gross = net + withdrawals."""

    segment: str
    periode: str
    bruto: int
    netto: int

    @property
    def onttrekking(self) -> int:
        """Homes that go: demolished, sold, or rented above the limit."""
        return self.bruto - self.netto


@dataclass(frozen=True, slots=True)
class Totaal:
    """The sum of any number of cells."""

    bruto: int
    netto: int

    @property
    def onttrekking(self) -> int:
        """Homes that go."""
        return self.bruto - self.netto


def tel_op(cellen: Iterable[Cel]) -> Totaal:
    """Gross and net of all cells."""
    lijst = list(cellen)
    return Totaal(sum(c.bruto for c in lijst), sum(c.netto for c in lijst))


def van_segment(cellen: Iterable[Cel], codes: Iterable[str]) -> list[Cel]:
    """The cells of the given segments."""
    gezocht = set(codes)
    return [c for c in cellen if c.segment in gezocht]


def tel_daeb(cellen: Iterable[Cel], segmenten: Sequence[Segment]) -> Totaal:
    """The DAEB part: what overzicht 5a must find a place and a builder for."""
    return tel_op(van_segment(cellen, (s.code for s in segmenten if s.daeb)))


def groei(start: Iterable[Cel], nu: Iterable[Cel]) -> int:
    """Extra doelgroepvoorraad, net, in homes: this version against the bid at the start of the round."""
    return tel_op(nu).netto - tel_op(start).netto


def daeb_aandeel(start: Sequence[Cel], nu: Sequence[Cel], segmenten: Sequence[Segment]) -> int | None:
    """Share of the growth that is DAEB, in whole per cent; None without growth. Shown, never enforced."""
    totaal = groei(start, nu)
    if totaal <= 0:
        return None
    daeb = tel_daeb(nu, segmenten).netto - tel_daeb(start, segmenten).netto
    return round(100 * daeb / totaal)


def uitleg_verschuldigd(extra: int, wezenlijk: bool | None) -> bool:
    """A toelichting or handelingsperspectief is owed (addendum): no growth, or judged to be no real step.

    The first test is arithmetic, the second a recorded human judgement; without one (None) only the first counts.
    """
    return extra <= 0 or wezenlijk is False
