"""Where drafts were typed, as far as their writer may still know of it: what one may not see has no drafts either."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.agenda.models import Agendapunt, Onderwerp
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Actie, Gesprek
from gesprekken.domain.opvolging.models import Toezegging
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.queries.muren import binnen_punt, ziet_gesprek
from gesprekken.queries.overzichten.locatievoorstellen import verborgen_sleutels
from gesprekken.queries.zicht import ziet_dossier, ziet_ronde

Plaats = tuple[str, str, str]  # slug of the round, of the dossier, code of the step; '' where an address names none


@dataclass(frozen=True, slots=True)
class Plaatsnaam:
    """What the round, the dossier and the step of an address are called."""

    ronde: str
    dossier: str = ""
    stap: str = ""


def list_plaatsnamen(actor: Actor, plaatsen: Collection[Plaats]) -> Mapping[Plaats, Plaatsnaam]:
    """The names of these places; of a round or dossier that the actor may not see, none. One statement."""
    slugs, dossiers, stappen = map(set, zip(*plaatsen, strict=True))
    leest = ziet_ronde(actor)
    rijen = db.session.execute(
        sa.select(leest, Ronde.slug, Ronde.naam, Dossier.slug, Dossier.naam, Stap.code, Stap.naam)
        .select_from(Ronde)
        .outerjoin(Dossier, sa.and_(Dossier.ronde_id == Ronde.id, Dossier.slug.in_(dossiers), ziet_dossier(actor)))
        .outerjoin(Stap, sa.and_(Stap.ronde_id == Ronde.id, Stap.code.in_(stappen)))
        .where(Ronde.slug.in_(slugs), sa.or_(leest, Dossier.id.is_not(None)))
    )
    namen = {}
    for ziet, slug, naam, dossier, dossiernaam, stap, stapnaam in rijen:
        if ziet:
            namen[slug, "", ""] = Plaatsnaam(naam)
        if dossier:
            namen[slug, dossier, ""] = Plaatsnaam(naam, dossiernaam)
        if dossier and stap:
            namen[slug, dossier, stap] = Plaatsnaam(naam, dossiernaam, stapnaam)
    return namen


def list_ommuurd(actor: Actor, sleutels: Collection[str]) -> set[str]:
    """Which of these parts of addresses are the key of something that this actor may not know of. One statement.

    An item, talk, promise or action of an agenda outside whose wall it stands, somebody else's submission, a row that
    is confidential, and what others propose for it.
    """
    vragen = (vraag.where(van.in_(sleutels)) for van, vraag in (*_achter_de_muur(actor), *_van_anderen(actor)))
    return set(db.session.scalars(sa.union_all(*vragen))) if sleutels else set()


Sleutels = Iterator[tuple[sa.orm.InstrumentedAttribute[str], sa.Select[str]]]  # a key, and what asks for hidden ones


def _achter_de_muur(actor: Actor) -> Sleutels:
    """Items, and what hangs on them, outside whose wall the actor stands; the same of talks."""
    buiten = sa.and_(Agendapunt.vastgesteld_in_id.is_not(None), sa.not_(binnen_punt(actor)))
    yield Agendapunt.sleutel, sa.select(Agendapunt.sleutel).where(buiten)
    for iets in (Toezegging, Actie):
        eraan = sa.select(iets.sleutel).join(Agendapunt, Agendapunt.id == iets.agendapunt_id)
        yield iets.sleutel, eraan.where(buiten)
    yield Gesprek.sleutel, sa.select(Gesprek.sleutel).where(sa.not_(ziet_gesprek(actor)))


def _van_anderen(actor: Actor) -> Sleutels:
    """What others brought in, rows that are confidential, and what others propose for those."""
    ik = actor.organisatie_id
    inbreng = sa.select(Onderwerp.sleutel).join(Dossier, Dossier.id == Onderwerp.dossier_id)
    yield Onderwerp.sleutel, inbreng.where(Onderwerp.indiener_id != ik, Dossier.trekker_id != ik)
    yield from verborgen_sleutels(actor)
