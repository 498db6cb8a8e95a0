"""Which rounds and dossiers an actor may see, as SQL conditions that every query joins.

A condition is made for an actor, or for a role. Then it knows no organisation yet: a statement that nearly every page
asks is built once per role, for building costs more than running, and gets `van(actor)` when it is asked.
"""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission, Rol, has_permission
from gesprekken.domain.dossiers.models import GESPREKSPARTIJEN, Deelname, Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde

# These sit above the parties: they follow every dossier of the region's rounds.
REGIOBREED = frozenset({Rol.SECRETARIAAT, Rol.TAFEL})
Lezer = Actor | Rol
Eigen = int | sa.BindParameter[int]
_EIGEN: sa.BindParameter[int] = sa.bindparam("eigen", type_=sa.Integer)


def eigen_van(lezer: Lezer) -> Eigen:
    """The organisation that a condition is about; for a role the parameter that `van` fills."""
    return _EIGEN if isinstance(lezer, Rol) else lezer.organisatie_id


def van(actor: Actor) -> dict[str, int]:
    """The parameter of a statement that was built for the actor's role."""
    return {_EIGEN.key: actor.organisatie_id}


def rol_van(lezer: Lezer) -> Rol:
    """The role that a condition is about."""
    return lezer if isinstance(lezer, Rol) else lezer.rol


def mag(lezer: Lezer, permission: Permission) -> bool:
    """Whether the role may do this kind of thing at all."""
    return has_permission(rol_van(lezer), permission)


def _in_regio(lezer: Lezer) -> sa.ColumnElement[bool]:
    return Ronde.regio == sa.select(Organisatie.regio).where(Organisatie.id == eigen_van(lezer)).scalar_subquery()


def is_gesprekspartij(
    dossier_id: sa.orm.InstrumentedAttribute[int], organisatie_id: Eigen | sa.orm.InstrumentedAttribute[int]
) -> sa.Exists:
    """Condition: this organisation is a talk party of this dossier now. Columns are those of the query around it."""
    return sa.exists().where(
        Deelname.dossier_id == dossier_id,
        Deelname.organisatie_id == organisatie_id,
        Deelname.actief,
        Deelname.hoedanigheid.in_(GESPREKSPARTIJEN),
    )


def ziet_dossier(lezer: Lezer) -> sa.ColumnElement[bool]:
    """Condition on Dossier joined with Ronde: talk parties of the dossier, and who follows all of the region."""
    if not mag(lezer, Permission.DOSSIER_LEZEN):
        return sa.false()
    return _in_regio(lezer) if rol_van(lezer) in REGIOBREED else is_gesprekspartij(Dossier.id, eigen_van(lezer))


def ziet_ronde(lezer: Lezer) -> sa.ColumnElement[bool]:
    """Condition on Ronde: the shared view is for every participant of the round, and for the region's bodies."""
    if not mag(lezer, Permission.RONDE_LEZEN):
        return sa.false()
    if rol_van(lezer) in REGIOBREED | {Rol.PROVINCIE_TOETSER}:
        return _in_regio(lezer)
    # Any dossier of the round will do, also when the query around this is about one dossier.
    deelname = is_gesprekspartij(Dossier.id, eigen_van(lezer))
    return sa.exists().where(Dossier.ronde_id == Ronde.id, deelname).correlate(Ronde)
