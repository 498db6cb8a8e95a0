"""Overzicht 5b: the questions with their answers, the items that feed them, and the contributions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.dossiers.models import Deelname, Dossier, Hoedanigheid
from gesprekken.domain.overzichten.models import Startvoorraad
from gesprekken.domain.rondes.models import Ronde, Stap, Vraag
from gesprekken.domain.soorten import opvolging, register, vragenlijst
from gesprekken.domain.vragenlijst.dekking import Dekking, dekking
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import DEELNEMERS, Deelnemer, plaats_aan_tafel
from gesprekken.queries.muren import binnen_punt
from gesprekken.queries.opvolging.opvolging import Vervolgpunt, list_vervolgpunten
from gesprekken.queries.rondes.rondes import list_stapkoppen
from gesprekken.queries.rondes.stappen import parameters_van


@dataclass(frozen=True, slots=True)
class Casus:
    """An adopted item that belongs to a question. `antwoord` is for who stands inside its wall; that there is one
    (`beantwoord`) is for every reader, as the state of the step is."""

    punt: Vervolgpunt
    antwoord: Vraagantwoord | None
    beantwoord: bool


@dataclass(frozen=True, slots=True)
class Vraagbeeld:
    """One question: the answer of the dossier, the items that feed it, and how far it is."""

    vraag: Vraag
    antwoord: Vraagantwoord | None
    casussen: tuple[Casus, ...]
    dekking: Dekking

    @property
    def besloten(self) -> bool:
        """It counts as answered, yet no answer is for every reader: each lies behind the wall of an item."""
        return self.antwoord is None and self.dekking == Dekking.BEANTWOORD

    @property
    def resultaten(self) -> tuple[Vervolgpunt, ...]:
        """The items that were closed with a result which the reader may see: what can be taken over."""
        return tuple(c.punt for c in self.casussen if c.punt.binnen and c.punt.punt.resultaat)


@dataclass(frozen=True, slots=True)
class Bijdrageregel:
    """A party and what it wrote; None as long as it wrote nothing."""

    partij: Deelnemer
    bijdrage: Bijdrage | None


def list_vraagbeelden(actor: Actor, dossier: Dossier, stap: Stap) -> list[Vraagbeeld]:
    """The questions of this step in their order; two statements. Answers on an item are behind its wall."""
    if not actor.mag(Permission.OVERZICHT_LEZEN):
        return []
    codes = list(parameters_van(stap, vragenlijst.SOORT).vragen)
    vragen, antwoorden = _vragen(actor, dossier, stap, codes)
    punten = list_vervolgpunten(actor, dossier, stap)
    return [_beeld(stap, vragen[code], antwoorden, punten) for code in codes if code in vragen]


# (question, item or None for the dossier) -> the answer; None when there is one behind a wall
Antwoorden = Mapping[tuple[str, int | None], Vraagantwoord | None]


def _vragen(actor: Actor, dossier: Dossier, stap: Stap, codes: list[str]) -> tuple[Mapping[str, Vraag], Antwoorden]:
    """One statement: the questions with their answers. The text of an answer behind a wall is not even read."""
    open_ = sa.or_(Vraagantwoord.agendapunt_id.is_(None), binnen_punt(actor))
    hier = sa.and_(Vraagantwoord.vraag == Vraag.code, Vraagantwoord.dossier_id == dossier.id,
                   Vraagantwoord.stap_id == stap.id)  # fmt: skip
    antwoord = sa.orm.aliased(Vraagantwoord)
    rijen = db.session.execute(
        sa.select(Vraag, Vraagantwoord.vraag, Vraagantwoord.agendapunt_id, antwoord)
        .outerjoin(Vraagantwoord, hier)
        .outerjoin(Agendapunt, Agendapunt.id == Vraagantwoord.agendapunt_id)
        .outerjoin(antwoord, sa.and_(antwoord.id == Vraagantwoord.id, open_))
        .where(Vraag.ronde_id == stap.ronde_id, Vraag.code.in_(codes))
    ).all()
    return {rij[0].code: rij[0] for rij in rijen}, {(code, punt_id): rij for _v, code, punt_id, rij in rijen if code}


def _beeld(stap: Stap, vraag: Vraag, antwoorden: Antwoorden, punten: Sequence[Vervolgpunt]) -> Vraagbeeld:
    soorten = parameters_van(stap, vragenlijst.SOORT).soorten.get(vraag.code, ())
    casussen = tuple(
        Casus(p, antwoorden.get((vraag.code, p.punt.id)), (vraag.code, p.punt.id) in antwoorden)
        for p in punten
        if p.inhoud["soort"] in soorten
    )
    eigen = antwoorden.get((vraag.code, None))
    beantwoord = eigen is not None or any(c.beantwoord for c in casussen)
    besproken = any(c.punt.punt.afgesloten_op for c in casussen)
    return Vraagbeeld(vraag, eigen, casussen, dekking(beantwoord=beantwoord, besproken=besproken))


def list_bijdragen(dossier: Dossier, stap: Stap) -> list[Bijdrageregel]:
    """Every talk party with what it contributes, trekker first; every reader of the dossier reads them."""
    hier = sa.and_(Bijdrage.dossier_id == Deelname.dossier_id, Bijdrage.organisatie_id == Deelname.organisatie_id,
                   Bijdrage.stap_id == stap.id)  # fmt: skip
    rijen = db.session.execute(DEELNEMERS.outerjoin(Bijdrage, hier).add_columns(Bijdrage), {"dossier_id": dossier.id})
    regels = [Bijdrageregel(Deelnemer(i, n, k, Hoedanigheid(h)), bijdrage) for i, n, k, h, bijdrage in rijen]
    return sorted((r for r in regels if r.partij.gesprekspartij), key=lambda r: plaats_aan_tafel(r.partij))


def find_vervolgstap(ronde: Ronde, stap: Stap) -> str | None:
    """The code of the step that follows up the same agenda; None when the round has none."""
    agenda = parameters_van(stap, vragenlijst.SOORT).agenda
    volgt = (k for k in list_stapkoppen(ronde) if k.soort is opvolging.SOORT)
    return next((k.code for k in volgt if k.parameters.agenda == agenda), None)


def get_registerstap(dossier: Dossier, code: str) -> tuple[Stap, Startvoorraad | None]:
    """The register that a question is about, with its start stock; None as long as nobody gave one."""
    rij = db.session.execute(
        sa.select(Stap, Startvoorraad)
        .outerjoin(Startvoorraad, sa.and_(Startvoorraad.stap_id == Stap.id, Startvoorraad.dossier_id == dossier.id))
        .where(Stap.ronde_id == dossier.ronde_id, Stap.code == code, Stap.soort == register.SOORT.code)
        .order_by(Startvoorraad.versie.desc())
        .limit(1)
    ).first()
    if rij is None:
        raise BestaatNiet
    return rij[0], rij[1]
