"""Mijn werk."""

from __future__ import annotations

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue
from flask_login import current_user

from gesprekken.core.permissions import Permission
from gesprekken.queries.verplichtingen.standen import list_werk
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.kladlijst import list_kladregels
from gesprekken.web.toegang import huidige_actor

PER_PAGINA = 50
bp = Blueprint("verplichtingen", __name__)


@bp.get("/mijn-werk")
def mijn_werk() -> ResponseReturnValue:
    """What this person owes in this functie, most urgent first, in pages; each line leads to where it is done."""
    actor = huidige_actor()
    blad = blader(list_werk(actor, g.vandaag), gevraagde_pagina(), PER_PAGINA)
    kladden = list_kladregels(actor) if current_user.kladden else ()
    leest_rondes = actor.mag(Permission.RONDE_LEZEN)
    return render_template("verplichtingen/mijn_werk.html", blad=blad, kladden=kladden, leest_rondes=leest_rondes)
