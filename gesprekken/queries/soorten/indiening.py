"""The facts about what was delivered, on a step of whatever kind."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.soorten.indiening import Indieningfeit
from gesprekken.queries.soorten.bron import IDS, Bron, per_rij

INDIENINGEN = Bron(
    Indieningfeit,
    sa.select(Indiening.dossier_id, Indiening.id, Indiening.stap_id, Indiening.nr, Indiening.op,
              Indiening.inhoud["totalen"].label("totalen"))
    .where(Indiening.dossier_id.in_(IDS)),
    per_rij(Indieningfeit),
)  # fmt: skip

BRONNEN = (INDIENINGEN,)
