"""The facts about registers: whose rows there are, what is confirmed, what was delivered."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.domain.overzichten.statussen import telt_mee
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.verplichtingen.feiten import Indieningfeit, Registerregelfeit
from gesprekken.queries.feitenbron import IDS, Bron, per_rij

_BEVESTIGD = sa.case((Woninglocatie.bevestigd_afdruk == Woninglocatie.vingerafdruk, Woninglocatie.bevestigd_op))

REGISTERREGELS = Bron(
    sa.select(Woninglocatie.dossier_id, Woninglocatie.id, Woninglocatie.stap_id, Woninglocatie.organisatie_id,
              sa.func.coalesce(Organisatie.kort, ""), Woninglocatie.gewijzigd_op, _BEVESTIGD.label("bevestigd_op"))
    .outerjoin(Organisatie, Organisatie.id == Woninglocatie.organisatie_id)
    .where(Woninglocatie.dossier_id.in_(IDS), telt_mee()),
    per_rij(Registerregelfeit),
)  # fmt: skip

INDIENINGEN = Bron(
    sa.select(Indiening.dossier_id, Indiening.id, Indiening.stap_id, Indiening.nr, Indiening.op,
              Indiening.inhoud["totalen"].label("totalen"))
    .where(Indiening.dossier_id.in_(IDS)),
    per_rij(Indieningfeit),
)  # fmt: skip

REGISTERBRONNEN = {"registerregels": REGISTERREGELS, "indieningen": INDIENINGEN}
