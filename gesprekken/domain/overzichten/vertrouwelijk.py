"""What a total may give away: rows that a reader may not see one by one count only where they hide each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import telt_in_bod

MINSTE = 3


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
    groepen = {r.sleutel: (r.hard, r.soort.teken, telt_in_bod(r, laatste)) for r in alle}
    verborgen = Counter(groepen[r.sleutel] for r in alle if r.sleutel not in open_)
    mee = [r for r in alle if r.sleutel in open_ or verborgen[groepen[r.sleutel]] >= MINSTE]
    return mee, len(alle) - len(mee)
