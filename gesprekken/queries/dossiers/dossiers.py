"""Dossiers with their parties, the versions of the werkwijze, and what they mean to the actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Rol
from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.dossiers.models import (
    GESPREKSPARTIJEN,
    Bevestiging,
    Deelname,
    Dossier,
    Hoedanigheid,
    Werkwijze,
)
from gesprekken.domain.partijen.organisaties import Huurdersvertegenwoordiging, Organisatie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.verplichtingen.feiten import Soort
from gesprekken.infra.database import db
from gesprekken.infra.warm import Warm
from gesprekken.queries.zicht import van, ziet_dossier


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """An organisation in a dossier, as pages show it."""

    organisatie_id: int
    naam: str
    kort: str
    hoedanigheid: Hoedanigheid

    @property
    def gesprekspartij(self) -> bool:
        """Whether it sits at the table."""
        return self.hoedanigheid in GESPREKSPARTIJEN

    @property
    def trekker(self) -> bool:
        """Whether it leads the dossier."""
        return self.hoedanigheid == Hoedanigheid.TREKKER


@dataclass(frozen=True, slots=True)
class Huurdersband:
    """A corporation of the dossier and its tenants' organisations there; none known is visible as such."""

    corporatie: str
    huurdersorganisaties: tuple[str, ...]


@cache
def dossiervraag(rol: Rol) -> sa.Select[Ronde, Dossier]:
    """A dossier with its round, for who may see it; asked with `waar`. Queries about what is in it build on this."""
    return (
        sa.select(Ronde, Dossier)
        .join(Dossier, Dossier.ronde_id == Ronde.id)
        .where(Ronde.slug == sa.bindparam("ronde"), Dossier.slug == sa.bindparam("dossier"), ziet_dossier(rol))
    )


def waar(actor: Actor, ronde_slug: str, slug: str) -> dict[str, Any]:
    """The parameters of `dossiervraag`."""
    return {**van(actor), "ronde": ronde_slug, "dossier": slug}


@cache
def _stapvraag(rol: Rol) -> sa.Select[Ronde, Dossier, Stap]:
    hier = sa.and_(Stap.ronde_id == Ronde.id, Stap.code == sa.bindparam("stap"), Stap.soort == sa.bindparam("soort"))
    return dossiervraag(rol).add_columns(Stap).join(Stap, hier)


def get_dossier(actor: Actor, ronde_slug: str, slug: str, *, slot: bool = False) -> tuple[Ronde, Dossier]:
    """A dossier with its round; `slot` locks the dossier. Raises BestaatNiet for what the actor may not see."""
    vraag = dossiervraag(actor.rol)
    vraag = vraag.with_for_update(of=Dossier) if slot else vraag
    rij = db.session.execute(vraag, waar(actor, ronde_slug, slug)).first()
    if rij is None:
        raise BestaatNiet
    return rij[0], rij[1]


def get_dossierstap(
    actor: Actor, ronde_slug: str, slug: str, code: str, soort: Soort[Any]
) -> tuple[Ronde, Dossier, Stap]:
    """A dossier with its round and one of its steps, by code and kind; in one statement, to read.

    Raises BestaatNiet for what the actor may not see.
    """
    waarden = waar(actor, ronde_slug, slug) | {"stap": code, "soort": soort.code}
    rij = db.session.execute(_stapvraag(actor.rol), waarden).first()
    if rij is None:
        raise BestaatNiet
    return rij[0], rij[1], rij[2]


def get_stap(dossier: Dossier, code: str, soort: Soort[Any]) -> Stap:
    """A step of the dossier's round by code and kind. Raises BestaatNiet."""
    stap = db.session.scalar(
        sa.select(Stap).where(Stap.ronde_id == dossier.ronde_id, Stap.code == code, Stap.soort == soort.code)
    )
    if stap is None:
        raise BestaatNiet
    return stap


# The columns of a `Deelnemer`; a query about what participants wrote adds its own.
DEELNEMERS = (
    sa.select(Organisatie.id, Organisatie.naam, Organisatie.kort, Deelname.hoedanigheid)
    .join(Deelname, Deelname.organisatie_id == Organisatie.id)
    .where(Deelname.dossier_id == sa.bindparam("dossier_id"), Deelname.actief)
)


def list_deelnemers(dossier: Dossier) -> list[Deelnemer]:
    """The active participants: trekker first, then talk parties, then tenants' organisations, each by name."""
    rijen = db.session.execute(DEELNEMERS, {"dossier_id": dossier.id})
    return sorted((Deelnemer(i, n, k, Hoedanigheid(h)) for i, n, k, h in rijen), key=plaats_aan_tafel)


def plaats_aan_tafel(deelnemer: Deelnemer) -> tuple[int, str, int]:
    """What participants are put in order by."""
    return (list(Hoedanigheid).index(deelnemer.hoedanigheid), sorteersleutel(deelnemer.naam), deelnemer.organisatie_id)


def list_partij_ids(dossier: Dossier) -> tuple[int, ...]:
    """The ids of the organisations that sit at the table, the trekker first."""
    return tuple(d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij)


_BANDEN: Warm[tuple[str, int], tuple[Huurdersband, ...]] = Warm(512)


def list_huurdersbanden(dossier: Dossier) -> tuple[Huurdersband, ...]:
    """Per corporation of the dossier its tenants' organisations in this municipality, by name.

    Kept warm by version of the dossier; ask it in a read-only transaction.
    """
    return _BANDEN.get_of_maak((dossier.sleutel, dossier.feitenversie), lambda: tuple(_banden(dossier)))


def _banden(dossier: Dossier) -> list[Huurdersband]:
    corporatie, huurders = sa.orm.aliased(Organisatie), sa.orm.aliased(Organisatie)
    band = Huurdersvertegenwoordiging
    rijen = db.session.execute(
        sa.select(corporatie.kort, huurders.naam)
        .select_from(Deelname)
        .join(corporatie, corporatie.id == Deelname.organisatie_id)
        .outerjoin(band, sa.and_(band.corporatie_id == corporatie.id,
                                 sa.or_(band.gemeente_id.is_(None), band.gemeente_id == dossier.trekker_id)))
        .outerjoin(huurders, huurders.id == band.huurdersorganisatie_id)
        .where(Deelname.dossier_id == dossier.id, Deelname.actief, Deelname.hoedanigheid == Hoedanigheid.CORPORATIE)
        .order_by(huurders.sorteersleutel, huurders.id)
    ).all()  # fmt: skip
    namen: dict[str, list[str]] = {}
    for kort, naam in sorted(rijen, key=lambda rij: sorteersleutel(rij.kort)):
        namen.setdefault(kort, []).extend([naam] if naam else [])
    return [Huurdersband(kort, tuple(lijst)) for kort, lijst in namen.items()]


def list_werkwijzen(dossier: Dossier, stap: Stap) -> Sequence[Werkwijze]:
    """All versions of the text of one step, newest first."""
    return db.session.scalars(
        sa.select(Werkwijze)
        .where(Werkwijze.dossier_id == dossier.id, Werkwijze.stap_id == stap.id)
        .order_by(Werkwijze.versie.desc())
    ).all()


def list_bevestigingen(werkwijze: Werkwijze) -> dict[int, tuple[datetime, str]]:
    """Who confirmed this version: organisation id -> (moment, person)."""
    rijen = db.session.execute(
        sa.select(Bevestiging.organisatie_id, Bevestiging.op, Bevestiging.door).where(
            Bevestiging.werkwijze_id == werkwijze.id
        )
    )
    return {i: (op, door) for i, op, door in rijen}
