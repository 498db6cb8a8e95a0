"""The heads of dossiers: what is needed to know whether their obligations are still warm, in one statement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Rol
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.partijen.organisaties import Organisatie, Organisatiesoort
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from gesprekken.queries.zicht import van, ziet_dossier, ziet_ronde

Vraag = sa.Select[*tuple[Any, ...]]
_TREKKER, _SECRETARIAAT = sa.orm.aliased(Organisatie), sa.orm.aliased(Organisatie)


@dataclass(frozen=True, slots=True)
class Dossierkop:
    """A dossier and its round in short. `opent` says whether the actor may open the dossier itself."""

    id: int
    sleutel: str
    slug: str
    naam: str
    feitenversie: int
    trekker_id: int
    trekker_naam: str
    tegel: tuple[int, int] | None
    ronde_id: int
    ronde_slug: str
    ronde_naam: str
    ronde_sleutel: str
    ronde_feitenversie: int
    waarschuwdagen: int
    secretariaat_id: int
    opent: bool

    @property
    def versie(self) -> tuple[str, int, str, int]:
        """What its obligations are derived from: random keys, so that a rebuilt database never looks warm."""
        return (self.sleutel, self.feitenversie, self.ronde_sleutel, self.ronde_feitenversie)


@cache
def _vraag(rol: Rol) -> Vraag:
    """The select without its condition, built once per role."""
    return (
        sa.select(
            Dossier.id, Dossier.sleutel, Dossier.slug, Dossier.naam, Dossier.feitenversie, Dossier.trekker_id,
            _TREKKER.naam.label("trekker_naam"), _TREKKER.tegel_rij, _TREKKER.tegel_kolom, Ronde.id.label("ronde_id"),
            Ronde.slug.label("ronde_slug"), Ronde.naam.label("ronde_naam"), Ronde.sleutel.label("ronde_sleutel"),
            Ronde.feitenversie.label("ronde_feitenversie"), Ronde.waarschuwdagen,
            _SECRETARIAAT.id.label("secretariaat_id"), ziet_dossier(rol).label("opent"),
        )
        .select_from(Dossier)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .join(_TREKKER, _TREKKER.id == Dossier.trekker_id)
        .join(_SECRETARIAAT, sa.and_(_SECRETARIAAT.regio == Ronde.regio,
                                     _SECRETARIAAT.soort == Organisatiesoort.SECRETARIAAT))
        .order_by(Ronde.id.desc(), Dossier.sorteersleutel, Dossier.id)
    )  # fmt: skip


@cache
def _bordvraag(rol: Rol) -> Vraag:
    return _vraag(rol).where(Ronde.slug == sa.bindparam("slug"), ziet_ronde(rol))


@cache
def _eigen_vraag(rol: Rol) -> Vraag:
    return _vraag(rol).where(ziet_dossier(rol))


@cache
def _dossiervraag(rol: Rol) -> Vraag:
    hier = sa.and_(Ronde.slug == sa.bindparam("ronde"), Dossier.slug == sa.bindparam("dossier"))
    return _vraag(rol).where(hier, ziet_dossier(rol)).add_columns(Ronde, Dossier)


def _lees(actor: Actor, vraag: Callable[[Rol], Vraag], **waarden: object) -> list[Dossierkop]:
    return [_kop(rij) for rij in db.session.execute(vraag(actor.rol), van(actor) | waarden)]


def _kop(rij: Sequence[Any]) -> Dossierkop:
    """One row of the select above, whose columns are the fields; the two tile columns become one value."""
    *voor, rij_nr, kolom = rij[:9]
    velden = [*voor, (rij_nr, kolom) if rij_nr and kolom else None, *rij[9:-1], bool(rij[-1])]
    return Dossierkop(*velden)


def list_bordkoppen(actor: Actor, ronde: Ronde) -> list[Dossierkop]:
    """All dossiers of a round: the declared shared view of every participant."""
    return list_koppen(actor, ronde.slug)


def list_koppen(actor: Actor, ronde_slug: str) -> list[Dossierkop]:
    """The same without fetching the round first; empty when the actor may not see it, or it has no dossiers."""
    return _lees(actor, _bordvraag, slug=ronde_slug)


def list_eigen_koppen(actor: Actor) -> list[Dossierkop]:
    """The dossiers that the actor may open, over all rounds, newest round first."""
    return _lees(actor, _eigen_vraag)


def get_dossier_met_kop(actor: Actor, ronde_slug: str, slug: str) -> tuple[Ronde, Dossier, Dossierkop]:
    """A dossier with its round and its head. Raises BestaatNiet for what the actor may not see."""
    waarden = {"ronde": ronde_slug, "dossier": slug}
    rij = db.session.execute(_dossiervraag(actor.rol), van(actor) | waarden).first()
    if rij is None:
        raise BestaatNiet
    *kop, ronde, dossier = rij
    return ronde, dossier, _kop(kop)
