"""Rounds and their rows. Of deadlines and goals the highest version counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.domain.rondes.models import Definitie, Doel, Product, Ronde, Stap, Termijn, Vraag
from gesprekken.domain.verplichtingen.feiten import Stapfeit
from gesprekken.infra.database import db
from gesprekken.queries.zicht import ziet_ronde

V = TypeVar("V", Termijn, Doel)
R = TypeVar("R", Vraag, Product, Definitie)


def list_rondes(actor: Actor) -> Sequence[Ronde]:
    """The rounds the actor may see, newest first."""
    return db.session.scalars(sa.select(Ronde).where(ziet_ronde(actor)).order_by(Ronde.id.desc())).all()


def get_ronde(actor: Actor, slug: str, *, slot: bool = False) -> Ronde:
    """One round; `slot` locks its row. Raises BestaatNiet for what the actor may not see."""
    vraag = sa.select(Ronde).where(Ronde.slug == slug, ziet_ronde(actor))
    ronde = db.session.scalar(vraag.with_for_update(of=Ronde) if slot else vraag)
    if ronde is None:
        raise BestaatNiet
    return ronde


def _laatste(model: type[V], ronde_id: int) -> Sequence[V]:
    nieuwste = (
        sa.select(model.code, sa.func.max(model.versie).label("versie"))
        .where(model.ronde_id == ronde_id)
        .group_by(model.code)
        .subquery()
    )
    return db.session.scalars(
        sa.select(model)
        .join(nieuwste, sa.and_(model.code == nieuwste.c.code, model.versie == nieuwste.c.versie))
        .where(model.ronde_id == ronde_id)
        .order_by(model.volgnr, model.id)
    ).all()


def list_termijnen(ronde: Ronde) -> Sequence[Termijn]:
    """The deadlines that count now, in the order of the template."""
    return _laatste(Termijn, ronde.id)


def list_doelen(ronde: Ronde) -> Sequence[Doel]:
    """The goals that count now, in the order of the template."""
    return _laatste(Doel, ronde.id)


def list_versies(model: type[V], ronde: Ronde, code: str) -> Sequence[V]:
    """All versions of one deadline or goal, newest first; empty when the code is unknown."""
    return db.session.scalars(
        sa.select(model).where(model.ronde_id == ronde.id, model.code == code).order_by(model.versie.desc())
    ).all()


def list_onderdelen(model: type[R], ronde: Ronde) -> Sequence[R]:
    """Questions, products or definitions of a round, in the order of the template."""
    return db.session.scalars(sa.select(model).where(model.ronde_id == ronde.id).order_by(model.id)).all()


def list_stappen(ronde: Ronde) -> tuple[Stapfeit, ...]:
    """The steps as facts, each with the deadline that counts now; two statements."""
    termijnen = {t.code: t.limiet for t in list_termijnen(ronde)}
    stappen = db.session.scalars(sa.select(Stap).where(Stap.ronde_id == ronde.id).order_by(Stap.volgnr)).all()
    return tuple(
        Stapfeit(s.id, s.volgnr, s.code, s.naam, s.soort, s.bepaling, termijnen.get(s.termijn_code or ""), s.parameters)
        for s in stappen
    )
