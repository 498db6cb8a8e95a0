"""What a total may give away: rows that a reader may not see one by one count only where they hide each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import boekingen, telt_in_bod

MINSTE = 3
# The same words for whoever does not lead the dossier, also where nothing is unseen and nothing waits.
KANTTEKENING = (
    "Regels die u niet mag zien, worden pas bijgewerkt als er ten minste drie zijn veranderd. "
    "Deze cijfers kunnen daardoor achterlopen."
)
Groep = tuple[bool, int, bool]


def telbaar(
    alle: Sequence[Locatieregel], zichtbaar: Iterable[str], laatste: Halfjaar = LAATSTE
) -> tuple[list[Locatieregel], int]:
    """(rows that count in the totals of this reader, how many are left out).

    `zichtbaar` holds the keys of the rows that the reader sees. One or two hidden rows are left out: the difference
    between a total and the rows beside it would say what they hold. Totals are shown for hard and soft plans apart, and
    for what comes, what goes and what does not count in the bod; so hidden rows must hide each other within each of
    these. Every total is made of the same rows, or two of them would again differ by what is hidden.
    """
    open_ = set(zichtbaar)
    groepen = {r.sleutel: groep_van(r, laatste) for r in alle}
    verborgen = Counter(groepen[r.sleutel] for r in alle if r.sleutel not in open_)
    mee = [r for r in alle if r.sleutel in open_ or verborgen[groepen[r.sleutel]] >= MINSTE]
    return mee, len(alle) - len(mee)


def groep_van(regel: Locatieregel, laatste: Halfjaar) -> Groep:
    """Which unseen rows hide each other in the totals: of one plan, that come or go, and count in the bid or not."""
    return regel.hard, regel.soort.teken, telt_in_bod(regel, laatste)


def telbaar_per_halfjaar(
    alle: Sequence[Locatieregel], zichtbaar: Iterable[str], laatste: Halfjaar = LAATSTE
) -> tuple[list[Locatieregel], int]:
    """Like `telbaar`, for a line per half year: hidden rows must hide each other in every half year as well.

    The hidden rows of a group count all or none: the totals hold all of them, and the difference with the line would
    give the others away.
    """
    open_ = set(zichtbaar)
    telt, _buiten = telbaar(alle, open_, laatste)
    groepen = _groepeer((r for r in telt if r.sleutel not in open_), laatste)
    schuil = {r.sleutel for regels in groepen if _schuilt(regels, laatste) for r in regels}
    mee = [r for r in telt if r.sleutel in open_ | schuil]
    return mee, len(alle) - len(mee)


def splitst_per_halfjaar(verborgen: Iterable[Locatieregel], laatste: Halfjaar = LAATSTE) -> bool:
    """Whether the sum of these hidden rows may be broken down by half year, or by year: the rule of the line."""
    return all(_schuilt(regels, laatste) for regels in _groepeer(verborgen, laatste))


def _groepeer(regels: Iterable[Locatieregel], laatste: Halfjaar) -> list[list[Locatieregel]]:
    groepen: defaultdict[Groep, list[Locatieregel]] = defaultdict(list)
    for regel in regels:
        groepen[groep_van(regel, laatste)].append(regel)
    return list(groepen.values())


def _schuilt(regels: Iterable[Locatieregel], laatste: Halfjaar) -> bool:
    """In every half year in which one of these rows does something, at least three of them do the same.

    A transfer changes nothing for the municipality, but stands in the columns of the register.
    """
    wie: defaultdict[tuple[Halfjaar, bool], set[str]] = defaultdict(set)
    for b in boekingen(regels, laatste):
        if b.erbij or b.eraf:
            wie[b.halfjaar, bool(b.eraf)].add(b.sleutel)
    return all(len(sleutels) >= MINSTE for sleutels in wie.values())
