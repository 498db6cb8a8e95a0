"""The facts about the questions of a round: what was answered, and who wrote what it contributes."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.soorten.vragenlijst.feiten import Antwoordfeit, Bijdragefeit
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.queries.soorten.bron import IDS, Bron, per_rij

ANTWOORDEN = Bron(
    Antwoordfeit,
    sa.select(Vraagantwoord.dossier_id, Vraagantwoord.id, Vraagantwoord.stap_id, Vraagantwoord.vraag, Vraagantwoord.op)
    .where(Vraagantwoord.dossier_id.in_(IDS)),
    per_rij(Antwoordfeit),
)  # fmt: skip

BIJDRAGEN = Bron(
    Bijdragefeit,
    sa.select(Bijdrage.dossier_id, Bijdrage.id, Bijdrage.stap_id, Bijdrage.organisatie_id, Bijdrage.op)
    .where(Bijdrage.dossier_id.in_(IDS)),
    per_rij(Bijdragefeit),
)  # fmt: skip

BRONNEN = (ANTWOORDEN, BIJDRAGEN)
