"""Registers: the facts (whose rows there are, what is confirmed), and what is delivered of one."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.domain.overzichten.statussen import telt_mee
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.register.feiten import Registerregelfeit
from gesprekken.queries.overzichten import stuk
from gesprekken.queries.overzichten.registerblad import open_register
from gesprekken.queries.soorten.bron import IDS, Bron, per_rij

_BEVESTIGD = sa.case((Woninglocatie.bevestigd_afdruk == Woninglocatie.vingerafdruk, Woninglocatie.bevestigd_op))

REGISTERREGELS = Bron(
    Registerregelfeit,
    sa.select(Woninglocatie.dossier_id, Woninglocatie.id, Woninglocatie.stap_id, Woninglocatie.organisatie_id,
              sa.func.coalesce(Organisatie.kort, ""), Woninglocatie.gewijzigd_op, _BEVESTIGD.label("bevestigd_op"),
              Woninglocatie.vertrouwelijkheid)
    .outerjoin(Organisatie, Organisatie.id == Woninglocatie.organisatie_id)
    .where(Woninglocatie.dossier_id.in_(IDS), telt_mee()),
    per_rij(Registerregelfeit),
)  # fmt: skip

BRONNEN = (REGISTERREGELS,)


def stel_op(actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap) -> Stuk:
    """What would be delivered now. Raises MagNiet for who does not see every row, BestaatNiet without a bid step."""
    return stuk.stel_op(open_register(actor, ronde, dossier, stap))
