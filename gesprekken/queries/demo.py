"""When the demo round was built; None outside the demo."""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.demo import Demoanker
from gesprekken.infra.database import db


def find_anker() -> datetime | None:
    """The moment to which all dates of the demo refer."""
    anker = db.session.get(Demoanker, 1)
    return anker.op if anker else None
