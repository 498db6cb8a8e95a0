"""The measures against a dip in the stock: actions that hang on the step itself, for every reader of the register."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Actie
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db
from gesprekken.queries.gesprekken.gesprekken import Actieregel, actieregels


def _vraag(actor: Actor, dossier: Dossier, stap: Stap) -> sa.Select[Actie, int, str, int, str]:
    ziet = sa.true() if actor.mag(Permission.OVERZICHT_LEZEN) else sa.false()
    return actieregels().where(Actie.dossier_id == dossier.id, Actie.stap_id == stap.id, ziet)


def list_maatregelen(actor: Actor, dossier: Dossier, stap: Stap) -> list[Actieregel]:
    """The measures of this dossier, by number. One statement."""
    return [Actieregel(*rij) for rij in db.session.execute(_vraag(actor, dossier, stap))]


def get_maatregel(actor: Actor, dossier: Dossier, stap: Stap, sleutel: str) -> Actieregel:
    """One measure. Raises BestaatNiet."""
    rij = db.session.execute(_vraag(actor, dossier, stap).where(Actie.sleutel == sleutel)).first()
    if rij is None:
        raise BestaatNiet
    return Actieregel(*rij)
