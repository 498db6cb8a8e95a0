"""What the journeys around adopted items share: an agenda of Wassenaar that is followed up."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from gesprekken.core.klok import klok
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.infra.database import db
from tests.fabrieken.opvolgingzetten import Opvolging
from tests.fabrieken.wereld import Wereld
from tests.journeys.demo import RONDE, actor
from tests.journeys.server import Proefserver
from tests.ondersteuning.klok import Klok

COORDINATOR, WILLIBRORDUS = "Coördinator Wassenaar", "Medewerker St. Willibrordus"
PROVINCIE = "Accounthouder provincie"
TITEL = "Woningen aan de duinrand"


def begin(server: Proefserver) -> tuple[Opvolging, str]:
    """One item of the municipality with St. Willibrordus, adopted and talked about yesterday; its key."""
    with server.app.app_context():
        mensen = {"coordinator": actor(COORDINATOR), "corporatie": actor(WILLIBRORDUS)}
        organisaties = {o.slug: o.id for o in db.session.scalars(sa.select(Organisatie))}
    ronde = RONDE.removeprefix("/rondes/")
    wereld = Wereld(server.app, Klok(klok() - timedelta(days=10)), ronde, mensen, organisaties, "wassenaar")
    opvolging = Opvolging(wereld, "wassenaar")
    (punt,) = opvolging.vastgesteld(("corporatie", TITEL))
    opvolging.gehouden(punt)
    return opvolging, punt
