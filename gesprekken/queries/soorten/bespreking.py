"""The facts about the meetings of the Tafel."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.soorten.bespreking.feiten import Bespreking
from gesprekken.domain.tafel.models import Bespreekpunt, Vergadering
from gesprekken.queries.soorten.bron import IDS, Bron, groepeer

BESPREKINGEN = Bron(
    Bespreking,
    sa.select(Bespreekpunt.dossier_id, Vergadering.datum, Vergadering.id, Vergadering.sleutel,
              Bespreekpunt.geagendeerd_op, Bespreekpunt.opmerking_op)
    .join(Vergadering, Vergadering.id == Bespreekpunt.vergadering_id)
    .where(Bespreekpunt.dossier_id.in_(IDS)),
    lambda rijen: groepeer((d, Bespreking(sleutel, datum, *op)) for d, datum, _id, sleutel, *op in rijen),
    sorteer=3,
)  # fmt: skip

BRONNEN = (BESPREKINGEN,)
