"""The facts about the bids: issued versions only, a concept is silent; and the proposals to sharpen them."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.biedingen.models import Bod, Bodoordeel, Bodregel, Boduitleg, Bodvoorstel
from gesprekken.domain.biedingen.statussen import uitgebracht
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.soorten.bod.feiten import Bodfeit, Bodsegmentfeit, Voorstelfeit
from gesprekken.domain.voorstellen.statussen import niet_ingetrokken
from gesprekken.queries.soorten.bron import IDS, Bron, groepeer, per_rij

_NETTO = sa.select(sa.func.coalesce(sa.func.sum(Bodregel.netto), 0)).where(Bodregel.bod_id == Bod.id).scalar_subquery()
_UITLEG = sa.select(sa.func.min(Boduitleg.op)).where(Boduitleg.bod_id == Bod.id).scalar_subquery()

BIEDINGEN = Bron(
    Bodfeit,
    sa.select(Bod.dossier_id, Bod.id, Bod.stap_id, Bod.nr, Bod.uitgebracht_op, _NETTO.label("netto"),
              Bodoordeel.wezenlijk, Bodoordeel.op, _UITLEG.label("uitleg_op"))
    .outerjoin(Bodoordeel, Bodoordeel.bod_id == Bod.id)
    .where(Bod.dossier_id.in_(IDS), uitgebracht()),
    per_rij(Bodfeit),
)  # fmt: skip

BODSEGMENTEN = Bron(
    Bodsegmentfeit,
    sa.select(Bod.dossier_id, Bod.id, Bodregel.segment, Bod.stap_id, Bod.nr,
              sa.func.sum(Bodregel.bruto), sa.func.sum(Bodregel.netto))
    .join(Bodregel, Bodregel.bod_id == Bod.id)
    .where(Bod.dossier_id.in_(IDS), uitgebracht())
    .group_by(Bod.dossier_id, Bod.id, Bodregel.segment, Bod.stap_id, Bod.nr),
    lambda rijen: groepeer(
        (d, Bodsegmentfeit(stap_id, nr, segment, int(bruto), int(netto)))
        for d, _id, segment, stap_id, nr, bruto, netto in rijen
    ),
    sorteer=3,
)  # fmt: skip

VOORSTELLEN = Bron(
    Voorstelfeit,
    sa.select(Bodvoorstel.dossier_id, Bodvoorstel.id, Bodvoorstel.stap_id, Bodvoorstel.sleutel, Organisatie.kort,
              Bodvoorstel.op, Bodvoorstel.antwoord_op)
    .join(Organisatie, Organisatie.id == Bodvoorstel.organisatie_id)
    .where(Bodvoorstel.dossier_id.in_(IDS), niet_ingetrokken(Bodvoorstel)),
    per_rij(Voorstelfeit),
)  # fmt: skip

BRONNEN = (BIEDINGEN, BODSEGMENTEN, VOORSTELLEN)
