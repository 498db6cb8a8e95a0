"""When the demo round was built; None outside the demo. A database with one real person in it is no demo."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from gesprekken.core.demo import Demoanker
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.personen import Gebruiker, alleen_demomensen
from gesprekken.infra.database import db


def find_anker() -> datetime | None:
    """The moment to which all dates of the demo refer; None as soon as somebody real has an account here."""
    return db.session.scalar(sa.select(Demoanker.op).where(Demoanker.id == 1, alleen_demomensen()))


def is_onbewoond() -> bool:
    """Whether a demo can be built here: there is no account and no organisation yet."""
    return not db.session.scalar(sa.select(sa.exists(sa.select(Gebruiker.id)) | sa.exists(sa.select(Organisatie.id))))


def was_demo() -> bool:
    """Whether a demo was built here once, or nothing yet: asked of tables of any revision, also of none."""
    if "gebruiker" not in sa.inspect(db.engine).get_table_names():
        return True
    return is_onbewoond() or bool(db.session.scalar(sa.select(sa.exists(sa.select(Demoanker.id)))))
