"""The stock of social homes per half year, and its dips (addendum, 5b, question 4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar, periode
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import Boeking, Som, boekingen, groepeer, zonder_overdracht

MEESTE_VOORRAAD = 500_000
TE_VEEL_VOORRAAD = "Geef een heel aantal woningen, van 0 tot en met 500.000."
Lijn = Sequence[tuple[Halfjaar, int]]


@dataclass(frozen=True, slots=True)
class Halfjaarpunt:
    """One half year: homes that come and go in it, and the stock at its end. `alles` counts hard and soft plans."""

    halfjaar: Halfjaar
    hard: Som
    zacht: Som
    stand_hard: int
    stand_alles: int


@dataclass(frozen=True, slots=True)
class Jaarpunt:
    """One year of the same line: the sums of its half years, the stock at its end and the lowest within it."""

    jaar: int
    hard: Som
    zacht: Som
    stand_hard: int
    stand_alles: int
    laagste_hard: int
    laagste_alles: int


@dataclass(frozen=True, slots=True)
class Dip:
    """The stock is below the start level: from `begin`, `lengte` half years long, at most `diepte` homes below it.

    `laagste` is the first half year with that depth, `herstel` the half year in which the start level is back, or None
    when that does not happen within the period.
    """

    begin: Halfjaar
    diepte: int
    laagste: Halfjaar
    lengte: int
    herstel: Halfjaar | None


@dataclass(frozen=True, slots=True)
class Verloop:
    """The stock from `start` homes at the end of the half year before the first point.

    `kanttekening` is what must be said beside it.
    """

    start: int
    punten: tuple[Halfjaarpunt, ...]
    kanttekening: str = ""

    @property
    def lijn_hard(self) -> Lijn:
        return tuple((p.halfjaar, p.stand_hard) for p in self.punten)

    @property
    def lijn_alles(self) -> Lijn:
        return tuple((p.halfjaar, p.stand_alles) for p in self.punten)

    @property
    def dips_hard(self) -> tuple[Dip, ...]:
        return dips(self.start, self.lijn_hard)

    @property
    def dips_alles(self) -> tuple[Dip, ...]:
        return dips(self.start, self.lijn_alles)

    @property
    def jaren(self) -> tuple[Jaarpunt, ...]:
        """The same line per year."""
        return tuple(_jaarpunt(jaar, tuple(deel)) for jaar, deel in groupby(self.punten, lambda p: p.halfjaar.jaar))


def voorraadverloop(
    start: int, regels: Iterable[Locatieregel], eerste: Halfjaar, laatste: Halfjaar = LAATSTE
) -> Verloop:
    """The stock per half year of the period. What happens before `eerste` is in `start` already.

    A transfer between corporations changes nothing. Raises ValueError for a negative start.
    """
    if start < 0:
        raise ValueError("een voorraad is niet negatief")
    alle = zonder_overdracht(boekingen(regels, laatste))
    sommen = groepeer(alle, _halfjaar_en_plan)
    punten: list[Halfjaarpunt] = []
    hard_nu = alles_nu = start
    for halfjaar in periode(eerste, laatste):
        hard, zacht = sommen.get((halfjaar, True), Som()), sommen.get((halfjaar, False), Som())
        hard_nu += hard.netto
        alles_nu += hard.netto + zacht.netto
        punten.append(Halfjaarpunt(halfjaar, hard, zacht, hard_nu, alles_nu))
    return Verloop(start, tuple(punten))


def _halfjaar_en_plan(boeking: Boeking) -> tuple[Halfjaar, bool]:
    return boeking.halfjaar, boeking.hard


def keur_voorraad(verloop: Verloop, eerder: Verloop | None = None) -> None:
    """Raise OngeldigeInvoer at the first half year in which more homes go than there are, on either line.

    What was short as much `eerder` holds nobody up: it has to be mended in steps.
    """
    was = {p.halfjaar: p for p in eerder.punten} if eerder else {}
    for punt in verloop.punten:
        tekort = max(_tekorten(punt, was.get(punt.halfjaar)))
        if tekort > 0:
            zin = (
                f"In de {punt.halfjaar.naam} verdwijnen er {tekort} woningen meer dan er zijn. "
                "Kijk de aantallen en de voorraad aan het begin na."
            )
            raise OngeldigeInvoer({f"woningen-{punt.halfjaar}": f"{zin} {verloop.kanttekening}".rstrip()})


def _tekorten(punt: Halfjaarpunt, was: Halfjaarpunt | None) -> tuple[int, int]:
    """Homes that are lacking on the hard line and on the other, where that is more than it was."""
    hard, alles = -punt.stand_hard, -punt.stand_alles
    return (0 if was and hard <= -was.stand_hard else hard, 0 if was and alles <= -was.stand_alles else alles)


def dips(start: int, lijn: Lijn) -> tuple[Dip, ...]:
    """Every unbroken run of half years below `start`, in time order."""
    gevonden: list[Dip] = []
    for onder, deel in groupby(enumerate(lijn), lambda paar: paar[1][1] < start):
        stuk = tuple(deel)
        if onder:
            nummer, _ = stuk[-1]
            herstel = lijn[nummer + 1][0] if nummer + 1 < len(lijn) else None
            gevonden.append(_dip(start, [punt for _, punt in stuk], herstel))
    return tuple(gevonden)


def _dip(start: int, stuk: Lijn, herstel: Halfjaar | None) -> Dip:
    laagste, stand = min(stuk, key=lambda punt: (punt[1], punt[0]))
    return Dip(stuk[0][0], start - stand, laagste, len(stuk), herstel)


def _jaarpunt(jaar: int, punten: Sequence[Halfjaarpunt]) -> Jaarpunt:
    return Jaarpunt(
        jaar,
        sum((p.hard for p in punten), Som()),
        sum((p.zacht for p in punten), Som()),
        punten[-1].stand_hard,
        punten[-1].stand_alles,
        min(p.stand_hard for p in punten),
        min(p.stand_alles for p in punten),
    )
