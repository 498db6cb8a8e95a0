"""The facts about parties, the werkwijze and the meetings of the Tafel."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

import sqlalchemy as sa

from gesprekken.domain.dossiers.models import (
    GESPREKSPARTIJEN,
    Bevestiging,
    Deelname,
    Hoedanigheid,
    Werkwijze,
)
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.tafel.models import Bespreekpunt, Vergadering
from gesprekken.domain.verplichtingen.feiten import Bespreking, Partij, Werkwijzefeit
from gesprekken.queries.feitenbron import IDS, Bron, Groepen, Rijen, feit, groepeer

PARTIJEN = Bron(
    sa.select(Deelname.dossier_id, Organisatie.naam, Organisatie.id, Organisatie.kort, Deelname.hoedanigheid)
    .join(Organisatie, Organisatie.id == Deelname.organisatie_id)
    .where(Deelname.dossier_id.in_(IDS), Deelname.actief, Deelname.hoedanigheid.in_(GESPREKSPARTIJEN)),
    lambda rijen: groepeer((d, Partij(i, naam, kort, Hoedanigheid(h))) for d, naam, i, kort, h in rijen),
    sorteer=3,
)


def _werkwijzen(rijen: Rijen) -> Groepen:
    """A row per confirmation, or one without when there is none."""
    bevestigd: defaultdict[int, dict[int, datetime]] = defaultdict(dict)
    for _dossier, id_, *_, organisatie_id, op in rijen:
        if organisatie_id:
            bevestigd[id_][organisatie_id] = op
    eigen = {r[1]: r for r in rijen}.values()
    return groepeer((r[0], feit(Werkwijzefeit, *r[2:5], bevestigd[r[1]])) for r in eigen)


WERKWIJZEN = Bron(
    sa.select(Werkwijze.dossier_id, Werkwijze.id, Werkwijze.stap_id, Werkwijze.versie, Werkwijze.vastgelegd_op,
              Bevestiging.organisatie_id, Bevestiging.op)
    .outerjoin(Bevestiging, Bevestiging.werkwijze_id == Werkwijze.id)
    .where(Werkwijze.dossier_id.in_(IDS)),
    _werkwijzen,
)  # fmt: skip

BESPREKINGEN = Bron(
    sa.select(Bespreekpunt.dossier_id, Vergadering.datum, Vergadering.id, Vergadering.sleutel,
              Bespreekpunt.geagendeerd_op, Bespreekpunt.opmerking_op)
    .join(Vergadering, Vergadering.id == Bespreekpunt.vergadering_id)
    .where(Bespreekpunt.dossier_id.in_(IDS)),
    lambda rijen: groepeer((d, Bespreking(sleutel, datum, *op)) for d, datum, _id, sleutel, *op in rijen),
    sorteer=3,
)  # fmt: skip

DOSSIERBRONNEN = {"partijen": PARTIJEN, "werkwijzen": WERKWIJZEN, "besprekingen": BESPREKINGEN}
