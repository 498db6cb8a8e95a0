"""Meetings of the Tafel, the frozen boards, and what was remarked per dossier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.tafel.models import Bespreekpunt, Momentopname, Vergadering
from gesprekken.infra.database import db


def list_vergaderingen(actor: Actor, ronde: Ronde) -> Sequence[sa.Row[Vergadering, Momentopname | None]]:
    """(meeting, frozen board or None) of a round, newest first."""
    if not actor.mag(Permission.VERGADERING_LEZEN):
        return []
    return db.session.execute(
        sa.select(Vergadering, Momentopname)
        .outerjoin(Momentopname, Momentopname.vergadering_id == Vergadering.id)
        .where(Vergadering.ronde_id == ronde.id)
        .order_by(Vergadering.datum.desc(), Vergadering.id.desc())
    ).all()


def get_vergadering(ronde: Ronde, sleutel: str) -> tuple[Vergadering, Momentopname | None]:
    """One meeting of a round that the actor may see. Raises BestaatNiet."""
    rij = db.session.execute(
        sa.select(Vergadering, Momentopname)
        .outerjoin(Momentopname, Momentopname.vergadering_id == Vergadering.id)
        .where(Vergadering.ronde_id == ronde.id, Vergadering.sleutel == sleutel)
    ).first()
    if rij is None:
        raise BestaatNiet
    return rij[0], rij[1]


def find_laatste_momentopname(ronde: Ronde, tot: date | None = None) -> sa.Row[Vergadering, Momentopname] | None:
    """The frozen board of the last meeting (before the day `tot`, when given), or None."""
    vraag = (
        sa.select(Vergadering, Momentopname)
        .join(Momentopname, Momentopname.vergadering_id == Vergadering.id)
        .where(Vergadering.ronde_id == ronde.id)
        .order_by(Vergadering.datum.desc(), Vergadering.id.desc())
        .limit(1)
    )
    return db.session.execute(vraag if tot is None else vraag.where(Vergadering.datum < tot)).first()


def list_bespreekpunten(vergadering: Vergadering) -> Sequence[sa.Row[Bespreekpunt, Dossier]]:
    """(item, dossier) of a meeting, by dossier name."""
    return db.session.execute(
        sa.select(Bespreekpunt, Dossier)
        .join(Dossier, Dossier.id == Bespreekpunt.dossier_id)
        .where(Bespreekpunt.vergadering_id == vergadering.id)
        .order_by(Dossier.naam, Dossier.id)
    ).all()


def get_bespreekpunt(vergadering: Vergadering, dossier_slug: str) -> tuple[Bespreekpunt, Dossier]:
    """The item of one dossier on the agenda of a meeting. Raises BestaatNiet."""
    rij = db.session.execute(
        sa.select(Bespreekpunt, Dossier)
        .join(Dossier, Dossier.id == Bespreekpunt.dossier_id)
        .where(Bespreekpunt.vergadering_id == vergadering.id, Dossier.slug == dossier_slug)
    ).first()
    if rij is None:
        raise BestaatNiet
    return rij[0], rij[1]
