"""What a total may give away: rows that a reader may not see one by one count only where they hide each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gesprekken.domain.overzichten.regels import Locatieregel

MINSTE = 3


def telbaar(alle: Sequence[Locatieregel], zichtbaar: Iterable[str]) -> tuple[list[Locatieregel], int]:
    """(rows that count in the totals of this reader, how many are left out).

    `zichtbaar` holds the keys of the rows that the reader sees. One or two hidden rows are left out: the difference
    between a total and the rows beside it would say what they hold.
    """
    open_ = set(zichtbaar)
    verborgen = [r for r in alle if r.sleutel not in open_]
    if len(verborgen) >= MINSTE:
        return list(alle), 0
    return [r for r in alle if r.sleutel in open_], len(verborgen)
