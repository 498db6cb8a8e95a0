"""Time by argument: moments are UTC, dates are those of Amsterdam."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def klok() -> datetime:
    """The only place that reads the wall clock; aware UTC."""
    return datetime.now(UTC)


def lokaal(moment: datetime) -> datetime:
    """The same moment as people in the region see it on the clock."""
    return moment.astimezone(AMSTERDAM)


def dag(moment: datetime) -> date:
    """The calendar day in Amsterdam on which `moment` falls."""
    return lokaal(moment).date()


def op_dag(datum: date, tijd: time) -> datetime:
    """The UTC moment of a wall-clock time in Amsterdam; a time skipped by summer time becomes the next real one."""
    return datetime.combine(datum, tijd, AMSTERDAM).astimezone(UTC)
