"""The register as everybody reads it."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.web.register.kamer import bp
from gesprekken.web.register.pagina import toon
from gesprekken.web.registerkamer import vind


@bp.get("")
def show() -> ResponseReturnValue:
    """Totals against the bid, the rows, the stock, the check list."""
    return toon(vind())
