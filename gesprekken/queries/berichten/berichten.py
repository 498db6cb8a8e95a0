"""Notices: what an organisation is told of, and what of that is new in a functie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.journaal import Journaalregel
from gesprekken.core.permissions import Permission, Rol, has_permission
from gesprekken.domain.berichten.models import Melding
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.partijen.personen import Functie
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from gesprekken.queries.muren import binnen_muren
from gesprekken.queries.zicht import is_gesprekspartij

PER_PAGINA = 50
LEZERS = [rol for rol in Rol if has_permission(rol, Permission.MELDING_LEZEN)]


@dataclass(frozen=True, slots=True)
class Meldingregel:
    """A notice as the page shows it. Reasons and what stood there before stay in the journaal."""

    id: int
    nieuw: bool
    wat: str
    plek: dict[str, Any] | None
    op: datetime
    wie: str
    organisatie_naam: str
    dossier_naam: str
    ronde_naam: str


def leesbaar() -> sa.ColumnElement[bool]:
    """Condition on Melding: its organisation may read it *now*; being told once is no right to what follows.

    The list and the number in the frame both stand on it, so that they never tell different things.
    """
    aan_tafel = is_gesprekspartij(Melding.dossier_id, Melding.organisatie_id)
    return sa.and_(aan_tafel, binnen_muren(Melding.regel_id, Melding.organisatie_id))


def ongelezen() -> sa.ScalarSelect[int]:
    """A column beside Functie: how many notices are new to it; none for a role that reads no notices."""
    return (
        sa.select(sa.func.count(Melding.id))
        .where(Melding.organisatie_id == Functie.organisatie_id, Melding.id > Functie.gelezen_tot,
               Functie.rol.in_(LEZERS), leesbaar())
        .correlate(Functie)
        .scalar_subquery()
    )  # fmt: skip


def list_meldingen(actor: Actor, pagina: int = 1) -> list[Meldingregel]:
    """A page of the notices of the actor's organisation, newest first, and one more when there are older ones.

    Nothing for who may not read them.
    """
    if not actor.mag(Permission.MELDING_LEZEN):
        return []
    rijen = db.session.execute(
        sa.select(
            Melding.id, Melding.id > Functie.gelezen_tot, Journaalregel.wat, Journaalregel.plek, Journaalregel.op,
            Journaalregel.wie, Journaalregel.organisatie_naam, Dossier.naam, Ronde.naam,
        )
        .join(Journaalregel, Journaalregel.id == Melding.regel_id)
        .join(Dossier, Dossier.id == Melding.dossier_id)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .join(Functie, Functie.id == actor.functie_id)
        .where(Melding.organisatie_id == actor.organisatie_id, leesbaar())
        .order_by(Melding.id.desc())
        .limit(PER_PAGINA + 1)
        .offset((pagina - 1) * PER_PAGINA)
    )  # fmt: skip
    return [Meldingregel(*rij) for rij in rijen]


def find_nieuwste(actor: Actor) -> int | None:
    """The id of the last notice of the actor's organisation, or None when it was never told anything."""
    return db.session.scalar(sa.select(sa.func.max(Melding.id)).where(Melding.organisatie_id == actor.organisatie_id))
