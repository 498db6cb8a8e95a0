"""The ledger: the bid that counts, its versions, the proposals and the explanation."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.biedingen import list_biedingen
from gesprekken.web.biedingen.kamer import bp, vind
from gesprekken.web.toegang import requires

P = Permission


@bp.get("")
@requires(P.BOD_LEZEN)
def show(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """The bid that counts and how it came about."""
    hier = vind(ronde, dossier, stap)
    return render_template(
        "biedingen/show.html", hier=hier, biedingen=list_biedingen(hier.actor, hier.dossier, hier.stap)
    )
