"""The heads of dossiers: what is needed to know whether their obligations are still warm, in one statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.partijen.organisaties import Organisatie, Organisatiesoort
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from gesprekken.queries.zicht import ziet_dossier, ziet_ronde

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


@lru_cache(maxsize=256)
def _vraag(actor: Actor) -> sa.Select[*tuple[Any, ...]]:
    """The select without its condition, built once per actor: building it costs more than running it."""
    return (
        sa.select(
            Dossier.id, Dossier.sleutel, Dossier.slug, Dossier.naam, Dossier.feitenversie, Dossier.trekker_id,
            _TREKKER.naam.label("trekker_naam"), _TREKKER.tegel_rij, _TREKKER.tegel_kolom, Ronde.id.label("ronde_id"),
            Ronde.slug.label("ronde_slug"), Ronde.naam.label("ronde_naam"), Ronde.sleutel.label("ronde_sleutel"),
            Ronde.feitenversie.label("ronde_feitenversie"), Ronde.waarschuwdagen,
            _SECRETARIAAT.id.label("secretariaat_id"), ziet_dossier(actor).label("opent"),
        )
        .select_from(Dossier)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .join(_TREKKER, _TREKKER.id == Dossier.trekker_id)
        .join(_SECRETARIAAT, sa.and_(_SECRETARIAAT.regio == Ronde.regio,
                                     _SECRETARIAAT.soort == Organisatiesoort.SECRETARIAAT))
        .order_by(Ronde.id.desc(), Dossier.naam, Dossier.id)
    )  # fmt: skip


@lru_cache(maxsize=256)
def _bordvraag(actor: Actor) -> sa.Select[*tuple[Any, ...]]:
    return _vraag(actor).where(Ronde.slug == sa.bindparam("slug"), ziet_ronde(actor))


@lru_cache(maxsize=256)
def _eigen_vraag(actor: Actor) -> sa.Select[*tuple[Any, ...]]:
    return _vraag(actor).where(ziet_dossier(actor))


@lru_cache(maxsize=256)
def _dossiervraag(actor: Actor) -> sa.Select[*tuple[Any, ...]]:
    return _vraag(actor).where(Dossier.id == sa.bindparam("dossier_id"))


def _lees(vraag: sa.Select[*tuple[Any, ...]], **waarden: object) -> list[Dossierkop]:
    return [_kop(rij) for rij in db.session.execute(vraag, waarden)]


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
    return _lees(_bordvraag(actor), slug=ronde_slug)


def list_eigen_koppen(actor: Actor) -> list[Dossierkop]:
    """The dossiers that the actor may open, over all rounds, newest round first."""
    return _lees(_eigen_vraag(actor))


def get_kop(actor: Actor, dossier: Dossier) -> Dossierkop:
    """The head of one dossier that was already found for this actor."""
    return _lees(_dossiervraag(actor), dossier_id=dossier.id)[0]
