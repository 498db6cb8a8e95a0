"""Rounds and their rows. Of deadlines and goals the highest version counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, TypeVar

import sqlalchemy as sa

from gesprekken.core.actor import Actor, Handelend
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.limiet import Limiet
from gesprekken.core.permissions import Rol
from gesprekken.domain.dossiers.models import GESPREKSPARTIJEN, Deelname, Dossier, Hoedanigheid
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Definitie, Doel, Product, Ronde, Stap, Termijn, Vraag
from gesprekken.domain.sjablonen.sjabloon import Sjabloon
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.domain.verplichtingen.feiten import Soort, Stapfeit
from gesprekken.infra.database import db
from gesprekken.infra.warm import Warm
from gesprekken.queries.rondes.stappen import eigen_parameters, maak_stapfeit
from gesprekken.queries.zicht import van, ziet_dossier, ziet_ronde

V = TypeVar("V", Termijn, Doel)
R = TypeVar("R", Vraag, Product, Definitie)


@dataclass(frozen=True, slots=True)
class Dossiertelling:
    """A dossier of the round with how many organisations sit at its table. `opent`: the actor may open it."""

    slug: str
    naam: str
    opent: bool
    gesprekspartijen: int
    huurdersorganisaties: int


@dataclass(frozen=True, slots=True)
class Termijnkop:
    """A deadline that counts now: its code, what it is called, when, and whether the round turns on it."""

    code: str
    naam: str
    limiet: Limiet
    hoofd: bool


@dataclass(frozen=True, slots=True)
class Stapkop:
    """A step as an address and a name, what kind it is, and with which parameters."""

    code: str
    naam: str
    soort: Soort[Any]
    parameters: Any


def list_rondes(actor: Actor) -> Sequence[Ronde]:
    """The rounds the actor may see, newest first."""
    return db.session.scalars(sa.select(Ronde).where(ziet_ronde(actor)).order_by(Ronde.id.desc())).all()


def list_voorgangers(actor: Handelend, regio: str) -> Sequence[Ronde]:
    """The rounds of a region that a new one can follow, newest first; of those that the actor may see."""
    vraag = sa.select(Ronde).where(Ronde.regio == regio).order_by(Ronde.id.desc())
    return db.session.scalars(vraag.where(ziet_ronde(actor)) if isinstance(actor, Actor) else vraag).all()


def find_voorganger(actor: Actor, ronde: Ronde) -> Ronde | None:
    """The round that this one follows; None when there is none, and when the actor may not see it."""
    if ronde.vorige_id is None:
        return None
    return db.session.scalar(sa.select(Ronde).where(Ronde.id == ronde.vorige_id, ziet_ronde(actor)))


@cache
def _rondevraag(rol: Rol) -> sa.Select[Ronde]:
    return sa.select(Ronde).where(Ronde.slug == sa.bindparam("slug"), ziet_ronde(rol))


def get_ronde(actor: Actor, slug: str, *, slot: bool = False) -> Ronde:
    """One round; `slot` locks its row. Raises BestaatNiet for what the actor may not see."""
    vraag = _rondevraag(actor.rol)
    ronde = db.session.scalar(vraag.with_for_update(of=Ronde) if slot else vraag, van(actor) | {"slug": slug})
    if ronde is None:
        raise BestaatNiet
    return ronde


def _laatste(model: type[V], ronde_id: int) -> Sequence[V]:
    nieuwste = (
        sa.select(model.code, sa.func.max(model.versie).label("versie"))
        .where(model.ronde_id == ronde_id)
        .group_by(model.code)
        .subquery()
    )
    return db.session.scalars(
        sa.select(model)
        .join(nieuwste, sa.and_(model.code == nieuwste.c.code, model.versie == nieuwste.c.versie))
        .where(model.ronde_id == ronde_id)
        .order_by(model.volgnr, model.id)
    ).all()


# Of each version of a round what nearly every page of its dossiers shows. Moving a deadline or revising a goal raises
# the version; ask these in a read-only transaction, for what they keep must be committed.
_TERMIJNEN: Warm[tuple[str, int], tuple[Termijnkop, ...]] = Warm(64)
_DOELNAMEN: Warm[tuple[str, int], Mapping[str, str]] = Warm(64)


def list_termijnen(ronde: Ronde) -> tuple[Termijnkop, ...]:
    """The deadlines that count now, in the order of the template."""
    return _TERMIJNEN.get_of_maak(
        (ronde.sleutel, ronde.feitenversie),
        lambda: tuple(Termijnkop(t.code, t.naam, t.limiet, t.hoofd) for t in _laatste(Termijn, ronde.id)),
    )


def list_doelnamen(ronde: Ronde) -> Mapping[str, str]:
    """Code -> name of the goals that count now, in the order of the template."""
    return _DOELNAMEN.get_of_maak(
        (ronde.sleutel, ronde.feitenversie), lambda: {d.code: d.naam for d in list_doelen(ronde)}
    )


def find_limiet(stap: Stap) -> Limiet | None:
    """The deadline of a step that counts now; None for a step without one."""
    termijn = db.session.scalar(
        sa.select(Termijn)
        .where(Termijn.ronde_id == stap.ronde_id, Termijn.code == stap.termijn_code)
        .order_by(Termijn.versie.desc())
        .limit(1)
    )
    return termijn.limiet if termijn else None


def list_doelen(ronde: Ronde) -> Sequence[Doel]:
    """The goals that count now, in the order of the template."""
    return _laatste(Doel, ronde.id)


def list_versies(model: type[V], ronde: Ronde, code: str) -> Sequence[V]:
    """All versions of one deadline or goal, newest first; empty when the code is unknown."""
    return db.session.scalars(
        sa.select(model).where(model.ronde_id == ronde.id, model.code == code).order_by(model.versie.desc())
    ).all()


def list_reeksen(model: type[V], ronde: Ronde) -> list[list[V]]:
    """All versions of every deadline or goal, in the order of the template; in each list the newest comes first."""
    rijen = db.session.scalars(
        sa.select(model).where(model.ronde_id == ronde.id).order_by(model.volgnr, model.code, model.versie.desc())
    )
    return [list(versies) for _, versies in groupby(rijen, key=lambda v: v.code)]


def list_dossiertellingen(actor: Actor, ronde: Ronde) -> list[Dossiertelling]:
    """The dossiers of a round that the actor may see, by name: who sits where is part of the shared view."""
    deelname = sa.orm.aliased(Deelname)  # of its own: `ziet_dossier` looks at Deelname too
    aan_tafel = deelname.hoedanigheid.in_(GESPREKSPARTIJEN)
    rijen = db.session.execute(
        sa.select(Dossier.slug, Dossier.naam, ziet_dossier(actor), sa.func.count(deelname.id).filter(aan_tafel),
                  sa.func.count(deelname.id).filter(deelname.hoedanigheid == Hoedanigheid.HUURDERS))
        .select_from(Dossier)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .outerjoin(deelname, sa.and_(deelname.dossier_id == Dossier.id, deelname.actief))
        .where(Dossier.ronde_id == ronde.id, ziet_ronde(actor))
        .group_by(Dossier.id, Ronde.id)
        .order_by(Dossier.sorteersleutel, Dossier.id)
    )  # fmt: skip
    return [Dossiertelling(slug, naam, bool(opent), aan, huur) for slug, naam, opent, aan, huur in rijen]


def list_trekkers(sjabloon: Sjabloon) -> Sequence[str]:
    """The organisations that would each lead a dossier in a round from this template, by name."""
    return db.session.scalars(
        sa.select(Organisatie.kort)
        .where(Organisatie.regio == sjabloon.regio, Organisatie.soort == sjabloon.trekkers)
        .order_by(Organisatie.sorteersleutel, Organisatie.id)
    ).all()


def list_onderdelen(model: type[R], ronde: Ronde) -> Sequence[R]:
    """Questions, products or definitions of a round, in the order of the template."""
    return db.session.scalars(sa.select(model).where(model.ronde_id == ronde.id).order_by(model.id)).all()


_STAPKOPPEN: Warm[str, tuple[Stapkop, ...]] = Warm(256)


def list_stapkoppen(ronde: Ronde) -> tuple[Stapkop, ...]:
    """The steps, in their order. A round keeps the steps that it started with, so they are read once per process."""
    return _STAPKOPPEN.get_of_maak(ronde.sleutel, lambda: _lees_stapkoppen(ronde.id))


def _lees_stapkoppen(ronde_id: int) -> tuple[Stapkop, ...]:
    stappen = db.session.scalars(sa.select(Stap).where(Stap.ronde_id == ronde_id).order_by(Stap.volgnr))
    return tuple(Stapkop(s.code, s.naam, SOORTEN[s.soort], eigen_parameters(s)) for s in stappen)


def list_stappen(ronde: Ronde) -> tuple[Stapfeit, ...]:
    """The steps as facts, each with the deadline that counts now; two statements."""
    termijnen = {t.code: t.limiet for t in list_termijnen(ronde)}
    stappen = db.session.scalars(sa.select(Stap).where(Stap.ronde_id == ronde.id).order_by(Stap.volgnr)).all()
    return tuple(maak_stapfeit(s, termijnen.get(s.termijn_code or "")) for s in stappen)
