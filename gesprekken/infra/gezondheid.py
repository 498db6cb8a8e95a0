"""Whether the database answers and is at the revision that this code expects."""

from __future__ import annotations

from functools import cache
import re

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from gesprekken.infra.database import db
from gesprekken.paden import map_


@cache
def verwachte_revisie() -> str:
    """The newest revision in `migrations/versions`: the one that no other builds on.

    Read from the files themselves, so that a web process need not load Alembic.
    """
    koppen: set[str] = set()
    voorgangers: set[str] = set()
    for pad in (map_("migrations") / "versions").glob("*.py"):
        tekst = pad.read_text(encoding="utf-8")
        koppen |= set(re.findall(r'^revision(?:: str)? = "(\w+)"', tekst, re.MULTILINE))
        voorgangers |= set(re.findall(r'^down_revision(?:: [^=]+)? = "(\w+)"', tekst, re.MULTILINE))
    (kop,) = koppen - voorgangers
    return kop


def find_kwaal() -> str | None:
    """What is wrong, in a Dutch sentence for an operator; None when all is well."""
    try:
        revisie = db.session.scalar(sa.text("SELECT version_num FROM alembic_version"))
    except SQLAlchemyError:
        return "De database antwoordt niet, of is nog niet ingericht. Draai: gesprekken database bijwerken"
    if revisie != verwachte_revisie():
        return (
            f"De database staat op revisie {revisie}, niet {verwachte_revisie()}. Draai: gesprekken database bijwerken"
        )
    return None
