"""Overzicht 5b: the questions with their answers, the items that feed them, and the contributions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Stap, Vraag
from gesprekken.domain.verplichtingen import opvolging
from gesprekken.domain.vragenlijst.dekking import Dekking, dekking
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.infra.database import db
from gesprekken.queries.dossiers import Deelnemer, list_deelnemers
from gesprekken.queries.muren import binnen_punt
from gesprekken.queries.opvolging import Vervolgpunt, list_vervolgpunten


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
    def resultaten(self) -> tuple[Vervolgpunt, ...]:
        """The items that were closed with a result which the reader may see: what can be taken over."""
        return tuple(c.punt for c in self.casussen if c.punt.binnen and c.punt.punt.resultaat)


@dataclass(frozen=True, slots=True)
class Bijdrageregel:
    """A party and what it wrote; None as long as it wrote nothing."""

    partij: Deelnemer
    bijdrage: Bijdrage | None


def list_vraagbeelden(actor: Actor, dossier: Dossier, stap: Stap) -> list[Vraagbeeld]:
    """The questions of this step in their order; three statements. Answers on an item are behind its wall."""
    if not actor.mag(Permission.OVERZICHT_LEZEN):
        return []
    codes = list(stap.parameters["vragen"])
    vragen = {
        v.code: v
        for v in db.session.scalars(sa.select(Vraag).where(Vraag.ronde_id == stap.ronde_id, Vraag.code.in_(codes)))
    }
    antwoorden = _antwoorden(actor, dossier, stap)
    punten = list_vervolgpunten(actor, dossier, stap)
    return [_beeld(stap, vragen[code], antwoorden, punten) for code in codes if code in vragen]


# (question, item or None for the dossier) -> the answer; None when there is one behind a wall
Antwoorden = Mapping[tuple[str, int | None], Vraagantwoord | None]


def _antwoorden(actor: Actor, dossier: Dossier, stap: Stap) -> Antwoorden:
    """One statement. The text of an answer behind a wall is not even read."""
    open_ = sa.or_(Vraagantwoord.agendapunt_id.is_(None), binnen_punt(actor))
    antwoord = sa.orm.aliased(Vraagantwoord)
    rijen = db.session.execute(
        sa.select(Vraagantwoord.vraag, Vraagantwoord.agendapunt_id, antwoord)
        .outerjoin(Agendapunt, Agendapunt.id == Vraagantwoord.agendapunt_id)
        .outerjoin(antwoord, sa.and_(antwoord.id == Vraagantwoord.id, open_))
        .where(Vraagantwoord.dossier_id == dossier.id, Vraagantwoord.stap_id == stap.id)
    )
    return {(vraag, punt_id): rij for vraag, punt_id, rij in rijen}


def _beeld(stap: Stap, vraag: Vraag, antwoorden: Antwoorden, punten: Sequence[Vervolgpunt]) -> Vraagbeeld:
    soorten = stap.parameters["soorten"].get(vraag.code, [])
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
    per: defaultdict[int, Bijdrage | None] = defaultdict(lambda: None)
    for b in db.session.scalars(
        sa.select(Bijdrage).where(Bijdrage.dossier_id == dossier.id, Bijdrage.stap_id == stap.id)
    ):
        per[b.organisatie_id] = b
    return [Bijdrageregel(d, per[d.organisatie_id]) for d in list_deelnemers(dossier) if d.gesprekspartij]


def find_vervolgstap(stap: Stap) -> str | None:
    """The code of the step that follows up the same agenda; None when the round has none."""
    for code, parameters in db.session.execute(
        sa.select(Stap.code, Stap.parameters)
        .where(Stap.ronde_id == stap.ronde_id, Stap.soort == opvolging.SOORT)
        .order_by(Stap.volgnr)
    ):
        if parameters["agenda"] == stap.parameters["agenda"]:
            return str(code)
    return None
