"""What people type about a talk."""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.klok import AMSTERDAM
from gesprekken.domain.gesprekken.invoer import Gesprekinvoer

MOMENT = datetime(2026, 9, 24, 14, 0, tzinfo=AMSTERDAM)


def maak_invoer(begint_op: datetime = MOMENT, **kw: object) -> Gesprekinvoer:
    """A talk in the town hall on a Thursday afternoon, unless said otherwise."""
    return Gesprekinvoer(begint_op, **{"plaats": "Stadhuis, kamer 2", **kw})  # type: ignore[arg-type]  # any field
