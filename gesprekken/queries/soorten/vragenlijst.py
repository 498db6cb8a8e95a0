"""The questions of a round: the facts (what was answered, who wrote what it contributes), and what is delivered."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.vragenlijst.feiten import Antwoordfeit, Bijdragefeit
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.queries.soorten.bron import IDS, Bron, per_rij
from gesprekken.queries.vragenlijst import stuk
from gesprekken.queries.vragenlijst.vragenblad import Vragenblad

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


def stel_op(actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap) -> Stuk:
    """What would be delivered now."""
    return stuk.stel_op(Vragenblad(actor, ronde, dossier, stap))
