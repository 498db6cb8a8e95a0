"""Mijn werk."""

from __future__ import annotations

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.standen import list_werk
from gesprekken.web.toegang import huidige_actor, requires

bp = Blueprint("verplichtingen", __name__)


@bp.get("/mijn-werk")
@requires(Permission.WERK_LEZEN)
def mijn_werk() -> ResponseReturnValue:
    """What this person owes in this functie, most urgent first; each line leads to where it is done."""
    actor = huidige_actor()
    regels = list_werk(actor, g.vandaag)
    return render_template(
        "verplichtingen/mijn_werk.html", regels=regels, leest_rondes=actor.mag(Permission.RONDE_LEZEN)
    )
