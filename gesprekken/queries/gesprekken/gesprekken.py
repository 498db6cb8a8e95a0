"""Talks with their invitations, history, minutes, decisions and actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVarTuple

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Rol
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import (
    Actie,
    Besluit,
    Gesprek,
    Gesprekswijziging,
    Uitnodiging,
    Verslag,
    Verslagversie,
)
from gesprekken.domain.gesprekken.statussen import vast_verslag
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.personen import Functie, Gebruiker
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import dossiervraag, waar
from gesprekken.queries.muren import ziet_gesprek
from gesprekken.queries.zicht import van

Kolommen = TypeVarTuple("Kolommen")
NIETS: sa.ColumnElement[bool] = sa.false()


@dataclass(frozen=True, slots=True)
class Genodigderegel:
    """An invitation with the names that a page shows."""

    uitnodiging: Uitnodiging
    naam: str
    kort: str


@dataclass(frozen=True, slots=True)
class Actieregel:
    """An action with the person and the organisation that it belongs to."""

    actie: Actie
    persoon_id: int
    persoon: str
    organisatie_id: int
    organisatie: str


def get_gesprek(actor: Actor, dossier: Dossier, sleutel: str) -> tuple[Stap, Gesprek]:
    """A talk of a dossier that the actor may see. Raises BestaatNiet."""
    rij = db.session.execute(
        sa.select(Stap, Gesprek)
        .join(Gesprek, Gesprek.stap_id == Stap.id)
        .where(Gesprek.dossier_id == dossier.id, Gesprek.sleutel == sleutel, ziet_gesprek(actor))
    ).first()
    if rij is None:
        raise BestaatNiet
    return rij[0], rij[1]


@cache
def _gesprekvraag(rol: Rol) -> sa.Select[Ronde, Dossier, Stap, Gesprek]:
    hier = sa.and_(Gesprek.dossier_id == Dossier.id, Gesprek.sleutel == sa.bindparam("sleutel"), ziet_gesprek(rol))
    return dossiervraag(rol).join(Gesprek, hier).join(Stap, Stap.id == Gesprek.stap_id).add_columns(Stap, Gesprek)


def get_gesprek_met_dossier(
    actor: Actor, ronde_slug: str, slug: str, sleutel: str
) -> tuple[Ronde, Dossier, Stap, Gesprek]:
    """The same with the dossier, in one statement, to read. Raises BestaatNiet."""
    waarden = waar(actor, ronde_slug, slug) | {"sleutel": sleutel}
    rij = db.session.execute(_gesprekvraag(actor.rol), waarden).first()
    if rij is None:
        raise BestaatNiet
    return rij[0], rij[1], rij[2], rij[3]


def list_gesprekken(actor: Actor, dossier: Dossier) -> Sequence[sa.Row[Gesprek, Stap]]:
    """(talk, its step) of a dossier that the actor may read, newest first; cancelled ones too."""
    return db.session.execute(_gespreksvraag(actor.rol), van(actor) | {"dossier_id": dossier.id}).all()


@cache
def _gespreksvraag(rol: Rol) -> sa.Select[Gesprek, Stap]:
    return (
        sa.select(Gesprek, Stap)
        .join(Stap, Stap.id == Gesprek.stap_id)
        .where(Gesprek.dossier_id == sa.bindparam("dossier_id"), ziet_gesprek(rol))
        .order_by(Gesprek.begint_op.desc(), Gesprek.id.desc())
    )


def list_genodigden(gesprek: Gesprek) -> list[Genodigderegel]:
    """The organisations that were invited or left out, by name."""
    rijen = db.session.execute(
        sa.select(Uitnodiging, Organisatie.naam, Organisatie.kort)
        .join(Organisatie, Organisatie.id == Uitnodiging.organisatie_id)
        .where(Uitnodiging.gesprek_id == gesprek.id)
        .order_by(Organisatie.sorteersleutel, Uitnodiging.id)
    )
    return [Genodigderegel(u, naam, kort) for u, naam, kort in rijen]


def list_genodigde_ids(gesprek: Gesprek) -> tuple[int, ...]:
    """The ids of the organisations that are invited as it stands now."""
    return tuple(g.uitnodiging.organisatie_id for g in list_genodigden(gesprek) if g.uitnodiging.uitgenodigd)


def list_wijzigingen(gesprek: Gesprek) -> Sequence[Gesprekswijziging]:
    """Moves and cancellation, oldest first."""
    return db.session.scalars(
        sa.select(Gesprekswijziging)
        .where(Gesprekswijziging.gesprek_id == gesprek.id)
        .order_by(Gesprekswijziging.sequence)
    ).all()


def find_verslag(gesprek: Gesprek, punt_id: int | None = None) -> Verslag | None:
    """The minutes of a talk (of one of its items), or None when nobody wrote any yet."""
    return db.session.scalar(
        sa.select(Verslag).where(Verslag.gesprek_id == gesprek.id, Verslag.agendapunt_id == punt_id)
    )


def heeft_vast_verslag(gesprek: Gesprek) -> bool:
    """Whether minutes of this talk (of one of its items) are adopted: its attendance is part of them."""
    return bool(db.session.scalar(sa.select(sa.exists().where(Verslag.gesprek_id == gesprek.id, vast_verslag()))))


def find_laatste_schrijver(verslag: Verslag) -> str:
    """Who saved the text that stands now."""
    return (
        db.session.scalar(
            sa.select(Verslagversie.door).where(
                Verslagversie.verslag_id == verslag.id, Verslagversie.versie == verslag.versie
            )
        )
        or ""
    )


def list_verslagversies(verslag: Verslag) -> Sequence[Verslagversie]:
    """Every saved text, newest first."""
    return db.session.scalars(
        sa.select(Verslagversie).where(Verslagversie.verslag_id == verslag.id).order_by(Verslagversie.versie.desc())
    ).all()


def list_besluiten(gesprek: Gesprek, punt_id: int | None = None, *, ook_ingetrokken: bool = False) -> Sequence[Besluit]:
    """The decisions of a talk as a whole, or on one of its items, by number.

    What was withdrawn is no part of the minutes: only the organisation that writes them reads it (`ook_ingetrokken`).
    """
    telt = sa.true() if ook_ingetrokken else Besluit.ingetrokken_op.is_(None)
    return db.session.scalars(
        sa.select(Besluit)
        .where(Besluit.gesprek_id == gesprek.id, Besluit.agendapunt_id == punt_id, telt)
        .order_by(Besluit.nr)
    ).all()


def get_besluit(gesprek: Gesprek, nr: int) -> Besluit:
    """A decision of a talk as a whole by its number, also when it was withdrawn. Raises BestaatNiet."""
    for besluit in list_besluiten(gesprek, ook_ingetrokken=True):
        if besluit.nr == nr:
            return besluit
    raise BestaatNiet


def list_acties(gesprek: Gesprek, punt_id: int | None = None) -> list[Actieregel]:
    """The actions of a talk as a whole, or on one of its items, by number."""
    vraag = actieregels().where(Actie.gesprek_id == gesprek.id, Actie.agendapunt_id == punt_id)
    return [Actieregel(*rij) for rij in db.session.execute(vraag)]


def get_actie(gesprek: Gesprek, sleutel: str) -> Actieregel:
    """One action of a talk as a whole. Raises BestaatNiet."""
    vraag = actieregels().where(Actie.gesprek_id == gesprek.id, Actie.agendapunt_id.is_(None))
    rij = db.session.execute(vraag.where(Actie.sleutel == sleutel)).first()
    if rij is None:
        raise BestaatNiet
    return Actieregel(*rij)


def list_genoteerde_acties(actor: Actor, dossier: Dossier, gesprek: Gesprek) -> list[Actieregel]:
    """The actions of a talk as a whole, by number.

    What was withdrawn is read by the organisation that writes the minutes, and by the one that was to do it.
    """
    leest = sa.true() if actor.organisatie_id == dossier.trekker_id else Organisatie.id == actor.organisatie_id
    vraag = actieregels(ook_ingetrokken=leest).where(Actie.gesprek_id == gesprek.id, Actie.agendapunt_id.is_(None))
    return [Actieregel(*rij) for rij in db.session.execute(vraag)]


def get_genoteerde_actie(actor: Actor, dossier: Dossier, gesprek: Gesprek, nr: int) -> Actieregel:
    """One of them by its number. Raises BestaatNiet."""
    for regel in list_genoteerde_acties(actor, dossier, gesprek):
        if regel.actie.nr == nr:
            return regel
    raise BestaatNiet


def actieregels(ook_ingetrokken: sa.ColumnElement[bool] = NIETS) -> sa.Select[Actie, int, str, int, str]:
    """Actions with who they belong to, by number."""
    return (
        van_acties(sa.select(Actie, Gebruiker.id, Gebruiker.naam, Organisatie.id, Organisatie.kort), ook_ingetrokken)
        .join(Gebruiker, Gebruiker.id == Functie.gebruiker_id)
        .join(Organisatie, Organisatie.id == Functie.organisatie_id)
        .order_by(Actie.nr)
    )


def van_acties(vraag: sa.Select[*Kolommen], ook_ingetrokken: sa.ColumnElement[bool] = NIETS) -> sa.Select[*Kolommen]:
    """What is asked of actions, wherever they were agreed, each with the functie of who does it.

    An action that was withdrawn is none, but where `ook_ingetrokken` holds.
    """
    telt = sa.or_(Actie.ingetrokken_op.is_(None), ook_ingetrokken)
    return vraag.select_from(Actie).join(Functie, Functie.id == Actie.functie_id).where(telt)
