"""The register as everybody reads it."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.web.overzichten.bladzijde import toon
from gesprekken.web.overzichten.kamer import bp, vind
from gesprekken.web.toegang import requires

P = Permission


@bp.get("")
@requires(P.OVERZICHT_LEZEN)
def show(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Totals against the bid, the rows, the stock, the check list."""
    return toon(vind(ronde, dossier, stap))
