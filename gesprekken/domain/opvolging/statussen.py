"""What the status of a commitment means."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from gesprekken.domain.opvolging.models import Toezegging, Toezeggingstatus


def is_nagekomen(toezegging: Toezegging) -> bool:
    """The commitment was kept."""
    return toezegging.status == Toezeggingstatus.NAGEKOMEN


def is_ingetrokken(toezegging: Toezegging) -> bool:
    """The commitment was withdrawn, with a reason."""
    return toezegging.status == Toezeggingstatus.INGETROKKEN


def is_lopend(toezegging: Toezegging) -> bool:
    """The organisation that made it still owes it."""
    return toezegging.status == Toezeggingstatus.LOOPT


def lopend() -> sa.ColumnElement[bool]:
    """SQL: the same."""
    return Toezegging.status == Toezeggingstatus.LOOPT


def toezeggingslabel(toezegging: Toezegging, vandaag: date) -> tuple[str, str]:
    """How far a commitment is: sign and word, the same on every page."""
    if is_nagekomen(toezegging):
        return "gereed", "Nagekomen"
    if is_ingetrokken(toezegging):
        return "open", "Ingetrokken"
    if toezegging.uiterlijk < vandaag:
        return "telaat", "Te laat"
    return ("bezig", "Bijgesteld") if toezegging.versie > 1 else ("bezig", "Loopt")
