"""The arithmetic of overzicht 5a: sums in any grouping, and what of the bod has a site.

Every figure is a sum of `Boeking`s, so figures in different groupings cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort

Groep = TypeVar("Groep", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Boeking:
    """Homes that come (`erbij`) or go (`eraf`) in one half year at one corporation ('' = not known yet)."""

    halfjaar: Halfjaar
    corporatie: str
    soort: Mutatiesoort
    hard: bool
    sleutel: str
    gemeente: str
    erbij: int = 0
    eraf: int = 0
    is_overdracht: bool = False


@dataclass(frozen=True, slots=True)
class Som:
    """Homes added (`bruto`) and withdrawn (`onttrekking`, not negative); always netto + onttrekking = bruto."""

    bruto: int = 0
    onttrekking: int = 0

    @property
    def netto(self) -> int:
        return self.bruto - self.onttrekking

    def __add__(self, ander: Som) -> Som:
        return Som(self.bruto + ander.bruto, self.onttrekking + ander.onttrekking)


def boekingen(regels: Iterable[Locatieregel], laatste: Halfjaar = LAATSTE) -> tuple[Boeking, ...]:
    """What the rows do up to and including `laatste`, in the order of the rows.

    A transfer is withdrawn at the corporation that sells; temporary homes are withdrawn in the half year they end.
    """
    return tuple(b for regel in regels for b in _van(regel) if b.halfjaar <= laatste)


def _van(regel: Locatieregel) -> Iterator[Boeking]:
    for halfjaar, aantal in regel.aantallen.items():
        if regel.soort.teken < 0:
            yield _boeking(regel, halfjaar, eraf=aantal)
            continue
        yield _boeking(regel, halfjaar, erbij=aantal)
        if regel.is_overdracht:
            yield _boeking(regel, halfjaar, regel.tegenpartij, eraf=aantal)
    if regel.soort == Mutatiesoort.TIJDELIJK and regel.eindigt:
        yield _boeking(regel, regel.eindigt, eraf=regel.totaal)


def _boeking(
    regel: Locatieregel, halfjaar: Halfjaar, corporatie: str | None = None, *, erbij: int = 0, eraf: int = 0
) -> Boeking:
    eigenaar = regel.corporatie if corporatie is None else corporatie
    return Boeking(
        halfjaar, eigenaar, regel.soort, regel.hard, regel.sleutel, regel.gemeente, erbij, eraf, regel.is_overdracht
    )


def zonder_overdracht(alle: Iterable[Boeking]) -> tuple[Boeking, ...]:
    """As the municipality counts: what one corporation buys from another neither comes nor goes."""
    return tuple(b for b in alle if not b.is_overdracht)


def totaal(alle: Iterable[Boeking]) -> Som:
    """All of it together."""
    return sum((Som(b.erbij, b.eraf) for b in alle), Som())


def groepeer(alle: Iterable[Boeking], op: Callable[[Boeking], Groep]) -> dict[Groep, Som]:
    """The sum per group, in the order in which the groups first occur: `groepeer(b, lambda b: b.corporatie)`."""
    groepen: dict[Groep, Som] = {}
    for boeking in alle:
        groep = op(boeking)
        groepen[groep] = groepen.get(groep, Som()) + Som(boeking.erbij, boeking.eraf)
    return groepen


def procenten(delen: Sequence[int], geheel: int | None = None) -> tuple[int, ...]:
    """Whole percentages of `geheel` (the sum of the parts when not given), by the largest remainder.

    Their sum is the rounded percentage of the sum of the parts, so that what is shown adds up; each lies less than one
    from its exact value. All 0 when the whole is 0. Raises ValueError for a negative part or whole.
    """
    geheel = sum(delen) if geheel is None else geheel
    if geheel < 0 or any(deel < 0 for deel in delen):
        raise ValueError("percentages zijn er alleen van aantallen vanaf 0")
    if geheel == 0:
        return (0,) * len(delen)
    heel = [100 * deel // geheel for deel in delen]
    samen = (200 * sum(delen) + geheel) // (2 * geheel)  # rounded half up, in whole numbers
    volgorde = sorted(range(len(delen)), key=lambda i: -(100 * delen[i] % geheel))
    for i in volgorde[: samen - sum(heel)]:
        heel[i] += 1
    return tuple(heel)


@dataclass(frozen=True, slots=True)
class Afstemming:
    """Homes of the DAEB part of the bod: bod = hard + zacht + open - overschot, and open or overschot is 0.

    `kanttekening` is what must be said beside it.
    """

    bod: int
    hard: int
    zacht: int
    kanttekening: str = ""

    @property
    def met_locatie(self) -> int:
        return self.hard + self.zacht

    @property
    def open(self) -> int:
        """Homes in the bod that no row covers yet."""
        return max(self.bod - self.met_locatie, 0)

    @property
    def overschot(self) -> int:
        """Homes in rows beyond the bod."""
        return max(self.met_locatie - self.bod, 0)

    @property
    def aandelen(self) -> tuple[int, int, int]:
        """Hard, zacht and open as percentages of the bod, as they are shown; without a surplus they make 100."""
        hard, zacht, open_ = procenten((self.hard, self.zacht, self.open), self.bod)
        return hard, zacht, open_


def afstemmen(daeb_bod: int, regels: Iterable[Locatieregel], laatste: Halfjaar = LAATSTE) -> Afstemming:
    """Lay the rows beside the DAEB homes of the bod, gross (homes that are realised; withdrawals stand in the stock).

    Only rows that count towards it (`telt_in_bod`) do. Raises ValueError for a negative bod.
    """
    if daeb_bod < 0:
        raise ValueError("een bod heeft geen negatief aantal woningen")
    alle = boekingen((r for r in regels if telt_in_bod(r, laatste)), laatste)
    per_plan = groepeer(alle, lambda b: b.hard)
    return Afstemming(daeb_bod, per_plan.get(True, Som()).bruto, per_plan.get(False, Som()).bruto)


def telt_in_bod(regel: Locatieregel, laatste: Halfjaar = LAATSTE) -> bool:
    """Whether the row realises homes of the bod: homes that come, and that are still there after `laatste`.

    A transfer between corporations adds nothing, and temporary homes that end within the period do not remain.
    """
    tijdelijk = regel.soort == Mutatiesoort.TIJDELIJK and regel.eindigt is not None and regel.eindigt <= laatste
    return regel.soort.teken > 0 and not regel.is_overdracht and not tijdelijk
