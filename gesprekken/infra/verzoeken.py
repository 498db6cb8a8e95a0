"""One form, one effect: the key in the form is stored in the transaction of what it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.klad import Klad
from gesprekken.core.verzoek import Inzending, Velden, Verzoek
from gesprekken.infra.database import db
from gesprekken.infra.journaalplicht import VERANDERD
from gesprekken.infra.transactie import transactie
from gesprekken.infra.versleuteling import find_velden, versleutel


@dataclass(frozen=True, slots=True)
class Eerder:
    """What was handled before under the same key, with other content: how often, and the last time.

    `versies` counts how often that changed something: so many versions newer is what this form builds on.
    """

    keer: int
    versies: int
    op: datetime
    adres: str
    velden: Velden


def eenmalig(
    inzending: Inzending, actor: Actor, nu: datetime, werk: Callable[[Eerder | None], str]
) -> tuple[str, bool]:
    """Run `werk` (which returns the address of its result) unless this form was handled before with this content.

    Returns (address, True when it ran now). A second identical post waits for the first and gets its address. Of
    a form that was changed after it was handled, `werk` is told what was handled `Eerder`; also when it was changed
    back. The draft of the form goes.
    Raises BestaatNiet when the key belongs to somebody else, and whatever `werk` raises.
    """
    try:
        with transactie():
            return _verwerk(inzending, actor, nu, werk, None), True
    except IntegrityError:
        with transactie():
            eerdere = _onder_slot(inzending.sleutel)
            if not eerdere:
                raise
            if eerdere[0].functie_id != actor.functie_id:
                raise BestaatNiet from None
            laatst = eerdere[-1]
            if laatst.afdruk in {"", inzending.afdruk}:
                return laatst.adres, False
            versies = sum(v.veranderde for v in eerdere)
            eerder = Eerder(len(eerdere), versies, laatst.op, laatst.adres, find_velden(laatst.inhoud))
            return _verwerk(inzending, actor, nu, werk, eerder), True


def _onder_slot(sleutel: str) -> list[Verzoek]:
    """What was handled under this key, oldest first; the next who asks waits until this transaction ends.

    Two statements: the first waits, and only the second sees what was handled meanwhile.
    """
    alle = sa.select(Verzoek).where(Verzoek.sleutel == sleutel).order_by(Verzoek.nr)
    db.session.execute(alle.where(Verzoek.nr == 0).with_for_update())
    return list(db.session.scalars(alle))


def _verwerk(
    inzending: Inzending, actor: Actor, nu: datetime, werk: Callable[[Eerder | None], str], eerder: Eerder | None
) -> str:
    verzoek = Verzoek(
        sleutel=inzending.sleutel, nr=eerder.keer if eerder else 0, functie_id=actor.functie_id, op=nu, adres="",
        formulier=inzending.formulier, afdruk=inzending.afdruk, inhoud=versleutel(inzending.velden),
        volgnr=inzending.volgnr, veranderde=False,
    )  # fmt: skip
    db.session.add(verzoek)
    db.session.flush()
    db.session.info[VERANDERD] = False
    verzoek.adres = werk(eerder)
    verzoek.veranderde = bool(db.session.info[VERANDERD])
    db.session.execute(sa.delete(Klad).where(Klad.sleutel == inzending.sleutel, Klad.functie_id == actor.functie_id))
    return verzoek.adres
