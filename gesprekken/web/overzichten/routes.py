"""The register as everybody reads it."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.web.overzichten.bladzijde import toon
from gesprekken.web.overzichten.kamer import bp, vind


@bp.get("")
def show() -> ResponseReturnValue:
    """Totals against the bid, the rows, the stock, the check list."""
    return toon(vind())
