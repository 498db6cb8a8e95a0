"""The ledger: the bid that counts, its versions, the proposals and the explanation."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.web.biedingen.kamer import bp, vind
from gesprekken.web.biedingen.pagina import toon


@bp.get("")
def show() -> ResponseReturnValue:
    """The bid that counts and how it came about."""
    return toon(vind())
