"""What somebody typed and has not saved yet: for that functie alone. Of colleagues only that they are busy."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.klad import BEZIG, VASTHOUDEN, ZOJUIST, Klad
from gesprekken.core.verzoek import Velden, Verzoek
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.personen import Functie, Gebruiker
from gesprekken.infra.database import db
from gesprekken.infra.versleuteling import find_velden


@dataclass(frozen=True, slots=True)
class Kladtekst:
    """A draft that can be read again: the form that it was typed in, when it was last changed, and its content.

    `weg`: it was thrown away a short while ago.
    """

    sleutel: str
    formulier: str
    pagina: str
    op: datetime
    velden: Velden
    tot: datetime
    weg: bool = False

    @property
    def is_kort(self) -> bool:
        """Whether it is held for an hour only, as what was sent too late or in another functie."""
        return self.tot - self.op <= VASTHOUDEN

    @property
    def afdruk(self) -> str:
        """The same for the same text under the same key: a page that holds it need not fetch it again."""
        return vingerafdruk(self.sleutel + canoniek(self.velden))

    @property
    def pad(self) -> str:
        """The path of the page that the form stood on."""
        return self.pagina.partition("?")[0]


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


def _bewaard(nu: datetime) -> sa.ColumnElement[bool]:
    """Condition on Klad: kept, and not thrown away."""
    return sa.and_(_houdbaar(nu), Klad.weg_op.is_(None))


def _houdbaar(nu: datetime) -> sa.ColumnElement[bool]:
    """Condition on Klad: not past its time, and no form was saved later under its key.

    A draft that was on its way while its form was saved may be stored after the saving has let go of all drafts.
    """
    later = sa.exists().where(
        Verzoek.sleutel == Klad.sleutel, Verzoek.functie_id == Klad.functie_id, Verzoek.op > Klad.op
    )
    return sa.and_(Klad.tot > nu, sa.not_(later))


def find_kladfunctie(persoon_id: int, sleutel: str) -> int | None:
    """The functie in which this person typed a draft; None when it is not theirs."""
    return db.session.scalar(
        sa.select(Klad.functie_id)
        .join(Functie, Functie.id == Klad.functie_id)
        .where(Klad.sleutel == sleutel, Functie.gebruiker_id == persoon_id, Functie.actief)
    )


def list_alle_kladden(actor: Actor, nu: datetime) -> list[Kladtekst]:
    """Everything that this functie left anywhere, newest first; also what it threw away and can have back."""
    eigen = sa.select(Klad).where(Klad.functie_id == actor.functie_id, _houdbaar(nu))
    return [_tekst(klad) for klad in db.session.scalars(eigen.order_by(Klad.op.desc(), Klad.sleutel))]


def find_net_getypt(actor: Actor, pagina: str, nu: datetime) -> Kladtekst | None:
    """The last that this functie typed on this page a moment ago; None when that was nothing."""
    eigen = sa.select(Klad).where(Klad.functie_id == actor.functie_id, _op(pagina), _bewaard(nu))
    klad = db.session.scalar(eigen.where(Klad.op > nu - ZOJUIST).order_by(Klad.op.desc(), Klad.sleutel).limit(1))
    return _tekst(klad) if klad else None


def _op(pagina: str) -> sa.ColumnElement[bool]:
    """Condition on Klad: typed on this page, whatever its address asked besides."""
    return sa.or_(Klad.pagina == pagina, Klad.pagina.startswith(f"{pagina}?", autoescape=True))


def list_kladden(
    actor: Actor, pagina: str, formulieren: Collection[str], stukken: Collection[str], nu: datetime
) -> tuple[list[Kladtekst], list[Bezig]]:
    """What this functie left on this page, in these forms or in forms below these addresses, newest first.

    And which colleagues are busy in these forms. One statement.
    """
    onder = (Klad.formulier.startswith(stuk, autoescape=True) for stuk in stukken)
    eigen = sa.and_(Klad.functie_id == actor.functie_id, sa.or_(Klad.formulier.in_(formulieren), _op(pagina), *onder))
    druk = sa.and_(
        Klad.formulier.in_(formulieren), Klad.op > nu - BEZIG, Functie.organisatie_id == actor.organisatie_id
    )
    rijen = db.session.execute(
        sa.select(Klad, Gebruiker.id, Gebruiker.naam)
        .join(Functie, Functie.id == Klad.functie_id)
        .join(Gebruiker, Gebruiker.id == Functie.gebruiker_id)
        .where(_bewaard(nu), sa.or_(eigen, druk))
        .order_by(Klad.op.desc(), Klad.sleutel)
    ).all()
    bezig = (
        Bezig(klad.formulier, naam, klad.op)
        for klad, persoon, naam in rijen
        if persoon != actor.persoon_id and klad.op > nu - BEZIG
    )
    return [_tekst(klad) for klad, _persoon, _naam in rijen if klad.functie_id == actor.functie_id], list(bezig)


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
    velden = find_velden(klad.inhoud)
    return Kladtekst(klad.sleutel, klad.formulier, klad.pagina, klad.op, velden, klad.tot, klad.weg_op is not None)
