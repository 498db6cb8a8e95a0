"""What stayed open in the round before: as counts for who sets up the next one, and as an offer for who goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.models import (
    Agendabron,
    Agendapunt,
    Agendaregel,
    Gespreksagenda,
    Onderwerp,
    Openpunt,
)
from gesprekken.domain.agenda.openpunten import Herkomst, Opengebleven, leidende_bron
from gesprekken.domain.agenda.statussen import aan_de_orde, bleef_open, is_doorgeschoven
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.opvolging.models import Toezegging, Toezeggingsregel
from gesprekken.domain.opvolging.statussen import lopend
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten import opvolging
from gesprekken.infra.database import db
from gesprekken.queries.muren import binnen_punt
from gesprekken.queries.zicht import ziet_dossier

_BRON, _VERVOLG, _CONCEPT = sa.orm.aliased(Agendapunt), sa.orm.aliased(Stap), sa.orm.aliased(Onderwerp)
# What every row about an adopted item of another round ends with: where it stands, and what it was adopted as.
_PLAATS = (Agendaregel.volgnr, Agendaregel.inhoud, Ronde.slug, Ronde.naam, Dossier.slug, Stap.code, _VERVOLG.code)
Plaats = Sequence[Any]
Vraag = sa.Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Opentelling:
    """How many adopted items about a bottleneck have no outcome in one dossier."""

    dossier: str
    aantal: int


def _over_een_knelpunt() -> sa.ColumnElement[bool]:
    """Condition on Agendapunt: one of the submissions behind it, merged ones included, names a bottleneck."""
    bron = sa.orm.aliased(Agendapunt)
    return (
        sa.exists()
        .where(
            sa.or_(bron.id == Agendapunt.id, bron.opgegaan_in_id == Agendapunt.id),
            Agendabron.agendapunt_id == bron.id,
            Onderwerp.id == Agendabron.onderwerp_id,
            Onderwerp.knelpunt != "",
        )
        .correlate(Agendapunt)
    )


def list_opentellingen(rondes: Sequence[Ronde]) -> list[tuple[Ronde, list[Opentelling]]]:
    """Per given round its dossiers by name; one statement.

    Which items are adopted, which have no outcome and which are about a bottleneck is shared with every participant
    of a round. What was promised, and why an item was moved on, lies behind its wall and is not counted.
    """
    open_ = sa.and_(aan_de_orde(), Agendapunt.vastgesteld_in_id.is_not(None), _over_een_knelpunt())
    rijen = db.session.execute(
        sa.select(Dossier.ronde_id, Dossier.naam, sa.func.count(Agendapunt.id))
        .select_from(Dossier)
        .outerjoin(Gespreksagenda, Gespreksagenda.dossier_id == Dossier.id)
        .outerjoin(Agendapunt, sa.and_(Agendapunt.agenda_id == Gespreksagenda.id, open_))
        .where(Dossier.ronde_id.in_([r.id for r in rondes]))
        .group_by(Dossier.id)
        .order_by(Dossier.sorteersleutel, Dossier.id)
    )
    per_ronde: defaultdict[int, list[Opentelling]] = defaultdict(list)
    for ronde_id, naam, aantal in rijen:
        per_ronde[ronde_id].append(Opentelling(naam, aantal))
    return [(r, per_ronde[r.id]) for r in rondes]


def list_opengebleven(actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap) -> list[Opengebleven]:
    """What stayed open in the dossier of the same trekker in the round before: items, then commitments.

    The trekker is offered every bottleneck without a result, every item that was moved on and every commitment that
    runs; another party the items that it brought itself. Only from inside the wall of each, and for a party that can
    still open that dossier. Two statements, one for another party than the trekker; none without a round before.
    """
    if ronde.vorige_id is None or not actor.mag(Permission.AFSPRAAK_LEZEN):
        return []
    punten = _punten(actor, ronde, dossier, stap)
    trekt = actor.organisatie_id == dossier.trekker_id
    return [*punten, *_toezeggingen(actor, ronde, dossier, stap)] if trekt else punten


def _elders(actor: Actor, *wat: Any) -> Vraag:
    """Adopted items with their place; only from inside their walls, in dossiers that the actor can open."""
    return (
        sa.select(*wat, *_PLAATS)
        .select_from(Agendapunt)
        .join(Agendaregel, sa.and_(Agendaregel.agendapunt_id == Agendapunt.id,
                                   Agendaregel.agendaversie_id == Agendapunt.vastgesteld_in_id))
        .join(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
        .join(Stap, Stap.id == Gespreksagenda.stap_id)
        .join(Dossier, Dossier.id == Gespreksagenda.dossier_id)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .outerjoin(_VERVOLG, sa.and_(_VERVOLG.ronde_id == Ronde.id, _VERVOLG.soort == opvolging.SOORT.code,
                                     _VERVOLG.parameters["agenda"].as_string() == Stap.code))
        .where(binnen_punt(actor), ziet_dossier(actor))
    )  # fmt: skip


def _van_de_vorige(
    vraag: Vraag, actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap, toezegging: sa.ColumnElement[bool]
) -> Vraag:
    """The items of the round before, with what the actor's organisation decided about them here."""
    eigen = sa.and_(Openpunt.agendapunt_id == Agendapunt.id, toezegging, Openpunt.dossier_id == dossier.id,
                    Openpunt.stap_id == stap.id, Openpunt.organisatie_id == actor.organisatie_id)  # fmt: skip
    return (
        vraag.outerjoin(Openpunt, eigen)
        .outerjoin(_CONCEPT, _CONCEPT.id == Openpunt.onderwerp_id)
        .where(Dossier.ronde_id == ronde.vorige_id, Dossier.trekker_id == dossier.trekker_id)
    )


def _punten(actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap) -> list[Opengebleven]:
    """One row per submission behind an item; those of others are for the trekker."""
    vraag = (
        _elders(actor, Agendapunt, Onderwerp, Openpunt, _CONCEPT)
        .join(_BRON, sa.or_(_BRON.id == Agendapunt.id, _BRON.opgegaan_in_id == Agendapunt.id))
        .join(Agendabron, Agendabron.agendapunt_id == _BRON.id)
        .join(Onderwerp, Onderwerp.id == Agendabron.onderwerp_id)
        .where(bleef_open())
        .order_by(Agendaregel.agendaversie_id.desc(), Agendaregel.volgnr, Agendapunt.id, Onderwerp.id, _VERVOLG.volgnr)
    )
    if actor.organisatie_id != dossier.trekker_id:
        vraag = vraag.where(Onderwerp.indiener_id == actor.organisatie_id)
    vraag = _van_de_vorige(vraag, actor, ronde, dossier, stap, Openpunt.toezegging_id.is_(None))
    groepen = (list(rijen) for _punt, rijen in groupby(db.session.execute(vraag), key=lambda rij: rij[0].id))
    return [p for rijen in groepen if (p := _punt(rijen)).doorgeschoven or (p.bron and p.bron.knelpunt)]


def _punt(rijen: Sequence[sa.Row[*tuple[Any, ...]]]) -> Opengebleven:
    punt, _bron, besluit, concept, *plaats = rijen[0]
    inhoud = plaats[1]
    return Opengebleven(
        punt.sleutel, punt.id, None, _herkomst(punt, plaats), inhoud["soort"], inhoud["doel"],
        leidende_bron([rij[1] for rij in rijen]), is_doorgeschoven(punt), punt.resultaat, None, besluit, concept,
    )  # fmt: skip


def _herkomst(punt: Agendapunt, plaats: Plaats, toezegging: Toezegging | None = None, wie: str = "") -> Herkomst:
    """Where the round follows its agenda up, the link leads there; else to the agenda itself."""
    nr, inhoud, ronde, naam, dossier, agenda, vervolg = plaats
    if vervolg is None:
        waar = Plek(Pleksoort.AGENDA, ronde, dossier, agenda)
    elif toezegging is None:
        waar = Plek(Pleksoort.VERVOLGPUNT, ronde, dossier, vervolg, punt.sleutel)
    else:
        waar = Plek(Pleksoort.TOEZEGGING, ronde, dossier, vervolg, toezegging.sleutel)
    return Herkomst(naam, nr, inhoud["titel"], waar, toezegging.tekst if toezegging else "", wie)


def _toezeggingen(actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap) -> list[Opengebleven]:
    """The commitments that run, before or past their day."""
    vraag = (
        _elders(actor, Toezegging, Organisatie.kort, Agendapunt, Openpunt, _CONCEPT)
        .join(Toezegging, Toezegging.agendapunt_id == Agendapunt.id)
        .join(Organisatie, Organisatie.id == Toezegging.organisatie_id)
        .where(lopend())
        .order_by(Toezegging.uiterlijk, Toezegging.id, _VERVOLG.volgnr)
    )
    vraag = _van_de_vorige(vraag, actor, ronde, dossier, stap, Openpunt.toezegging_id == Toezegging.id)
    return list({rij[0].id: _toezegging(*rij) for rij in db.session.execute(vraag)}.values())


def _toezegging(
    toezegging: Toezegging,
    wie: str,
    punt: Agendapunt,
    besluit: Openpunt | None,
    concept: Onderwerp | None,
    *plaats: Any,
) -> Opengebleven:
    inhoud = plaats[1]
    return Opengebleven(
        toezegging.sleutel, punt.id, toezegging.id, _herkomst(punt, plaats, toezegging, wie), inhoud["soort"],
        inhoud["doel"], None, uiterlijk=toezegging.uiterlijk, besluit=besluit, onderwerp=concept,
    )  # fmt: skip


def find_herkomst(actor: Actor, ronde: Ronde, onderwerp: Onderwerp) -> Herkomst | None:
    """What a submission was taken over from; None when it was not, and from outside the wall of that item.

    One statement; none in a round that follows no other.
    """
    if ronde.vorige_id is None:
        return None
    rij = db.session.execute(
        _elders(actor, Agendapunt, Toezegging, Organisatie.kort)
        .join(Openpunt, Openpunt.agendapunt_id == Agendapunt.id)
        .outerjoin(Toezegging, Toezegging.id == Openpunt.toezegging_id)
        .outerjoin(Organisatie, Organisatie.id == Toezegging.organisatie_id)
        .where(Openpunt.onderwerp_id == onderwerp.id)
        .order_by(_VERVOLG.volgnr)
    ).first()
    return _herkomst(rij[0], rij[3:], rij[1], rij[2] or "") if rij else None


def list_beloften(onderwerp: Onderwerp) -> Sequence[str]:
    """Every wording that the commitment behind a submission ever had; empty when there is none behind it."""
    return db.session.scalars(
        sa.select(Toezeggingsregel.tekst)
        .join(Openpunt, Openpunt.toezegging_id == Toezeggingsregel.toezegging_id)
        .where(Openpunt.onderwerp_id == onderwerp.id)
        .order_by(Toezeggingsregel.versie)
    ).all()
