"""The journaal of one dossier."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import EEN_COLLEGA
from gesprekken.core.journaal import Journaalketen, Journaalregel
from gesprekken.core.permissions import Permission, Rol
from gesprekken.core.plek import Plek
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.infra.database import db
from gesprekken.queries.muren import ziet_journaalregel
from gesprekken.queries.zicht import van

PER_PAGINA = 50


def keten_van(dossier: Dossier) -> str:
    """The name of the chain of a dossier."""
    return f"dossier:{dossier.sleutel}"


def list_regels(
    actor: Actor, dossier: Dossier, *, pagina: int = 1, aantal: int = PER_PAGINA
) -> Sequence[Journaalregel]:
    """Lines of one dossier, newest first, from the beginning of a page; nothing for who may not read the journaal.

    What is about agenda items is for who stands inside their walls; the numbers of the lines show the gap, not why.
    """
    if not actor.mag(Permission.JOURNAAL_LEZEN):
        return []
    waarden = van(actor) | {"keten": keten_van(dossier), "aantal": aantal, "vanaf": (pagina - 1) * PER_PAGINA}
    return db.session.scalars(_regelvraag(actor.rol), waarden).all()


@cache
def _regelvraag(rol: Rol) -> sa.Select[Journaalregel]:
    return (
        sa.select(Journaalregel)
        .where(Journaalregel.keten == sa.bindparam("keten"), ziet_journaalregel(rol))
        .order_by(Journaalregel.nr.desc())
        .limit(sa.bindparam("aantal", type_=sa.Integer))
        .offset(sa.bindparam("vanaf", type_=sa.Integer))
    )


def wie_was_eerst(actor: Actor, keten: str, *waar: Plek | str) -> str:
    """Who of the actor's organisation wrote the last line about one of these places, or with one of these sentences.

    Only of the actor itself this gives the name: of anybody else no more is said than that it was a colleague.
    """
    plekken = [
        sa.and_(
            Journaalregel.plek["soort"].as_string() == w.soort, Journaalregel.plek["object"].as_string() == w.object
        )
        for w in waar
        if isinstance(w, Plek)
    ]
    zinnen = Journaalregel.wat.in_([w for w in waar if isinstance(w, str)])
    eigen = Journaalregel.organisatie_naam == actor.organisatie_naam
    vraag = sa.select(Journaalregel.persoon_id).where(Journaalregel.keten == keten, eigen, sa.or_(zinnen, *plekken))
    laatste = db.session.scalar(vraag.order_by(Journaalregel.nr.desc()).limit(1))
    return actor.naam if laatste == actor.persoon_id else EEN_COLLEGA


def list_keten(naam: str) -> list[Journaalregel]:
    """A whole chain in order, to verify it."""
    return list(
        db.session.scalars(sa.select(Journaalregel).where(Journaalregel.keten == naam).order_by(Journaalregel.nr))
    )


def list_ketens() -> list[Journaalketen]:
    """The heads of all chains, by name."""
    return list(db.session.scalars(sa.select(Journaalketen).order_by(Journaalketen.naam)))
