"""One form, one effect: the key in the form is stored in the transaction of what it did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.verzoek import Verzoek
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie


def eenmalig(sleutel: str, actor: Actor, nu: datetime, werk: Callable[[], str]) -> tuple[str, bool]:
    """Run `werk` (which returns the address of its result) unless this form was handled before.

    Returns (address, True when it ran now). A second identical post waits for the first and gets its address.
    Raises BestaatNiet when the key belongs to somebody else, and whatever `werk` raises.
    """
    try:
        with transactie():
            verzoek = Verzoek(sleutel=sleutel, functie_id=actor.functie_id, op=nu, adres="")
            db.session.add(verzoek)
            db.session.flush()
            verzoek.adres = werk()
            return verzoek.adres, True
    except IntegrityError:
        eerder = db.session.scalar(sa.select(Verzoek).where(Verzoek.sleutel == sleutel))
        if eerder is None:
            raise
        if eerder.functie_id != actor.functie_id:
            raise BestaatNiet from None
        return eerder.adres, False
