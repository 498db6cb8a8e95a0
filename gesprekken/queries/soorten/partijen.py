"""Who sits at the table of a dossier."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.dossiers.models import GESPREKSPARTIJEN, Deelname, Hoedanigheid
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.verplichtingen.feiten import Partij
from gesprekken.queries.soorten.bron import IDS, Bron, groepeer

PARTIJEN = Bron(
    Partij,
    sa.select(Deelname.dossier_id, Organisatie.sorteersleutel, Organisatie.id, Organisatie.naam, Organisatie.kort,
              Deelname.hoedanigheid)
    .join(Organisatie, Organisatie.id == Deelname.organisatie_id)
    .where(Deelname.dossier_id.in_(IDS), Deelname.actief, Deelname.hoedanigheid.in_(GESPREKSPARTIJEN)),
    lambda rijen: groepeer((d, Partij(i, naam, kort, Hoedanigheid(h))) for d, _sleutel, i, naam, kort, h in rijen),
    sorteer=3,
)  # fmt: skip

BRONNEN = (PARTIJEN,)
