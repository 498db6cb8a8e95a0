"""The facts about registers: whose rows there are, and what is confirmed."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.domain.overzichten.statussen import telt_mee
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.soorten.register.feiten import Registerregelfeit
from gesprekken.queries.soorten.bron import IDS, Bron, per_rij

_BEVESTIGD = sa.case((Woninglocatie.bevestigd_afdruk == Woninglocatie.vingerafdruk, Woninglocatie.bevestigd_op))

REGISTERREGELS = Bron(
    Registerregelfeit,
    sa.select(Woninglocatie.dossier_id, Woninglocatie.id, Woninglocatie.stap_id, Woninglocatie.organisatie_id,
              sa.func.coalesce(Organisatie.kort, ""), Woninglocatie.gewijzigd_op, _BEVESTIGD.label("bevestigd_op"))
    .outerjoin(Organisatie, Organisatie.id == Woninglocatie.organisatie_id)
    .where(Woninglocatie.dossier_id.in_(IDS), telt_mee()),
    per_rij(Registerregelfeit),
)  # fmt: skip

BRONNEN = (REGISTERREGELS,)
