"""Overzicht 5a: the rows as a reader may see them, the frame of the register, and what was delivered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission, Rol
from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.dossiers.models import Deelname, Dossier, Hoedanigheid
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.overzichten.models import (
    Regelversie,
    Startvoorraad,
    Verschiluitleg,
    Vertrouwelijkheid,
    Woninglocatie,
)
from gesprekken.domain.overzichten.overzicht5a import OVERZICHT5A, Kader5a, Rij5a
from gesprekken.domain.overzichten.regels import Hardheid, Locatieregel
from gesprekken.domain.overzichten.statussen import is_bevestigd, telt_mee
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Definitie, Stap
from gesprekken.domain.soorten import bod, register
from gesprekken.domain.soorten.register.parameters import Registerparameters
from gesprekken.infra.database import db
from gesprekken.queries.rondes.stappen import parameters_van

_ANDER, _BODSTAP = sa.orm.aliased(Organisatie), sa.orm.aliased(Stap)


@dataclass(frozen=True, slots=True)
class Locatierij:
    """A stored row with its names, as a value (`rij`) and as the arithmetic needs it (`regel`)."""

    locatie: Woninglocatie
    rij: Rij5a
    regel: Locatieregel
    corporatie: str
    tegenpartij: str

    @property
    def bevestigd(self) -> bool:
        """Its corporation stands for what it says now."""
        return is_bevestigd(self.locatie)


@dataclass(frozen=True, slots=True)
class Kader:
    """What the round and the dossier say about the register: `register` with its choices, and ids by slug.

    `bodstap` is the step of the bid that it is laid beside; None in a round that has none.
    """

    kader: Kader5a
    organisaties: Mapping[str, int]
    bodstap: Stap | None


def laad_kader(dossier: Dossier, stap: Stap) -> Kader:
    """The period, the corporations of this dossier and the round's definition of a hard plan; one statement."""
    parameters = parameters_van(stap, register.SOORT)
    rijen = db.session.execute(_kadervraag(dossier, stap, parameters)).all()
    corporaties = sorted((r for r in rijen if r.id), key=lambda r: (sorteersleutel(r.kort), r.id))
    kader = Kader5a(
        eerste=lees_halfjaar(parameters.eerste),
        laatste=lees_halfjaar(parameters.laatste),
        hardheid=hardheid_van(rijen[0].parameters),
        corporaties={r.slug: r.kort for r in corporaties},
        schema=parameters.register,
    )
    return Kader(kader, {r.slug: r.id for r in corporaties}, rijen[0][-1])


def _kadervraag(
    dossier: Dossier, stap: Stap, parameters: Registerparameters
) -> sa.Select[int, str, str, dict[str, Any], Stap]:
    """A row per corporation, or one without; what is of the step stands in each."""
    deelname = sa.and_(Deelname.dossier_id == dossier.id, Deelname.actief,
                       Deelname.hoedanigheid == Hoedanigheid.CORPORATIE)  # fmt: skip
    bodstap = sa.and_(_BODSTAP.ronde_id == stap.ronde_id, _BODSTAP.code == parameters.bod,
                      _BODSTAP.soort == bod.SOORT.code)  # fmt: skip
    definitie = sa.and_(Definitie.ronde_id == stap.ronde_id, Definitie.code == parameters.definitie)
    return (
        sa.select(Organisatie.id, Organisatie.slug, Organisatie.kort, Definitie.parameters, _BODSTAP)
        .select_from(Stap)
        .outerjoin(_BODSTAP, bodstap)
        .outerjoin(Definitie, definitie)
        .outerjoin(Deelname, deelname)
        .outerjoin(Organisatie, Organisatie.id == Deelname.organisatie_id)
        .where(Stap.id == stap.id)
    )


def hardheid_van(parameters: Mapping[str, Any] | None) -> Hardheid:
    """The round's definition of a hard plan; without one nothing is hard."""
    hard = parameters or {}
    return Hardheid.van(hard.get("harde_statussen", ()), hard.get("anterieure_overeenkomst", False))


def ziet_regel(
    actor: Actor, trekker_id: int | sa.orm.InstrumentedAttribute[int],
    wat: type[Woninglocatie | Regelversie] = Woninglocatie,
) -> sa.ColumnElement[bool]:  # fmt: skip
    """Rows one by one: the municipality all, a corporation its own, others by the confidentiality of the row."""
    niveaus = [Vertrouwelijkheid.OPENBAAR]
    if actor.rol == Rol.PROVINCIE_PARTNER:
        niveaus.append(Vertrouwelijkheid.PROVINCIE)
    eigen = sa.func.coalesce(wat.organisatie_id == actor.organisatie_id, sa.false())
    return sa.or_(sa.literal(actor.organisatie_id) == trekker_id, eigen, wat.vertrouwelijkheid.in_(niveaus))


def rijvraag(dossier: Dossier, stap: Stap) -> sa.Select[Woninglocatie, str, str, str, str]:
    """The stored rows of a dossier, by site, with the names of their corporations."""
    return (
        sa.select(Woninglocatie, Organisatie.slug, Organisatie.kort, _ANDER.slug, _ANDER.kort)
        .outerjoin(Organisatie, Organisatie.id == Woninglocatie.organisatie_id)
        .outerjoin(_ANDER, _ANDER.id == Woninglocatie.tegenpartij_id)
        .where(Woninglocatie.dossier_id == dossier.id, Woninglocatie.stap_id == stap.id)
        .order_by(Woninglocatie.sorteersleutel, Woninglocatie.id)
    )


def get_locatie(
    actor: Actor, dossier: Dossier, stap: Stap, kader: Kader, sleutel: str, *, ook_geschrapt: bool = False
) -> Locatierij:
    """One row that the actor may read; one that was struck out only when asked for. Raises BestaatNiet."""
    vraag = rijvraag(dossier, stap).where(Woninglocatie.sleutel == sleutel, ziet_regel(actor, dossier.trekker_id))
    if not ook_geschrapt:
        vraag = vraag.where(telt_mee())
    rij = db.session.execute(vraag).first()
    if rij is None or not actor.mag(Permission.OVERZICHT_LEZEN):
        raise BestaatNiet
    return maak_rij(kader.kader.hardheid, *rij[:5], gemeente=dossier.naam)


def maak_rij(
    hardheid: Hardheid, w: Woninglocatie, slug: str | None, kort: str | None, van: str | None, van_kort: str | None,
    *, gemeente: str,
) -> Locatierij:  # fmt: skip
    """A stored row with the slugs and names of its corporation and of the one that it buys from."""
    rij = Rij5a.van(OVERZICHT5A.gelezen(w, {"corporatie": slug or "", "tegenpartij": van or ""}))
    regel = rij.regel(w.sleutel, hardheid, bevestigd=is_bevestigd(w), gemeente=gemeente)
    return Locatierij(w, rij, regel, kort or "", van_kort or "")


def find_startvoorraad(dossier: Dossier, stap: Stap) -> Startvoorraad | None:
    """The figure that counts, or None as long as nobody gave one."""
    return db.session.scalar(
        sa.select(Startvoorraad)
        .where(Startvoorraad.dossier_id == dossier.id, Startvoorraad.stap_id == stap.id)
        .order_by(Startvoorraad.versie.desc())
        .limit(1)
    )


def find_verschiluitleg(dossier: Dossier, stap: Stap) -> Verschiluitleg | None:
    """The explanation of the gap that was written last."""
    return db.session.scalar(
        sa.select(Verschiluitleg)
        .where(Verschiluitleg.dossier_id == dossier.id, Verschiluitleg.stap_id == stap.id)
        .order_by(Verschiluitleg.versie.desc())
        .limit(1)
    )


def find_start_en_uitleg(dossier: Dossier, stap: Stap) -> tuple[Startvoorraad | None, Verschiluitleg | None]:
    """The start stock that counts and the explanation of the gap that was written last, in one statement."""
    start, uitleg = (sa.and_(m.dossier_id == dossier.id, m.stap_id == Stap.id, m.versie == _hoogste(m, dossier, stap))
                     for m in (Startvoorraad, Verschiluitleg))  # fmt: skip
    vraag = (
        sa.select(Startvoorraad, Verschiluitleg)
        .select_from(Stap)
        .outerjoin(Startvoorraad, start)
        .outerjoin(Verschiluitleg, uitleg)
        .where(Stap.id == stap.id)
    )
    rij = db.session.execute(vraag).one()
    return rij[0], rij[1]


def _hoogste(model: type[Startvoorraad | Verschiluitleg], dossier: Dossier, stap: Stap) -> sa.ScalarSelect[int]:
    ander = sa.orm.aliased(model)
    vraag = sa.select(sa.func.max(ander.versie)).where(ander.dossier_id == dossier.id, ander.stap_id == stap.id)
    return vraag.scalar_subquery()


def list_startvoorraden(dossier: Dossier, stap: Stap) -> Sequence[Startvoorraad]:
    """Every figure that was given, newest first."""
    return db.session.scalars(
        sa.select(Startvoorraad)
        .where(Startvoorraad.dossier_id == dossier.id, Startvoorraad.stap_id == stap.id)
        .order_by(Startvoorraad.versie.desc())
    ).all()


def list_verschiluitleg(dossier: Dossier, stap: Stap) -> Sequence[Verschiluitleg]:
    """Every explanation of the gap, newest first."""
    return db.session.scalars(
        sa.select(Verschiluitleg)
        .where(Verschiluitleg.dossier_id == dossier.id, Verschiluitleg.stap_id == stap.id)
        .order_by(Verschiluitleg.versie.desc())
    ).all()


def onbevestigd(rijen: Sequence[Locatierij], organisatie_id: int) -> list[Locatierij]:
    """The rows of a corporation that it does not stand for (any more)."""
    return [r for r in rijen if r.locatie.organisatie_id == organisatie_id and not r.bevestigd]
