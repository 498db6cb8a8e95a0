"""What the status of a commitment means."""

from __future__ import annotations

from gesprekken.domain.opvolging.models import Toezegging, Toezeggingstatus


def is_nagekomen(toezegging: Toezegging) -> bool:
    """The commitment was kept."""
    return toezegging.status == Toezeggingstatus.NAGEKOMEN


def is_ingetrokken(toezegging: Toezegging) -> bool:
    """The commitment was withdrawn, with a reason."""
    return toezegging.status == Toezeggingstatus.INGETROKKEN


def toezeggingslabel(toezegging: Toezegging) -> tuple[str, str]:
    """How far a commitment is: sign and word, the same on every page."""
    if is_nagekomen(toezegging):
        return "gereed", "Nagekomen"
    if is_ingetrokken(toezegging):
        return "open", "Ingetrokken"
    return ("bezig", "Bijgesteld") if toezegging.versie > 1 else ("bezig", "Loopt")
