"""The questions with their answers, and who contributes what."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.vragenlijst import list_bijdragen, list_vraagbeelden
from gesprekken.web.toegang import requires
from gesprekken.web.vragenlijst.kamer import bp, vind

P = Permission


@bp.get("")
@requires(P.OVERZICHT_LEZEN)
def show(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Every question with its coverage, its answer and the items that feed it; the contribution of every party."""
    hier = vind(ronde, dossier, stap)
    vragen = list_vraagbeelden(hier.actor, hier.dossier, hier.stap)
    bijdragen = list_bijdragen(hier.dossier, hier.stap)
    return render_template("vragenlijst/show.html", hier=hier, vragen=vragen, bijdragen=bijdragen)
