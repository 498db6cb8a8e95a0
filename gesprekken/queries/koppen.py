"""The heads of dossiers: what is needed to know whether their obligations are still warm, in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.partijen.organisaties import Organisatie, Organisatiesoort
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from gesprekken.queries.zicht import ziet_dossier, ziet_ronde


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


def _lees(actor: Actor, *voorwaarden: sa.ColumnElement[bool]) -> list[Dossierkop]:
    trekker, secretariaat = sa.orm.aliased(Organisatie), sa.orm.aliased(Organisatie)
    rijen = db.session.execute(
        sa.select(
            Dossier.id, Dossier.sleutel, Dossier.slug, Dossier.naam, Dossier.feitenversie, Dossier.trekker_id,
            trekker.naam.label("trekker_naam"), trekker.tegel_rij, trekker.tegel_kolom, Ronde.id.label("ronde_id"),
            Ronde.slug.label("ronde_slug"), Ronde.naam.label("ronde_naam"), Ronde.sleutel.label("ronde_sleutel"),
            Ronde.feitenversie.label("ronde_feitenversie"), Ronde.waarschuwdagen,
            secretariaat.id.label("secretariaat_id"), ziet_dossier(actor).label("opent"),
        )
        .select_from(Dossier)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .join(trekker, trekker.id == Dossier.trekker_id)
        .join(secretariaat, sa.and_(secretariaat.regio == Ronde.regio,
                                    secretariaat.soort == Organisatiesoort.SECRETARIAAT))
        .where(*voorwaarden)
        .order_by(Ronde.id.desc(), Dossier.naam, Dossier.id)
    ).mappings()  # fmt: skip
    return [_kop(**rij) for rij in rijen]


def _kop(tegel_rij: int | None, tegel_kolom: int | None, opent: bool, **rest: Any) -> Dossierkop:
    """One row of the select above, whose labels are the fields; the two tile columns become one value."""
    tegel = (tegel_rij, tegel_kolom) if tegel_rij and tegel_kolom else None
    return Dossierkop(tegel=tegel, opent=bool(opent), **rest)


def list_bordkoppen(actor: Actor, ronde: Ronde) -> list[Dossierkop]:
    """All dossiers of a round: the declared shared view of every participant."""
    return _lees(actor, Dossier.ronde_id == ronde.id, ziet_ronde(actor))


def list_eigen_koppen(actor: Actor) -> list[Dossierkop]:
    """The dossiers that the actor may open, over all rounds, newest round first."""
    return _lees(actor, ziet_dossier(actor))


def get_kop(actor: Actor, dossier: Dossier) -> Dossierkop:
    """The head of one dossier that was already found for this actor."""
    return _lees(actor, Dossier.id == dossier.id)[0]
