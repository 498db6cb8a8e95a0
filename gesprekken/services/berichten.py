"""Reading notices."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.partijen.personen import Functie
from gesprekken.infra.database import db
from gesprekken.infra.journaalplicht import zonder_journaal
from gesprekken.infra.transactie import dienst
from gesprekken.queries.berichten.berichten import find_nieuwste


@dienst
def lees_meldingen(actor: Actor, tot: int) -> None:
    """Mark all notices up to id `tot` (the newest that was on the page) as read in this functie.

    What came later stays new, and what was read stays read.
    """
    gelezen = max(0, min(tot, find_nieuwste(actor) or 0))
    vraag = sa.update(Functie).where(Functie.id == actor.functie_id, Functie.gelezen_tot < gelezen)
    with zonder_journaal("what somebody has read is nobody else's business"):
        db.session.execute(vraag.values(gelezen_tot=gelezen))
