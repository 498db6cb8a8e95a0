"""The journaal of one dossier."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.journaal import Journaalketen, Journaalregel
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.infra.database import db
from gesprekken.queries.muren import ziet_regel

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
    return db.session.scalars(
        sa.select(Journaalregel)
        .where(Journaalregel.keten == keten_van(dossier), ziet_regel(actor))
        .order_by(Journaalregel.nr.desc())
        .limit(aantal)
        .offset((pagina - 1) * PER_PAGINA)
    ).all()


def list_keten(naam: str) -> list[Journaalregel]:
    """A whole chain in order, to verify it."""
    return list(
        db.session.scalars(sa.select(Journaalregel).where(Journaalregel.keten == naam).order_by(Journaalregel.nr))
    )


def list_ketens() -> list[Journaalketen]:
    """The heads of all chains, by name."""
    return list(db.session.scalars(sa.select(Journaalketen).order_by(Journaalketen.naam)))
