"""What one organisation promised, has to do and talks about, over all its dossiers: four statements.

An organisation reads its own only. What it owes it keeps reading when a later matrix leaves it out of an item; the
items themselves only as long as it stands inside their walls.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.models import Agendapunt, Agendaregel, Gespreksagenda, Puntpartij
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Actie, Gesprek
from gesprekken.domain.opvolging.models import Toezegging
from gesprekken.domain.partijen.personen import Functie, Gebruiker
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten import opvolging
from gesprekken.infra.database import db
from gesprekken.queries.gesprekken.gesprekken import van_acties
from gesprekken.queries.muren import binnen_punt
from gesprekken.queries.opvolging.opvolging import Vervolgpunt
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.queries.zicht import ziet_dossier

PER_PAGINA = 50
T = TypeVar("T")
Vraag = sa.Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """In which dossier of which round something was agreed."""

    ronde_slug: str
    ronde_naam: str
    slug: str
    naam: str


@dataclass(frozen=True, slots=True)
class OnzeToezegging:
    """A commitment of the reader's organisation, and the item that it was made on."""

    toezegging: Toezegging
    nr: int
    titel: str
    plaats: Vindplaats
    waar: Plek


@dataclass(frozen=True, slots=True)
class OnzeActie:
    """An action of a colleague. `nr` and `titel` of the item; without an item 0 and the talk or the measure."""

    actie: Actie
    persoon: str
    nr: int
    titel: str
    plaats: Vindplaats
    waar: Plek


@dataclass(frozen=True, slots=True)
class OnsPunt:
    """An adopted item inside whose wall the organisation stands; `rol` is '' for the trekker without one."""

    vervolgpunt: Vervolgpunt
    rol: str
    plaats: Vindplaats
    waar: Plek


@dataclass(frozen=True, slots=True)
class Afsprakendeel(Generic[T]):
    """One page of a list, what is open first; the counts are over the whole list."""

    regels: Sequence[T] = ()
    totaal: int = 0
    open: int = 0
    laat: int = 0
    meer: bool = False


@dataclass(frozen=True, slots=True)
class OnzeAfspraken:
    """Everything of one organisation, a page of each list."""

    toezeggingen: Afsprakendeel[OnzeToezegging]
    acties: Afsprakendeel[OnzeActie]
    punten: Afsprakendeel[OnsPunt]

    @property
    def meer(self) -> bool:
        """Whether one of the lists goes on."""
        return self.toezeggingen.meer or self.acties.meer or self.punten.meer


Stappen = dict[tuple[str, str], str]
_LAATSTE_REGEL = sa.and_(
    Agendaregel.agendapunt_id == Agendapunt.id, Agendaregel.agendaversie_id == Agendapunt.vastgesteld_in_id
)
_MAATREGELSTAP = sa.orm.aliased(Stap)
_PLAATS = (Ronde.slug, Ronde.naam, Dossier.slug, Dossier.naam)


def _tellingen(open_: sa.ColumnElement[bool], laat: sa.ColumnElement[bool]) -> tuple[sa.ColumnElement[int], ...]:
    """How many rows the list has, open and late ones apart; the same on every row."""
    geteld = (sa.true(), open_, laat)
    return tuple(sa.func.sum(sa.case((wat, 1), else_=0)).over() for wat in geteld)


def _eerst_open(
    klaar_op: sa.orm.InstrumentedAttribute[Any], dag: sa.orm.InstrumentedAttribute[date]
) -> tuple[sa.ColumnElement[Any], ...]:
    """What is open by its day, so that the latest comes first; then what is done, the last done first."""
    return (klaar_op.is_not(None), sa.case((klaar_op.is_(None), dag)), klaar_op.desc())


def _van(actor: Actor, vraag: Vraag, slug: str, pagina: int) -> list[sa.Row[*tuple[Any, ...]]]:
    """One row more than a page holds, of dossiers that the actor may open; of one municipality if asked."""
    vraag = vraag.where(ziet_dossier(actor))
    if slug:
        vraag = vraag.where(Dossier.slug == slug)
    return list(db.session.execute(vraag.limit(PER_PAGINA + 1).offset((pagina - 1) * PER_PAGINA)))


def _deel(rijen: Sequence[sa.Row[*tuple[Any, ...]]], regels: Sequence[T]) -> Afsprakendeel[T]:
    """The counts stand at the end of every row; none on a page that has none."""
    if not rijen:
        return Afsprakendeel()
    totaal, open_, laat = rijen[0][-3:]
    return Afsprakendeel(regels[:PER_PAGINA], totaal, open_, laat, len(regels) > PER_PAGINA)


def list_onze_afspraken(actor: Actor, vandaag: date, slug: str = "", pagina: int = 1) -> OnzeAfspraken:
    """What the actor's organisation promised, has to do and talks about; nothing for who sits at no table.

    `slug` keeps to the dossiers of that name.
    """
    if not actor.mag(Permission.AFSPRAAK_LEZEN):
        return OnzeAfspraken(Afsprakendeel(), Afsprakendeel(), Afsprakendeel())
    stappen = _vervolgstappen()
    return OnzeAfspraken(
        _toezeggingen(actor, stappen, vandaag, slug, pagina),
        _acties(actor, stappen, vandaag, slug, pagina),
        _punten(actor, stappen, slug, pagina),
    )


def _vervolgstappen() -> Stappen:
    """(round, code of an agenda step) -> code of the step that follows it."""
    rijen = db.session.execute(
        sa.select(Ronde.slug, Stap)
        .join(Ronde, Ronde.id == Stap.ronde_id)
        .where(Stap.soort == opvolging.SOORT.code)
        .order_by(Stap.volgnr.desc(), Stap.id)
    )
    return {(ronde, parameters_van(stap, opvolging.SOORT).agenda): stap.code for ronde, stap in rijen}


def _toezeggingen(
    actor: Actor, stappen: Stappen, vandaag: date, slug: str, pagina: int
) -> Afsprakendeel[OnzeToezegging]:
    """The commitments of the actor's organisation, late ones first."""
    t, open_ = Toezegging, Toezegging.afgedaan_op.is_(None)
    vraag = (
        sa.select(t, Agendapunt.sleutel, Agendaregel.volgnr, Agendaregel.inhoud, Stap.code, *_PLAATS,
                  *_tellingen(open_, sa.and_(open_, t.uiterlijk < vandaag)))
        .join(Agendapunt, Agendapunt.id == t.agendapunt_id)
        .join(Agendaregel, _LAATSTE_REGEL)
        .join(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
        .join(Stap, Stap.id == Gespreksagenda.stap_id)
        .join(Dossier, Dossier.id == Gespreksagenda.dossier_id)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .where(t.organisatie_id == actor.organisatie_id)
        .order_by(*_eerst_open(t.afgedaan_op, t.uiterlijk), t.id)
    )  # fmt: skip
    rijen = _van(actor, vraag, slug, pagina)
    regels = [
        OnzeToezegging(wat, nr, inhoud["titel"], Vindplaats(*plaats),
                       Plek(Pleksoort.TOEZEGGING, plaats[0], plaats[2], stappen[plaats[0], agenda], wat.sleutel))
        for wat, _punt, nr, inhoud, agenda, *plaats in (rij[:-3] for rij in rijen)
    ]  # fmt: skip
    return _deel(rijen, regels)


def _acties(actor: Actor, stappen: Stappen, vandaag: date, slug: str, pagina: int) -> Afsprakendeel[OnzeActie]:
    """The actions of everybody in the actor's organisation, late ones first: of talks, on items, and measures."""
    a, open_ = Actie, Actie.gedaan_op.is_(None)
    vraag = (
        van_acties(
            sa.select(a, Gebruiker.naam, Gesprek.sleutel, Gesprek.titel, Agendapunt.sleutel, Agendaregel.volgnr,
                      Agendaregel.inhoud, Stap.code, _MAATREGELSTAP.code, _MAATREGELSTAP.naam, *_PLAATS,
                      *_tellingen(open_, sa.and_(open_, a.uiterlijk < vandaag)))
        )
        .join(Gebruiker, Gebruiker.id == Functie.gebruiker_id)
        .outerjoin(Gesprek, Gesprek.id == a.gesprek_id)
        .outerjoin(Agendapunt, Agendapunt.id == a.agendapunt_id)
        .outerjoin(Agendaregel, _LAATSTE_REGEL)
        .outerjoin(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
        .outerjoin(Stap, Stap.id == Gespreksagenda.stap_id)
        .outerjoin(_MAATREGELSTAP, _MAATREGELSTAP.id == a.stap_id)
        .join(Dossier, Dossier.id == sa.func.coalesce(Gesprek.dossier_id, Gespreksagenda.dossier_id, a.dossier_id))
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .where(Functie.organisatie_id == actor.organisatie_id)
        .order_by(*_eerst_open(a.gedaan_op, a.uiterlijk), a.id)
    )  # fmt: skip
    rijen = _van(actor, vraag, slug, pagina)
    return _deel(rijen, [_actie(stappen, *rij[:-3]) for rij in rijen])


def _actie(
    stappen: Stappen, actie: Actie, persoon: str, gesprek: str, titel: str, punt: str | None,
    nr: int, inhoud: dict[str, Any], agenda: str, stap: str | None, stapnaam: str, *plaats: str,
) -> OnzeActie:  # fmt: skip
    """An action on an item names the item; the title of a talk about items names other items too."""
    ronde, _naam, slug, _dossier = plaats
    if stap is not None:
        waar = Plek(Pleksoort.MAATREGEL, ronde, slug, stap, actie.sleutel)
        return OnzeActie(actie, persoon, 0, f"{stapnaam}: {actie.maatregelnaam.lower()}", Vindplaats(*plaats), waar)
    if punt is None:
        waar = Plek(Pleksoort.ACTIE, ronde, slug, gesprek, actie.sleutel)
        return OnzeActie(actie, persoon, 0, titel, Vindplaats(*plaats), waar)
    waar = Plek(Pleksoort.PUNTACTIE, ronde, slug, stappen[ronde, agenda], actie.sleutel)
    return OnzeActie(actie, persoon, nr, inhoud["titel"], Vindplaats(*plaats), waar)


def _punten(actor: Actor, stappen: Stappen, slug: str, pagina: int) -> Afsprakendeel[OnsPunt]:
    """The adopted items inside whose wall the organisation stands, open ones first, each dossier in its own order.

    An item that a later adopted version dropped is followed no longer, unless it was closed before.
    """
    ander = sa.orm.aliased(Agendapunt)
    laatste = sa.select(sa.func.max(ander.vastgesteld_in_id)).where(ander.agenda_id == Agendapunt.agenda_id)
    open_ = Agendapunt.afgesloten_op.is_(None)
    vraag = (
        sa.select(Agendapunt, Agendaregel.volgnr, Agendaregel.inhoud, Agendaregel.agendaversie_id, Puntpartij.rol,
                  Stap.code, *_PLAATS, *_tellingen(open_, sa.false()))
        .join(Agendaregel, _LAATSTE_REGEL)
        .join(Puntpartij, Puntpartij.agendapunt_id == Agendapunt.id)
        .join(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
        .join(Stap, Stap.id == Gespreksagenda.stap_id)
        .join(Dossier, Dossier.id == Gespreksagenda.dossier_id)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .where(Puntpartij.organisatie_id == actor.organisatie_id, binnen_punt(actor),
               sa.or_(Agendapunt.vastgesteld_in_id == laatste.scalar_subquery(), ~open_))
        .order_by(Agendapunt.afgesloten_op.is_not(None), Ronde.id.desc(), Dossier.sorteersleutel, Agendaregel.volgnr,
                  Agendapunt.id)
    )  # fmt: skip
    rijen = _van(actor, vraag, slug, pagina)
    return _deel(rijen, [_punt(stappen, *rij[:-3]) for rij in rijen])


def _punt(
    stappen: Stappen, punt: Agendapunt, nr: int, inhoud: dict[str, Any], versie: int, rol: str,
    agenda: str, *plaats: str,
) -> OnsPunt:  # fmt: skip
    """Where the agenda of a round is not followed up, the item leads to the agenda itself."""
    ronde, _naam, slug, _dossier = plaats
    stap = stappen.get((ronde, agenda))
    soort = Pleksoort.VERVOLGPUNT if stap else Pleksoort.AGENDA
    waar = Plek(soort, ronde, slug, stap or agenda, punt.sleutel)
    return OnsPunt(Vervolgpunt(punt, nr, inhoud, versie, binnen=True), rol, Vindplaats(*plaats), waar)
