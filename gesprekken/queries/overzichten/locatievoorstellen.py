"""Proposals to change a row of overzicht 5a: for who may read the row, who made it, and who owns the row."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet, MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.core.tekst import telwoord
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.overzichten.models import Ingreepsoort, Locatievoorstel, Woninglocatie
from gesprekken.domain.overzichten.regels import Mutatiesoort
from gesprekken.domain.overzichten.statussen import is_geschrapt
from gesprekken.domain.overzichten.voorstellen import Woningwissel, wissels
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.voorstellen.statussen import niet_ingetrokken, voorstellabel, wacht, wacht_op_antwoord
from gesprekken.infra.database import db
from gesprekken.queries.overzichten.overzichten import ziet_regel

MEESTE = 100  # on one page: the open ones come first, and answers are told by a notice
_EIGENAAR = sa.orm.aliased(Organisatie)
_CORPORATIE = sa.func.coalesce(Woninglocatie.organisatie_id, Locatievoorstel.corporatie_id)
_EIGENAAR_ID = sa.func.coalesce(_CORPORATIE, Dossier.trekker_id)


@dataclass(frozen=True, slots=True)
class Locatievoorstelbeeld:
    """A proposal with who made it and whose it is to answer; `regel` is the row as it is now, None for a new one.

    `mijn_beurt`: the reader's organisation has to answer.
    """

    voorstel: Locatievoorstel
    regel: Woninglocatie | None
    indiener: str
    eigenaar_id: int
    eigenaar: str
    mijn_beurt: bool

    @property
    def naam(self) -> str:
        """Site and kind of the row: one site may have a demolition and what replaces it."""
        cellen = self.voorstel.cellen
        return f"{cellen['locatie']} ({Mutatiesoort(cellen['soort']).naam.lower()})"

    @property
    def zin(self) -> str:
        """What it asks, in a few words."""
        if self.voorstel.soort == Ingreepsoort.WEGLATEN:
            return f"{self.naam} weglaten"
        if self.voorstel.soort == Ingreepsoort.TOEVOEGEN:
            return f"{self.naam} toevoegen"
        n = self.voorstel.halfjaren
        return f"{self.naam} {telwoord(abs(n), 'halfjaar', 'halfjaren')} {'later' if n > 0 else 'eerder'}"

    @property
    def label(self) -> tuple[str, str]:
        """How far it is: sign and word."""
        return voorstellabel(self.voorstel)

    @property
    def wissels(self) -> tuple[Woningwissel, ...]:
        """Homes per half year, as they were and as they would be."""
        return wissels(self.voorstel.soort, self.voorstel.halfjaren, self.voorstel.cellen)

    @property
    def open(self) -> bool:
        """Its owner has still to answer."""
        return wacht_op_antwoord(self.voorstel)

    @property
    def zelfde_regel(self) -> bool:
        """The row still says what the proposal was made from."""
        if self.regel is None:
            return True
        return not is_geschrapt(self.regel) and self.regel.vingerafdruk == self.voorstel.vingerafdruk


def _vraag(actor: Actor) -> sa.Select[Locatievoorstel, Woninglocatie, str, int, str, bool]:
    """What the actor has to answer first, then what waits for others, then newest first."""
    open_ = wacht(Locatievoorstel)
    mijn_beurt = sa.and_(open_, _EIGENAAR.id == actor.organisatie_id)
    return (
        sa.select(Locatievoorstel, Woninglocatie, Organisatie.kort, _EIGENAAR.id, _EIGENAAR.kort, mijn_beurt)
        .join(Dossier, Dossier.id == Locatievoorstel.dossier_id)
        .join(Organisatie, Organisatie.id == Locatievoorstel.organisatie_id)
        .outerjoin(Woninglocatie, Woninglocatie.id == Locatievoorstel.locatie_id)
        .join(_EIGENAAR, _EIGENAAR.id == _EIGENAAR_ID)
        .where(niet_ingetrokken(Locatievoorstel))
        .order_by(mijn_beurt.desc(), open_.desc(), Locatievoorstel.op.desc(), Locatievoorstel.id.desc())
    )


def _ziet(actor: Actor, dossier: Dossier) -> sa.ColumnElement[bool]:
    """Who made it, who answers it, and who may read its row; a new row is for the municipality to read as well."""
    if not actor.mag(Permission.OVERZICHT_LEZEN):
        return sa.false()
    ik = actor.organisatie_id
    leest = sa.and_(Woninglocatie.id.is_not(None), ziet_regel(actor, dossier.trekker_id))
    return sa.or_(Locatievoorstel.organisatie_id == ik, _EIGENAAR.id == ik, leest, Dossier.trekker_id == ik)


def list_locatievoorstellen(
    actor: Actor, dossier: Dossier, stap: Stap, *, regel_id: int | None = None
) -> list[Locatievoorstelbeeld]:
    """What the actor has to answer first, at most MEESTE; about one row if asked. One statement."""
    vraag = _vraag(actor).where(Locatievoorstel.dossier_id == dossier.id, Locatievoorstel.stap_id == stap.id)
    if regel_id is not None:
        vraag = vraag.where(Locatievoorstel.locatie_id == regel_id)
    rijen = db.session.execute(vraag.where(_ziet(actor, dossier)).limit(MEESTE))
    return [Locatievoorstelbeeld(*rij) for rij in rijen]


def get_locatievoorstel(actor: Actor, dossier: Dossier, stap: Stap, sleutel: str) -> Locatievoorstelbeeld:
    """One proposal that was not taken back. Raises BestaatNiet."""
    vraag = _vraag(actor).where(Locatievoorstel.dossier_id == dossier.id, Locatievoorstel.stap_id == stap.id)
    rij: Any = db.session.execute(vraag.where(Locatievoorstel.sleutel == sleutel, _ziet(actor, dossier))).first()
    if rij is None:
        raise BestaatNiet
    return Locatievoorstelbeeld(*rij)


def list_open_aan_ons(actor: Actor, dossier_ids: Collection[int]) -> list[Locatievoorstelbeeld]:
    """What the actor's corporation has to answer in these dossiers, newest first. One statement."""
    vraag = _vraag(actor).where(Locatievoorstel.dossier_id.in_(dossier_ids), wacht(Locatievoorstel))
    rijen = db.session.execute(vraag.where(_EIGENAAR.id == actor.organisatie_id))
    return [Locatievoorstelbeeld(*rij) for rij in rijen]


def find_open_eigen(actor: Actor, regel: Woninglocatie) -> Locatievoorstel | None:
    """The proposal of the actor's organisation about this row that still waits."""
    return db.session.scalar(
        sa.select(Locatievoorstel).where(
            Locatievoorstel.locatie_id == regel.id,
            Locatievoorstel.organisatie_id == actor.organisatie_id,
            wacht(Locatievoorstel),
        )
    )


def get_als_eigenaar(actor: Actor, dossier: Dossier, stap: Stap, sleutel: str) -> Locatievoorstelbeeld:
    """The proposal, for who has to answer it. Raises BestaatNiet, MagNiet."""
    beeld = get_locatievoorstel(actor, dossier, stap, sleutel)
    if beeld.eigenaar_id != actor.organisatie_id:
        raise MagNiet(f"Alleen {beeld.eigenaar} geeft antwoord op dit voorstel.")
    return beeld


def verborgen_sleutels(actor: Actor) -> Iterator[tuple[sa.orm.InstrumentedAttribute[str], sa.Select[str]]]:
    """The keys of rows that the actor may not read, and of what others propose for those; each with what asks them."""
    verborgen = sa.not_(ziet_regel(actor, Dossier.trekker_id))
    regels = sa.select(Woninglocatie.sleutel).join(Dossier, Dossier.id == Woninglocatie.dossier_id)
    yield Woninglocatie.sleutel, regels.where(verborgen)
    voorstellen = (
        sa.select(Locatievoorstel.sleutel)
        .join(Woninglocatie, Woninglocatie.id == Locatievoorstel.locatie_id)
        .join(Dossier, Dossier.id == Woninglocatie.dossier_id)
    )
    yield Locatievoorstel.sleutel, voorstellen.where(Locatievoorstel.organisatie_id != actor.organisatie_id, verborgen)
