"""The facts about the follow-up of an item: what was promised. Its talks and actions are facts of other modules."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.agenda.models import Agendapunt, Gespreksagenda
from gesprekken.domain.opvolging.models import Toezegging
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.soorten.opvolging.feiten import Toezeggingfeit
from gesprekken.queries.soorten.bron import IDS, Bron, per_rij

TOEZEGGINGEN = Bron(
    Toezeggingfeit,
    sa.select(Gespreksagenda.dossier_id, Toezegging.id, Toezegging.sleutel, Agendapunt.sleutel, Toezegging.tekst,
              Toezegging.organisatie_id, Organisatie.kort, Toezegging.uiterlijk, Toezegging.afgedaan_op)
    .join(Agendapunt, Agendapunt.agenda_id == Gespreksagenda.id)
    .join(Toezegging, Toezegging.agendapunt_id == Agendapunt.id)
    .join(Organisatie, Organisatie.id == Toezegging.organisatie_id)
    .where(Gespreksagenda.dossier_id.in_(IDS)),
    per_rij(Toezeggingfeit),
)  # fmt: skip

BRONNEN = (TOEZEGGINGEN,)
