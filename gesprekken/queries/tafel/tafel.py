"""Meetings of the Tafel, the frozen boards, and what was remarked per dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.tafel.models import Bespreekpunt, Momentopname, Vergadering
from gesprekken.infra.database import db
from gesprekken.infra.warm import Warm
from gesprekken.queries.zicht import ziet_dossier


@dataclass(frozen=True, slots=True)
class Vergaderkop:
    """A meeting in short. `vingerafdruk` is the hash of its frozen board, None when it was not frozen."""

    id: int
    sleutel: str
    datum: date
    plaats: str
    vingerafdruk: str | None


_VERGADERINGEN = (
    sa.select(Vergadering.id, Vergadering.sleutel, Vergadering.datum, Vergadering.plaats, Momentopname.vingerafdruk)
    .outerjoin(Momentopname, Momentopname.vergadering_id == Vergadering.id)
    .where(Vergadering.ronde_id == sa.bindparam("ronde_id"))
    .order_by(Vergadering.datum.desc(), Vergadering.id.desc())
)


def list_vergaderingen(actor: Actor, ronde: Ronde) -> list[Vergaderkop]:
    """The meetings of a round, newest first; the frozen boards themselves are not loaded."""
    if not actor.mag(Permission.VERGADERING_LEZEN):
        return []
    rijen = db.session.execute(_VERGADERINGEN, {"ronde_id": ronde.id})
    return [Vergaderkop(*rij) for rij in rijen]


_INHOUDEN: Warm[str | None, dict[str, Any]] = Warm(2)  # by hash; one of 342 dossiers takes some two MiB


def get_inhoud(vergadering: Vergaderkop) -> dict[str, Any]:
    """The frozen board of a meeting that the actor may see. Raises BestaatNiet when it was not frozen."""
    return _INHOUDEN.get_of_maak(vergadering.vingerafdruk, lambda: _lees_inhoud(vergadering))


def _lees_inhoud(vergadering: Vergaderkop) -> dict[str, Any]:
    vraag = sa.select(Momentopname.inhoud).where(Momentopname.vergadering_id == vergadering.id)
    inhoud: dict[str, Any] | None = db.session.scalar(vraag)
    if inhoud is None:
        raise BestaatNiet
    return inhoud


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


def list_bespreekpunten(actor: Actor, vergadering: Vergadering) -> Sequence[sa.Row[Bespreekpunt, Dossier]]:
    """(item, dossier) of a meeting by dossier name; only the dossiers that the actor may open."""
    return db.session.execute(
        sa.select(Bespreekpunt, Dossier)
        .join(Dossier, Dossier.id == Bespreekpunt.dossier_id)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .where(Bespreekpunt.vergadering_id == vergadering.id, ziet_dossier(actor))
        .order_by(Dossier.sorteersleutel, Dossier.id)
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
