"""What came of adopted items: information, decisions, actions and commitments, for who stands inside their walls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.domain.agenda.models import Agendapunt, Gespreksagenda
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Actie, Besluit, Besluitwijziging, Gesprek
from gesprekken.domain.opvolging.models import Informatie, Toezegging, Toezeggingsregel
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.agenda import SOORT as AGENDA
from gesprekken.domain.soorten.opvolging import SOORT as OPVOLGING
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import get_stap
from gesprekken.queries.gesprekken.gesprekken import Actieregel, actieregels
from gesprekken.queries.muren import binnen_punt
from gesprekken.queries.rondes.stappen import parameters_van


@dataclass(frozen=True, slots=True)
class Toezeggingbeeld:
    """A commitment with the organisation that made it, and what happened to it, oldest first."""

    toezegging: Toezegging
    organisatie: str
    kort: str
    regels: tuple[Toezeggingsregel, ...] = ()


@dataclass(frozen=True, slots=True)
class Besluitbeeld:
    """A decision with its amendments, oldest first."""

    besluit: Besluit
    wijzigingen: tuple[Besluitwijziging, ...] = ()

    @property
    def door(self) -> str:
        """Who amended it last; empty when nobody did."""
        return self.wijzigingen[-1].door if self.wijzigingen else ""


@dataclass(frozen=True, slots=True)
class Uitkomsten:
    """What came of one item, each kind by number."""

    informatie: Sequence[Informatie]
    besluiten: Sequence[Besluitbeeld]
    acties: Sequence[Actieregel]
    toezeggingen: Sequence[Toezeggingbeeld]

    @property
    def aantal(self) -> int:
        """How many outcomes of any kind."""
        return len(self.informatie) + len(self.besluiten) + len(self.acties) + len(self.toezeggingen)


def toegezegd(gesprek: Gesprek, punt_id: int) -> dict[str, list[list[Any]]]:
    """The information and the commitments that came out of a talk on one item, as its frozen minutes hold them."""
    informatie = db.session.scalars(
        sa.select(Informatie)
        .where(Informatie.gesprek_id == gesprek.id, Informatie.agendapunt_id == punt_id)
        .order_by(Informatie.nr)
    )
    toezeggingen = db.session.execute(
        _toezeggingen().where(Toezegging.gesprek_id == gesprek.id, Toezegging.agendapunt_id == punt_id)
    )
    return {
        "informatie": [[i.nr, i.tekst] for i in informatie],
        "toezeggingen": [[t.nr, t.tekst, kort, t.uiterlijk] for t, _naam, kort in toezeggingen],
    }


def list_uitkomsten(punt: Agendapunt) -> Uitkomsten:
    """The outcomes of one item, for a reader inside its wall; four statements."""
    informatie = db.session.scalars(
        sa.select(Informatie).where(Informatie.agendapunt_id == punt.id).order_by(Informatie.nr)
    ).all()
    acties = [Actieregel(*rij) for rij in db.session.execute(actieregels().where(Actie.agendapunt_id == punt.id))]
    besluiten, toezeggingen = _besluiten(Besluit.agendapunt_id == punt.id), Toezegging.agendapunt_id == punt.id
    return Uitkomsten(informatie, besluiten, acties, _met_regels(toezeggingen))


def _besluiten(welke: sa.ColumnElement[bool]) -> list[Besluitbeeld]:
    """Decisions by number, each with its amendments; one statement."""
    rijen: Iterable[Any] = db.session.execute(
        sa.select(Besluit, Besluitwijziging)
        .outerjoin(Besluitwijziging, Besluitwijziging.besluit_id == Besluit.id)
        .where(welke)
        .order_by(Besluit.nr, Besluit.id, Besluitwijziging.versie)
    )
    return [Besluitbeeld(b, tuple(w for _b, w in groep if w)) for b, groep in groupby(rijen, key=itemgetter(0))]


def _toezeggingen() -> sa.Select[Toezegging, str, str]:
    return (
        sa.select(Toezegging, Organisatie.naam, Organisatie.kort)
        .join(Organisatie, Organisatie.id == Toezegging.organisatie_id)
        .order_by(Toezegging.agendapunt_id, Toezegging.nr)
    )


def _met_regels(welke: sa.ColumnElement[bool]) -> list[Toezeggingbeeld]:
    """Commitments by number, each with its lines; one statement."""
    rijen: Iterable[Any] = db.session.execute(
        _toezeggingen()
        .add_columns(Toezeggingsregel)
        .outerjoin(Toezeggingsregel, Toezeggingsregel.toezegging_id == Toezegging.id)
        .where(welke)
        .order_by(Toezegging.id, Toezeggingsregel.versie)
    )
    per_toezegging = groupby(rijen, key=lambda rij: rij[:3])
    return [
        Toezeggingbeeld(toezegging, naam, kort, tuple(rij[3] for rij in groep if rij[3]))
        for (toezegging, naam, kort), groep in per_toezegging
    ]


def _van_stap(
    actor: Actor, dossier: Dossier, stap: Stap, houder: sa.ColumnElement[int] | sa.orm.InstrumentedAttribute[int]
) -> sa.ColumnElement[bool]:
    """Condition on Agendapunt: on the agenda that this step follows, and inside its wall, or owed by the actor.

    Who promised something can still do it when a later matrix leaves it out; the rest of the item stays closed.
    """
    agenda = get_stap(dossier, parameters_van(stap, OPVOLGING).agenda, AGENDA)
    eigen = sa.exists().where(
        Gespreksagenda.id == Agendapunt.agenda_id,
        Gespreksagenda.dossier_id == dossier.id,
        Gespreksagenda.stap_id == agenda.id,
    )
    return sa.and_(eigen, sa.or_(binnen_punt(actor), houder == actor.organisatie_id))


def get_toezegging(actor: Actor, dossier: Dossier, stap: Stap, sleutel: str) -> tuple[Agendapunt, Toezeggingbeeld]:
    """One commitment with its item, for who stands inside the wall and who made it. Raises BestaatNiet."""
    vraag = (
        _toezeggingen()
        .add_columns(Agendapunt)
        .join(Agendapunt, Agendapunt.id == Toezegging.agendapunt_id)
        .where(Toezegging.sleutel == sleutel, _van_stap(actor, dossier, stap, Toezegging.organisatie_id))
    )
    rij = db.session.execute(vraag).first()
    if rij is None:
        raise BestaatNiet
    return rij[3], _met_regels(Toezegging.id == rij[0].id)[0]


def get_puntactie(actor: Actor, dossier: Dossier, stap: Stap, sleutel: str) -> tuple[Agendapunt, Actieregel]:
    """One action on an item, for who stands inside the wall and whose it is. Raises BestaatNiet."""
    vraag = (
        actieregels()
        .add_columns(Agendapunt)
        .join(Agendapunt, Agendapunt.id == Actie.agendapunt_id)
        .where(Actie.sleutel == sleutel, _van_stap(actor, dossier, stap, Organisatie.id))
    )
    rij = db.session.execute(vraag).first()
    if rij is None:
        raise BestaatNiet
    return rij[5], Actieregel(*rij[:5])


def get_besluit(punt: Agendapunt, sleutel: str) -> Besluitbeeld:
    """One decision on an item. Raises BestaatNiet."""
    gevonden = _besluiten(sa.and_(Besluit.agendapunt_id == punt.id, Besluit.sleutel == sleutel))
    if not gevonden:
        raise BestaatNiet
    return gevonden[0]
