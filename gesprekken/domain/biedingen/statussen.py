"""What the statuses of a bid mean, as predicates and as conditions in SQL."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.biedingen.models import Bod, Bodstatus


def uitgebracht() -> sa.ColumnElement[bool]:
    """SQL: the version was issued; everybody in the round may know it."""
    return Bod.status == Bodstatus.UITGEBRACHT


def niet_verworpen() -> sa.ColumnElement[bool]:
    """SQL: the version was not thrown away."""
    return Bod.status != Bodstatus.VERWORPEN


def is_concept(bod: Bod) -> bool:
    """Only the municipality sees it."""
    return bod.status == Bodstatus.CONCEPT
