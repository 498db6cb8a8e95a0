"""Adopted agenda items with their talks and parties, each for who stands inside its wall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.domain.agenda.models import Agendapunt, Agendaregel, Gespreksagenda, Puntpartij
from gesprekken.domain.agenda.statussen import is_aan_de_orde
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek, Verslag
from gesprekken.domain.opvolging.models import Gesprekspunt
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db
from gesprekken.queries.muren import binnen_punt, ziet_gesprek
from gesprekken.queries.rondes.stappen import eigen_parameters


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


def _punten(actor: Actor, dossier: Dossier, stap: Stap) -> sa.Select[Agendapunt, int, Any, int, bool]:
    """The items of the agenda that this step follows, as adopted last."""
    return (
        sa.select(Agendapunt, Agendaregel.volgnr, Agendaregel.inhoud, Agendaregel.agendaversie_id, binnen_punt(actor))
        .join(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
        .join(Stap, Stap.id == Gespreksagenda.stap_id)
        .join(Agendaregel, sa.and_(Agendaregel.agendapunt_id == Agendapunt.id,
                                   Agendaregel.agendaversie_id == Agendapunt.vastgesteld_in_id))
        .where(Gespreksagenda.dossier_id == dossier.id, Stap.code == eigen_parameters(stap).agenda)
        .order_by(Agendaregel.agendaversie_id.desc(), Agendaregel.volgnr, Agendapunt.id)
    )  # fmt: skip


def list_vervolgpunten(actor: Actor, dossier: Dossier, stap: Stap) -> list[Vervolgpunt]:
    """Items of the last adopted version in their order, then closed and reopened ones of earlier versions.

    Title, question and matrix of an adopted item are for every talk party; the rest is behind its wall.
    """
    punten = [Vervolgpunt(*rij) for rij in db.session.execute(_punten(actor, dossier, stap))]
    laatste = max((p.versie_id for p in punten), default=0)
    return [p for p in punten if p.versie_id == laatste or p.punt.afgesloten_op or is_aan_de_orde(p.punt)]


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
    binnen = [p.punt.id for p in punten if p.binnen]
    if not binnen:
        return uit
    for punt_id, gesprek, verslag in db.session.execute(
        sa.select(Gesprekspunt.agendapunt_id, Gesprek, Verslag)
        .join(Gesprek, Gesprek.id == Gesprekspunt.gesprek_id)
        .outerjoin(Verslag, sa.and_(Verslag.gesprek_id == Gesprek.id,
                                    Verslag.agendapunt_id == Gesprekspunt.agendapunt_id))
        .where(Gesprekspunt.agendapunt_id.in_(binnen), ziet_gesprek(actor))
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
        .order_by(Organisatie.sorteersleutel, Organisatie.id)
    )
    return [(id_, naam) for id_, naam in rijen]
