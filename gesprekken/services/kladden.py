"""Drafts: keep what somebody is typing, hold what came too late, and let go of both in time."""

from __future__ import annotations

from datetime import datetime, timedelta
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from gesprekken.core.actor import Actor
from gesprekken.core.base import new_sleutel
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.klad import BEWAREN, MEEST, TERUGHALEN, VASTHOUDEN, Klad, past
from gesprekken.core.verzoek import ONTHOUDEN, TEKST_ONTHOUDEN, Inzending, Verzoek
from gesprekken.domain.partijen.personen import Functie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.infra.versleuteling import find_velden, versleutel

VEEG, VEEGTIJD = 200, timedelta(minutes=1)  # rows at a time: who writes waits for no long sweep
_GEVEEGD: WeakKeyDictionary[sa.Engine, datetime] = WeakKeyDictionary()


@dienst
def bewaar_klad(actor: Actor, inzending: Inzending, pagina: str, nu: datetime) -> bool:
    """Keep what stands in a form now, in place of what was kept of it before.

    False when exactly this was saved meanwhile: a slow draft does not outlive the saving. Raises BestaatNiet when
    the key belongs to somebody else.
    """
    ruim_op(nu)
    if _is_opgeslagen(actor, inzending):
        return False
    _zet(actor.functie_id, inzending.sleutel, inzending, pagina, nu, BEWAREN)
    return True


@dienst
def houd_vast(functie_id: int, inzending: Inzending, pagina: str, nu: datetime) -> str:
    """Hold a form that cannot be carried out now, for its writer in that functie. Returns the key of the draft.

    Raises BestaatNiet when nobody works in that functie any more, or when the form is larger than any of ours.
    """
    ruim_op(nu)
    actief = sa.select(Functie.id).where(Functie.id == functie_id, Functie.actief)
    if db.session.scalar(actief) is None or not past(inzending):
        raise BestaatNiet
    sleutel = inzending.sleutel if _van_wie(inzending.sleutel) <= {functie_id} else new_sleutel()
    _zet(functie_id, sleutel, inzending, pagina, nu, VASTHOUDEN)
    return sleutel


@dienst
def gooi_klad_weg(actor: Actor, sleutel: str, nu: datetime) -> bool:
    """Throw a draft away; for an hour it can be had back. What was typed before this and arrives later changes nothing.

    False for somebody else's, and for what was gone already: nothing happens, and nobody learns which.
    """
    weg = sa.update(Klad).where(*_eigen(actor, sleutel), Klad.weg_op.is_(None), Klad.tot > nu).returning(Klad.sleutel)
    waarden = {"weg_op": nu, "tot": nu + TERUGHALEN, "volgnr": Klad.volgnr + 1}
    return db.session.scalar(weg.values(waarden)) is not None


@dienst
def haal_klad_terug(actor: Actor, sleutel: str, nu: datetime) -> str | None:
    """Have back what was thrown away; the address of its page. None when it is not there, or somebody else's."""
    terug = sa.update(Klad).where(*_eigen(actor, sleutel), Klad.weg_op.is_not(None), Klad.tot > nu)
    waarden = {"weg_op": None, "op": nu, "tot": nu + BEWAREN}
    return db.session.scalar(terug.values(waarden).returning(Klad.pagina))


def _van_wie(sleutel: str) -> set[int]:
    """The functies that have a draft or a handled form under this key."""
    vragen = (sa.select(soort.functie_id).where(soort.sleutel == sleutel) for soort in (Klad, Verzoek))
    return set(db.session.scalars(sa.union(*vragen)))


def _eigen(actor: Actor, sleutel: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (Klad.sleutel == sleutel, Klad.functie_id == actor.functie_id)


def ruim_op(nu: datetime) -> None:
    """Let go of drafts past their time, of what handled forms held, and of keys that no form can have any more.

    Each process does so once a minute at most: who types does not pay for it at every draft.
    """
    geveegd = _GEVEEGD.get(db.engine)
    if geveegd is not None and timedelta() <= nu - geveegd < VEEGTIJD:
        return
    _GEVEEGD[db.engine] = nu
    _verwijder(Klad.sleutel, sa.select(Klad.sleutel).where(Klad.tot <= nu))
    oud = sa.select(Verzoek.sleutel).where(Verzoek.op <= nu - ONTHOUDEN)
    _verwijder(Verzoek.sleutel, oud)
    met_tekst = sa.select(Verzoek.sleutel).where(Verzoek.op <= nu - TEKST_ONTHOUDEN, Verzoek.inhoud.is_not(None))
    db.session.execute(
        sa.update(Verzoek)
        .where(Verzoek.sleutel.in_(_vrij(met_tekst)), Verzoek.op <= nu - TEKST_ONTHOUDEN)
        .values(inhoud=None)
    )


def _vrij(sleutels: sa.Select[str]) -> sa.Select[str]:
    """A handful that nobody else is sweeping."""
    return sleutels.limit(VEEG).with_for_update(skip_locked=True)


def _verwijder(kolom: sa.orm.InstrumentedAttribute[str], sleutels: sa.Select[str]) -> None:
    db.session.execute(sa.delete(kolom.class_).where(kolom.in_(_vrij(sleutels))))


def _is_opgeslagen(actor: Actor, inzending: Inzending) -> bool:
    """Whether this was carried out, or is older than what was. A draft holds no button, and what was sent does.

    Raises BestaatNiet when the key belongs to somebody else: it stands in addresses that people share.
    """
    vraag = sa.select(Verzoek.inhoud, Verzoek.volgnr, Verzoek.functie_id).where(Verzoek.sleutel == inzending.sleutel)
    rijen = db.session.execute(vraag).all()
    if any(functie_id != actor.functie_id for _inhoud, _volgnr, functie_id in rijen):
        raise BestaatNiet
    namen = {naam for naam, _waarde in inzending.velden}
    return any(
        inzending.volgnr < volgnr or tuple(v for v in find_velden(inhoud) if v[0] in namen) == inzending.velden
        for inhoud, volgnr, _functie_id in rijen
    )


def _zet(functie_id: int, sleutel: str, inzending: Inzending, pagina: str, nu: datetime, duur: timedelta) -> None:
    """In one statement, for two drafts of one form may arrive at once; the older one changes nothing."""
    _maak_ruimte(functie_id, sleutel, nu + duur)
    erbij = (postgresql if db.engine.dialect.name == "postgresql" else sqlite).insert(Klad)
    waarden = {
        "formulier": inzending.formulier, "pagina": pagina, "inhoud": versleutel(inzending.velden), "op": nu,
        "tot": nu + duur, "volgnr": inzending.volgnr, "weg_op": None,
    }  # fmt: skip
    gehouden = Klad.weg_op.is_not(None) if duur == VASTHOUDEN else sa.false()  # who sends it, means it
    langer = {"tot": sa.case((Klad.tot > nu + duur, Klad.tot), else_=nu + duur)}
    db.session.execute(
        erbij.values(sleutel=sleutel, functie_id=functie_id, **waarden).on_conflict_do_update(
            index_elements=[Klad.sleutel], set_={**waarden, **langer},
            where=sa.and_(Klad.functie_id == functie_id, sa.or_(Klad.volgnr <= inzending.volgnr, gehouden)),
        )
    )  # fmt: skip
    if db.session.scalar(sa.select(Klad.functie_id).where(Klad.sleutel == sleutel)) != functie_id:
        raise BestaatNiet


def _maak_ruimte(functie_id: int, sleutel: str, tot: datetime) -> None:
    """The oldest drafts of one functie go, so that nobody fills the database with what is not saved.

    What is held for an hour only makes room among what is held: it can come from who has no session.
    """
    eigen = sa.select(Klad.sleutel).where(Klad.functie_id == functie_id, Klad.sleutel != sleutel, Klad.tot <= tot)
    weg = list(db.session.scalars(eigen.order_by(Klad.op.desc()).offset(MEEST - 1)))
    if weg:
        db.session.execute(sa.delete(Klad).where(Klad.sleutel.in_(weg)))
