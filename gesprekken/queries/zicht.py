"""Which rounds and dossiers an actor may see, as SQL conditions that every query joins."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission, Rol
from gesprekken.domain.dossiers.models import GESPREKSPARTIJEN, Deelname, Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde

# These sit above the parties: they follow every dossier of the region's rounds.
REGIOBREED = frozenset({Rol.SECRETARIAAT, Rol.TAFEL})


def _in_regio(actor: Actor) -> sa.ColumnElement[bool]:
    return Ronde.regio == sa.select(Organisatie.regio).where(Organisatie.id == actor.organisatie_id).scalar_subquery()


def is_gesprekspartij(
    dossier_id: sa.orm.InstrumentedAttribute[int], organisatie_id: int | sa.orm.InstrumentedAttribute[int]
) -> sa.Exists:
    """Condition: this organisation is a talk party of this dossier now. Columns are those of the query around it."""
    return sa.exists().where(
        Deelname.dossier_id == dossier_id,
        Deelname.organisatie_id == organisatie_id,
        Deelname.actief,
        Deelname.hoedanigheid.in_(GESPREKSPARTIJEN),
    )


def ziet_dossier(actor: Actor) -> sa.ColumnElement[bool]:
    """Condition on Dossier joined with Ronde: talk parties of the dossier, and who follows all of the region."""
    if not actor.mag(Permission.DOSSIER_LEZEN):
        return sa.false()
    return _in_regio(actor) if actor.rol in REGIOBREED else is_gesprekspartij(Dossier.id, actor.organisatie_id)


def ziet_ronde(actor: Actor) -> sa.ColumnElement[bool]:
    """Condition on Ronde: the shared view is for every participant of the round, and for the region's bodies."""
    if not actor.mag(Permission.RONDE_LEZEN):
        return sa.false()
    if actor.rol in REGIOBREED | {Rol.PROVINCIE_TOETSER}:
        return _in_regio(actor)
    # Any dossier of the round will do, also when the query around this is about one dossier.
    deelname = is_gesprekspartij(Dossier.id, actor.organisatie_id)
    return sa.exists().where(Dossier.ronde_id == Ronde.id, deelname).correlate(Ronde)
