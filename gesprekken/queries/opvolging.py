"""Adopted agenda items with their talks and outcomes, each for who stands inside its wall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.domain.agenda.models import Agendapunt, Agendaregel, Gespreksagenda, Puntpartij
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Actie, Besluit, Besluitwijziging, Gesprek, Verslag
from gesprekken.domain.opvolging.models import Gesprekspunt, Informatie, Toezegging, Toezeggingsregel
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db
from gesprekken.queries.dossiers import get_stap
from gesprekken.queries.gesprekken import Actieregel, actieregels
from gesprekken.queries.muren import binnen_punt, ziet_gesprek


@dataclass(frozen=True, slots=True)
class Vervolgpunt:
    """An adopted item as it was adopted last. `binnen`: the reader stands inside its wall."""

    punt: Agendapunt
    nr: int
    inhoud: Mapping[str, Any]
    versie_id: int
    binnen: bool

    @property
    def titel(self) -> str:
        """The adopted title: the working copy may already say something else."""
        return str(self.inhoud["titel"])

    @property
    def partijen(self) -> Mapping[str, str]:
        """Name of an organisation -> what it does with the item."""
        partijen: Mapping[str, str] = self.inhoud["partijen"]
        return partijen


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


def _punten(actor: Actor, dossier: Dossier, stap: Stap) -> sa.Select[Agendapunt, int, Any, int, bool]:
    """The items of the agenda that this step follows, as adopted last."""
    return (
        sa.select(Agendapunt, Agendaregel.volgnr, Agendaregel.inhoud, Agendaregel.agendaversie_id, binnen_punt(actor))
        .join(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
        .join(Stap, Stap.id == Gespreksagenda.stap_id)
        .join(Agendaregel, sa.and_(Agendaregel.agendapunt_id == Agendapunt.id,
                                   Agendaregel.agendaversie_id == Agendapunt.vastgesteld_in_id))
        .where(Gespreksagenda.dossier_id == dossier.id, Stap.code == stap.parameters["agenda"])
        .order_by(Agendaregel.agendaversie_id.desc(), Agendaregel.volgnr, Agendapunt.id)
    )  # fmt: skip


def list_vervolgpunten(actor: Actor, dossier: Dossier, stap: Stap) -> list[Vervolgpunt]:
    """Items of the last adopted version in their order, then closed ones of earlier versions; one statement.

    Title, question and matrix of an adopted item are for every talk party; the rest is behind its wall.
    """
    punten = [Vervolgpunt(*rij) for rij in db.session.execute(_punten(actor, dossier, stap))]
    laatste = max((p.versie_id for p in punten), default=0)
    return [p for p in punten if p.versie_id == laatste or p.punt.afgesloten_op]


def get_vervolgpunt(actor: Actor, dossier: Dossier, stap: Stap, sleutel: str) -> Vervolgpunt:
    """One adopted item, for every reader of the agenda. Raises BestaatNiet; look at `binnen` before its outcomes."""
    rij = db.session.execute(_punten(actor, dossier, stap).where(Agendapunt.sleutel == sleutel)).first()
    if rij is None:
        raise BestaatNiet
    return Vervolgpunt(*rij)


def list_puntgesprekken(
    actor: Actor, punten: Sequence[Vervolgpunt]
) -> Mapping[int, list[tuple[Gesprek, Verslag | None]]]:
    """Id of an item -> (talk, minutes of this item) of the items inside whose wall the actor stands, oldest first."""
    uit: defaultdict[int, list[tuple[Gesprek, Verslag | None]]] = defaultdict(list)
    for punt_id, gesprek, verslag in db.session.execute(
        sa.select(Gesprekspunt.agendapunt_id, Gesprek, Verslag)
        .join(Gesprek, Gesprek.id == Gesprekspunt.gesprek_id)
        .outerjoin(Verslag, sa.and_(Verslag.gesprek_id == Gesprek.id,
                                    Verslag.agendapunt_id == Gesprekspunt.agendapunt_id))
        .where(Gesprekspunt.agendapunt_id.in_([p.punt.id for p in punten if p.binnen]), ziet_gesprek(actor))
        .order_by(Gesprek.begint_op, Gesprek.id)
    ):  # fmt: skip
        uit[punt_id].append((gesprek, verslag))
    return uit


def list_gesprekspunten(actor: Actor, gesprek: Gesprek) -> list[Vervolgpunt]:
    """The items that a talk is about, by number; empty for a talk that follows no agenda."""
    rijen = db.session.execute(
        sa.select(Agendapunt, Agendaregel.volgnr, Agendaregel.inhoud, Agendaregel.agendaversie_id, binnen_punt(actor))
        .join(Gesprekspunt, Gesprekspunt.agendapunt_id == Agendapunt.id)
        .join(Agendaregel, sa.and_(Agendaregel.agendapunt_id == Agendapunt.id,
                                   Agendaregel.agendaversie_id == Agendapunt.vastgesteld_in_id))
        .where(Gesprekspunt.gesprek_id == gesprek.id)
        .order_by(Agendaregel.volgnr, Agendapunt.id)
    )  # fmt: skip
    return [Vervolgpunt(*rij) for rij in rijen]


def get_gesprekspunt(actor: Actor, gesprek: Gesprek, sleutel: str) -> Vervolgpunt | None:
    """The item of a talk that its minutes are about; None for a talk that follows no agenda and has no items.

    Raises BestaatNiet for an item outside this talk or outside the actor's walls, and when a talk has items but none
    is named: such a talk has no minutes as a whole.
    """
    punten = list_gesprekspunten(actor, gesprek)
    if not punten and not sleutel:
        return None
    gevonden = next((p for p in punten if p.punt.sleutel == sleutel and p.binnen), None)
    if gevonden is None:
        raise BestaatNiet
    return gevonden


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


def list_punt_ids(gesprek: Gesprek) -> tuple[int, ...]:
    """The ids of the items that a talk is about: the walls that what is written about it needs."""
    return tuple(
        db.session.scalars(
            sa.select(Gesprekspunt.agendapunt_id)
            .where(Gesprekspunt.gesprek_id == gesprek.id)
            .order_by(Gesprekspunt.agendapunt_id)
        )
    )


def list_puntpartijen(punt_ids: Sequence[int]) -> Mapping[int, dict[int, str]]:
    """Id of an item -> organisation id -> role in the last adopted matrix ('' for the trekker without a role)."""
    uit: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for cel in db.session.scalars(
        sa.select(Puntpartij).where(Puntpartij.agendapunt_id.in_(punt_ids)).order_by(Puntpartij.id)
    ):
        uit[cel.agendapunt_id][cel.organisatie_id] = cel.rol
    return uit


def list_puntorganisaties(punt: Agendapunt) -> list[tuple[int, str]]:
    """(id, name) of the organisations inside the wall of one item, by name."""
    rijen = db.session.execute(
        sa.select(Organisatie.id, Organisatie.naam)
        .join(Puntpartij, Puntpartij.organisatie_id == Organisatie.id)
        .where(Puntpartij.agendapunt_id == punt.id)
        .order_by(Organisatie.naam, Organisatie.id)
    )
    return [(id_, naam) for id_, naam in rijen]


def list_uitkomsten(punt: Agendapunt) -> Uitkomsten:
    """The outcomes of one item, for a reader inside its wall; six statements."""
    informatie = db.session.scalars(
        sa.select(Informatie).where(Informatie.agendapunt_id == punt.id).order_by(Informatie.nr)
    ).all()
    besluiten = db.session.scalars(
        sa.select(Besluit).where(Besluit.agendapunt_id == punt.id).order_by(Besluit.nr)
    ).all()
    acties = [Actieregel(*rij) for rij in db.session.execute(actieregels().where(Actie.agendapunt_id == punt.id))]
    toezeggingen = _toezeggingen().where(Toezegging.agendapunt_id == punt.id)
    return Uitkomsten(informatie, _met_wijzigingen(besluiten), acties, _met_regels(toezeggingen))


def _met_wijzigingen(besluiten: Sequence[Besluit]) -> list[Besluitbeeld]:
    uit: defaultdict[int, list[Besluitwijziging]] = defaultdict(list)
    for w in db.session.scalars(
        sa.select(Besluitwijziging)
        .where(Besluitwijziging.besluit_id.in_([b.id for b in besluiten]))
        .order_by(Besluitwijziging.versie)
    ):
        uit[w.besluit_id].append(w)
    return [Besluitbeeld(b, tuple(uit[b.id])) for b in besluiten]


def _toezeggingen() -> sa.Select[Toezegging, str, str]:
    return (
        sa.select(Toezegging, Organisatie.naam, Organisatie.kort)
        .join(Organisatie, Organisatie.id == Toezegging.organisatie_id)
        .order_by(Toezegging.agendapunt_id, Toezegging.nr)
    )


def _met_regels(vraag: sa.Select[Toezegging, str, str]) -> list[Toezeggingbeeld]:
    rijen = db.session.execute(vraag).all()
    regels: defaultdict[int, list[Toezeggingsregel]] = defaultdict(list)
    for r in db.session.scalars(
        sa.select(Toezeggingsregel)
        .where(Toezeggingsregel.toezegging_id.in_([t.id for t, *_ in rijen]))
        .order_by(Toezeggingsregel.versie)
    ):
        regels[r.toezegging_id].append(r)
    return [Toezeggingbeeld(t, naam, kort, tuple(regels[t.id])) for t, naam, kort in rijen]


def _van_stap(
    actor: Actor, dossier: Dossier, stap: Stap, houder: sa.ColumnElement[int] | sa.orm.InstrumentedAttribute[int]
) -> sa.ColumnElement[bool]:
    """Condition on Agendapunt: on the agenda that this step follows, and inside its wall, or owed by the actor.

    Who promised something can still do it when a later matrix leaves it out; the rest of the item stays closed.
    """
    agenda = get_stap(dossier, stap.parameters["agenda"], "agenda")
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
    beelden = _met_regels(_toezeggingen().where(Toezegging.id == rij[0].id))
    return rij[3], beelden[0]


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
    besluit = db.session.scalar(sa.select(Besluit).where(Besluit.agendapunt_id == punt.id, Besluit.sleutel == sleutel))
    if besluit is None:
        raise BestaatNiet
    return _met_wijzigingen([besluit])[0]
