"""What somebody typed and has not saved yet: for that functie alone. Of colleagues only that they are busy."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.klad import BEZIG, Klad
from gesprekken.core.verzoek import Velden, Verzoek
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.personen import Functie, Gebruiker
from gesprekken.infra.database import db
from gesprekken.infra.versleuteling import find_velden


@dataclass(frozen=True, slots=True)
class Kladtekst:
    """A draft that can be read again: the form that it was typed in, when it was last changed, and its content."""

    sleutel: str
    formulier: str
    pagina: str
    op: datetime
    velden: Velden


@dataclass(frozen=True, slots=True)
class Bezig:
    """A colleague of the same organisation who is typing in a form, and since when its text was last changed."""

    formulier: str
    naam: str
    op: datetime


def kladden_van_organisatie() -> sa.ScalarSelect[int]:
    """How many drafts the organisation of a statement has; part of the statement that every request asks."""
    return (
        sa.select(sa.func.count())
        .select_from(Klad)
        .join(Functie, Functie.id == Klad.functie_id)
        .where(Functie.organisatie_id == Organisatie.id)
        .correlate(Organisatie)
        .scalar_subquery()
    )


def find_klad(actor: Actor, sleutel: str, nu: datetime) -> Kladtekst | None:
    """One draft of this functie, as long as it is kept; None for anybody else's."""
    eigen = sa.select(Klad).where(Klad.sleutel == sleutel, Klad.functie_id == actor.functie_id, Klad.tot > nu)
    klad = db.session.scalar(eigen)
    return _tekst(klad) if klad else None


def find_kladfunctie(persoon_id: int, sleutel: str) -> int | None:
    """The functie in which this person typed a draft; None when it is not theirs."""
    return db.session.scalar(
        sa.select(Klad.functie_id)
        .join(Functie, Functie.id == Klad.functie_id)
        .where(Klad.sleutel == sleutel, Functie.gebruiker_id == persoon_id, Functie.actief)
    )


def list_kladden(actor: Actor, formulieren: Collection[str], nu: datetime) -> tuple[list[Kladtekst], list[Bezig]]:
    """What this functie left in these forms, newest first, and which colleagues are busy in them; one statement."""
    rijen = db.session.execute(
        sa.select(Klad, Gebruiker.id, Gebruiker.naam)
        .join(Functie, Functie.id == Klad.functie_id)
        .join(Gebruiker, Gebruiker.id == Functie.gebruiker_id)
        .where(
            Klad.formulier.in_(formulieren),
            Klad.tot > nu,
            Functie.organisatie_id == actor.organisatie_id,
            sa.or_(Klad.functie_id == actor.functie_id, Klad.op > nu - BEZIG),
        )
        .order_by(Klad.op.desc())
    ).all()
    eigen = [_tekst(klad) for klad, _persoon, _naam in rijen if klad.functie_id == actor.functie_id]
    bezig = [
        Bezig(klad.formulier, naam, klad.op)
        for klad, persoon, naam in rijen
        if persoon != actor.persoon_id and klad.op > nu - BEZIG
    ]
    return eigen, bezig


def laatst_opgeslagen(actor: Actor, formulieren: Collection[str]) -> dict[str, datetime]:
    """When each of these forms was last carried out by the actor's own organisation: what others did is no answer."""
    rijen = db.session.execute(
        sa.select(Verzoek.formulier, sa.func.max(Verzoek.op))
        .join(Functie, Functie.id == Verzoek.functie_id)
        .where(Verzoek.formulier.in_(formulieren), Functie.organisatie_id == actor.organisatie_id)
        .group_by(Verzoek.formulier)
    )
    return {rij[0]: rij[1] for rij in rijen}


def _tekst(klad: Klad) -> Kladtekst:
    return Kladtekst(klad.sleutel, klad.formulier, klad.pagina, klad.op, find_velden(klad.inhoud))
