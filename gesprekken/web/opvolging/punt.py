"""One adopted item: its talks, its outcomes, and what becomes of it."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.opvolging import get_puntactie, get_vervolgpunt
from gesprekken.web.opvolging.kamer import bp, vind
from gesprekken.web.toegang import requires

P = Permission


@bp.get("/punten/<punt>")
@requires(P.GESPREK_LEZEN)
def punt(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Title, question and parties for every talk party; talks and outcomes for who stands inside the wall."""
    hier = vind(ronde, dossier, stap)
    vervolgpunt = get_vervolgpunt(hier.actor, hier.dossier, hier.stap, punt)
    return render_template("opvolging/punt.html", hier=hier, vervolgpunt=vervolgpunt)


@bp.get("/acties/<actie>")
@requires(P.GESPREK_LEZEN)
def actie(ronde: str, dossier: str, stap: str, actie: str) -> ResponseReturnValue:
    """An action on an item; for the organisation that owes it also the form to finish it."""
    hier = vind(ronde, dossier, stap)
    punt_, regel = get_puntactie(hier.actor, hier.dossier, hier.stap, actie)
    return render_template("opvolging/actie.html", hier=hier, punt=punt_, regel=regel)
