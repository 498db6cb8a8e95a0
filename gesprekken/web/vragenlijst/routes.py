"""The questions with their answers, and who contributes what."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.web.vragenlijst.kamer import bp, vind
from gesprekken.web.vragenlijst.pagina import toon


@bp.get("")
def show() -> ResponseReturnValue:
    """Every question with its coverage, its answer and the items that feed it; the contribution of every party."""
    return toon(vind())
