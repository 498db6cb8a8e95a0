"""The totals of an overview by code, as they are delivered; and what of them a reader may know."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from gesprekken.domain.overzichten.halfjaren import Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import Afstemming, afstemmen, telt_in_bod
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE, telbaar

Totalen = Mapping[str, int | None]  # None is not broken down
TOTALEN: Mapping[str, str] = {
    "bod": "DAEB in het bod",
    "hard": "Hard",
    "zacht": "Zacht",
    "met_locatie": "Met locatie",
    "open": "Zonder locatie",
    "overschot": "Meer dan het bod",
}


def totalen_voor(
    bod: int, regels: Sequence[Locatieregel], zichtbaar: Collection[str], laatste: Halfjaar
) -> tuple[Totalen, int]:
    """(totals for a reader of these rows, rows that count in none of them).

    Everything counts where the unseen rows hide each other: among the hard and the soft ones apart, or else, when
    neither does, together; then the two are not broken down. Otherwise unseen rows are left out. Where one of the two
    hides, the register shows that one, and a sum of both would give the other away.
    """
    tellen, weggelaten = telbaar(regels, zichtbaar, laatste)
    in_bod = [r for r in regels if r.sleutel not in zichtbaar and telt_in_bod(r, laatste)]
    geteld = {r.sleutel for r in tellen}
    if all(r.sleutel in geteld for r in in_bod):
        return totalen_van(afstemmen(bod, regels, laatste)), 0
    if len(in_bod) >= MINSTE and not any(r.sleutel in geteld for r in in_bod):
        return {**totalen_van(afstemmen(bod, regels, laatste)), "hard": None, "zacht": None}, 0
    return totalen_van(afstemmen(bod, tellen, laatste)), weggelaten


def totalen_van(a: Afstemming) -> dict[str, int]:
    """The totals by code, as they are frozen."""
    return {code: getattr(a, code) for code in TOTALEN}
