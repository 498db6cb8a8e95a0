"""Onze afspraken: one page per organisation, and always the reader's own."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from gesprekken.web.afspraken.overzicht import overzicht
from gesprekken.web.bladzijde import gevraagde_pagina
from gesprekken.web.toegang import huidige_actor

bp = Blueprint("afspraken", __name__)


@bp.get("/onze-afspraken")
def show() -> ResponseReturnValue:
    """Commitments, actions and agenda items of this organisation in all its dossiers, or in one."""
    gegevens = overzicht(huidige_actor(), request.args.get("dossier", ""), gevraagde_pagina())
    return render_template("afspraken/show.html", **gegevens)
