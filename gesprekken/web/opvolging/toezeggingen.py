"""A commitment: what was promised, what became of it, and the forms for the organisation that made it."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.opvolging import get_toezegging
from gesprekken.web.opvolging.kamer import bp, vind
from gesprekken.web.toegang import requires

P = Permission


@bp.get("/toezeggingen/<toezegging>")
@requires(P.GESPREK_LEZEN)
def toezegging(ronde: str, dossier: str, stap: str, toezegging: str) -> ResponseReturnValue:
    """What was promised and what became of it."""
    hier = vind(ronde, dossier, stap)
    punt, beeld = get_toezegging(hier.actor, hier.dossier, hier.stap, toezegging)
    return render_template("opvolging/toezegging.html", hier=hier, punt=punt, beeld=beeld)
