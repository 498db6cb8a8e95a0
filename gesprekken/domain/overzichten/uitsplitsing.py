"""Breaking down what was delivered, without giving away what a reader may not see one by one.

The smallest thing that is asked for is a `Deel`: the homes of one row in one year. Those of unseen rows are put in
groups, once for every reader and apart from what is asked: at least three rows in each, so that they hide each other.
A number is shown only when it is made of whole groups and of what the reader sees. Whatever numbers are laid side by
side, of one page or of many, then differ by whole groups, and never by one unseen row or two.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import telt_in_bod
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE


@dataclass(frozen=True, slots=True)
class Deel:
    """Homes of one row that come in one year, gross; `zichtbaar`: the reader may see the row by itself."""

    sleutel: str
    corporatie: str
    hard: bool
    jaar: int
    woningen: int
    zichtbaar: bool


Vraag = Callable[[Deel], bool]
Kenmerk = Callable[[Deel], Hashable]
Schuilgroep = Sequence[Deel]
KENMERKEN: tuple[Kenmerk, ...] = (attrgetter("corporatie"), attrgetter("jaar"))  # as fine as the rows allow


def alles(_deel: Deel) -> bool:
    """Without a filter."""
    return True


def delen_van(regels: Iterable[tuple[Locatieregel, bool]], laatste: Halfjaar = LAATSTE) -> list[Deel]:
    """What (row, visible) pairs add to the DAEB homes of the bid, by year; a year without homes has no part."""
    return [
        Deel(regel.sleutel, regel.corporatie, regel.hard, jaar, woningen, ziet)
        for regel, ziet in regels
        if telt_in_bod(regel, laatste)
        for jaar, woningen in _per_jaar(regel, laatste).items()
    ]


def _per_jaar(regel: Locatieregel, laatste: Halfjaar) -> dict[int, int]:
    jaren: dict[int, int] = {}
    for halfjaar, woningen in regel.aantallen.items():
        if halfjaar <= laatste:
            jaren[halfjaar.jaar] = jaren.get(halfjaar.jaar, 0) + woningen
    return jaren


def tel_rijen(delen: Iterable[Deel]) -> int:
    """How many rows these parts belong to."""
    return len({d.sleutel for d in delen})


@dataclass(frozen=True, slots=True)
class Uitsplitsing:
    """What was delivered, for one reader: seen parts, groups of unseen ones, and unseen ones that nothing hides.

    `regio` is what the sum of the region counts of unseen rows beyond the groups; not given it is `los`. A part with
    fewer than no homes takes back what a group holds of an older version of its row. `per_kenmerk`: the groups may be
    asked for by a mark. Else none of them is, not even one that a mark fits: that there is no other says as much.
    Show nothing of it but what `som` and `som_samen` answer.
    """

    gezien: tuple[Deel, ...]
    groepen: tuple[Schuilgroep, ...]
    los: tuple[Deel, ...]
    regio: tuple[Deel, ...] | None = None
    per_kenmerk: bool = True

    def som(self, vraag: Vraag = alles) -> int | None:
        """The homes of all parts that are asked for; None when a part of a group, or one that nothing hides, is."""
        heel: list[Deel] = []
        half = any(vraag(d) for d in self.los) or bool(self.groepen and not self.per_kenmerk and _naar_kenmerk(vraag))
        for groep in self.groepen:
            past = [vraag(d) for d in groep]
            half = half or (any(past) and not all(past))
            heel += groep if all(past) else []
        return None if half else sum(d.woningen for d in (*heel, *filter(vraag, self.gezien)))


def _naar_kenmerk(vraag: Vraag) -> bool:
    """Whether it asks for more than a plan: no part that has no mark is good enough."""
    return not any(vraag(Deel("", "?", hard, 0, 0, zichtbaar=False)) for hard in (True, False))


def splits_uit(delen: Sequence[Deel], fijnheid: int = len(KENMERKEN)) -> Uitsplitsing:
    """Put the unseen parts in the smallest groups that are allowed, by the first `fijnheid` of KENMERKEN.

    Which ones depends on rows, never on homes.

    Hard and soft rows hide apart, or together when neither does: as in the totals of the delivery and the register.
    """
    gezien, verborgen = tuple(d for d in delen if d.zichtbaar), [d for d in delen if not d.zichtbaar]
    plannen = [[d for d in verborgen if d.hard == hard] for hard in (True, False)]
    groot = [plan for plan in plannen if tel_rijen(plan) >= MINSTE]
    los = [d for plan in plannen if tel_rijen(plan) < MINSTE for d in plan]
    if not groot and tel_rijen(los) >= MINSTE:
        groot, los = [los], []
    groepen = (fijn for plan in groot for fijn in _verfijn(plan, KENMERKEN[:fijnheid]))
    return Uitsplitsing(gezien, tuple(groepen), tuple(los), per_kenmerk=fijnheid > 0)


def _verfijn(groep: Schuilgroep, kenmerken: Sequence[Kenmerk]) -> list[Schuilgroep]:
    if not kenmerken:
        return [groep]
    return [fijn for deel in _verdeel(groep, kenmerken[0]) for fijn in _verfijn(deel, kenmerken[1:])]


def _verdeel(groep: Schuilgroep, kenmerk: Kenmerk) -> list[Schuilgroep]:
    """By this mark; what is too small goes together, and takes the smallest of the others with it when it must."""
    per_kenmerk: dict[Hashable, list[Deel]] = {}
    for deel in groep:
        per_kenmerk.setdefault(kenmerk(deel), []).append(deel)
    delen = sorted(per_kenmerk.values(), key=tel_rijen)
    klein = [d for delen_ in delen if tel_rijen(delen_) < MINSTE for d in delen_]
    groot: list[Schuilgroep] = [delen_ for delen_ in delen if tel_rijen(delen_) >= MINSTE]
    if klein and groot and tel_rijen(klein) < MINSTE:
        klein += groot.pop(0)
    return [*groot, *([klein] if klein else [])]


def som_samen(uitsplitsingen: Sequence[Uitsplitsing]) -> int | None:
    """Everything of several overviews together: also what hides in none of them, as soon as it hides in the whole.

    One overview alone that is not shown would be the difference between the whole and the others.
    """
    if sum(bool(u.los) for u in uitsplitsingen) == 1:
        return None
    regio = [d for u in uitsplitsingen for d in (u.los if u.regio is None else u.regio)]
    buiten = {d.sleutel for u in uitsplitsingen for d in u.los} - {d.sleutel for d in regio}
    if buiten or 0 < tel_rijen(regio) < MINSTE:
        return None
    geteld = [d for u in uitsplitsingen for d in (*u.gezien, *(d for g in u.groepen for d in g))]
    return sum(d.woningen for d in (*geteld, *regio))
