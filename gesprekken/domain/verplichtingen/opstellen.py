"""What the kinds share: writing an obligation of the trekker or of the secretariat on one step."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek
from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting


def uiterlijk(datum: date, dagen: int = 0) -> Limiet:
    """The limit 'uiterlijk', `dagen` days after (or before, when negative) a date."""
    return Limiet(datum + timedelta(days=dagen), Grens.UITERLIJK)


def klein(naam: str) -> str:
    """A name inside a sentence."""
    return naam[:1].lower() + naam[1:]


def van_trekker(
    stap: Stapfeit,
    feiten: Feiten,
    soort: str,
    wat: str,
    limiet: Limiet | None,
    waar: Plek,
    permission: Permission,
    *,
    object_: str = "",
    wacht_op: tuple[Sleutel, ...] = (),
    voldaan_op: datetime | None = None,
) -> Verplichting:
    """An obligation of the organisation that leads the dossier (addendum: 'de gemeente neemt het initiatief')."""
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, soort, feiten.trekker_id, object_),
        wat=wat,
        bepaling=stap.bepaling,
        limiet=limiet,
        waar=waar,
        permission=permission,
        houder_naam=feiten.trekker_naam,
        wacht_op=wacht_op,
        voldaan_op=voldaan_op,
    )


def aan_tafel(feiten: Feiten) -> frozenset[int]:
    """The wall around what a party asked or proposed: who sits at the table, and the secretariat beside it."""
    return frozenset({feiten.secretariaat_id, *(p.organisatie_id for p in feiten.partijen)})
