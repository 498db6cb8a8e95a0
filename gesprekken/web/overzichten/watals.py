"""What if: a page to look at, never a change."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.web.overzichten.kamer import bp, vind
from gesprekken.web.overzichten.watalspagina import toon_watals


@bp.get("/wat-als")
def watals() -> ResponseReturnValue:
    """Shift, drop or add projects on a scratch copy."""
    return toon_watals(vind())
