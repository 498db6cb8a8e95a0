"""Keeping a draft while somebody types, throwing one away and having it back, and how long the session still lasts."""

from __future__ import annotations

from datetime import datetime

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from gesprekken.core.klad import past
from gesprekken.core.permissions import Permission
from gesprekken.core.verzoek import Inzending
from gesprekken.domain.partijen.inlog import STAP, eindigt
from gesprekken.queries.kladden.kladden import find_kladfunctie, find_net_getypt
from gesprekken.services.kladden import bewaar_klad, gooi_klad_weg, haal_klad_terug
from gesprekken.services.partijen import verleng_sessie
from gesprekken.web.adressen import veilig_adres
from gesprekken.web.afzender import (
    FORMULIER,
    VOLGENDE,
    Afzender,
    deze_pagina,
    find_afzender,
    find_kladinzending,
    is_pad,
)
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.kladlijst import list_kladregels
from gesprekken.web.toegang import huidige_actor, requires
from gesprekken.web.vasthouden import in_andere_functie, met_terug
from gesprekken.web.weergave import tijd

PER_PAGINA = 20
KLADWEG = "kladweg"  # a notice that a draft was thrown away: its text is the key with which it can be had back
bp = Blueprint("kladden", __name__)


@bp.post("/klad")
@requires(Permission.KLAD_BEWAREN)
def bewaar() -> ResponseReturnValue:
    """Keep what stands in a form now; a script sends the form as it would be sent itself."""
    inzending, afzender = _inzending(), find_afzender()
    if afzender is None or afzender.functie_id != huidige_actor().functie_id:
        abort(409)
    bewaard = bewaar_klad(huidige_actor(), inzending, afzender.pagina, g.nu)
    return {"bewaard": bewaard, "om": tijd(g.nu)}


def _inzending() -> Inzending:
    inzending = find_kladinzending() or abort(400)
    if not past(inzending):
        abort(413)
    return inzending


@bp.get("/klad")
@requires(Permission.KLAD_BEWAREN)
def net_getypt() -> ResponseReturnValue:
    """Where what was typed just before a page was loaded anew can be read again; a script of that page asks."""
    pagina = request.args.get("pagina", "")
    net = find_net_getypt(huidige_actor(), pagina, g.nu) if is_pad(pagina) else None
    return {"terug": met_terug(veilig_adres(pagina), net.sleutel), "afdruk": net.afdruk} if net else {"terug": None}


@bp.get("/mijn-kladden")
@requires(Permission.KLAD_BEWAREN)
def lijst() -> ResponseReturnValue:
    """What this person typed in this functie and did not save, newest first, in pages."""
    blad = blader(list_kladregels(huidige_actor()), gevraagde_pagina(), PER_PAGINA)
    return render_template("kladden/lijst.html", blad=blad, hier=deze_pagina())


@bp.post("/klad/<sleutel>/weg")
@requires(Permission.KLAD_BEWAREN)
def gooi_weg(sleutel: str) -> ResponseReturnValue:
    """Throw a draft away and go on with what is saved. What a script sends along of it can be had back as well."""
    actor, afzender, volgende = huidige_actor(), find_afzender(), veilig_adres(request.form.get(VOLGENDE) or "/")
    if afzender is not None and FORMULIER in request.form:
        bewaar_klad(actor, _inzending(), afzender.pagina, g.nu)
    if gooi_klad_weg(actor, sleutel, g.nu):
        flash(sleutel, KLADWEG)
    elif (van := find_kladfunctie(actor.persoon_id, sleutel) or actor.functie_id) != actor.functie_id:
        return in_andere_functie(actor, Afzender(actor.persoon_id, van, volgende), volgende)
    return redirect(volgende, 303)


@bp.post("/klad/<sleutel>/terug")
@requires(Permission.KLAD_BEWAREN)
def haal_terug(sleutel: str) -> ResponseReturnValue:
    """Have back what was thrown away, where it was typed."""
    pagina = haal_klad_terug(huidige_actor(), sleutel, g.nu)
    if pagina is None:
        flash("Deze tekst is er niet meer.", "warning")
    return redirect(met_terug(pagina, sleutel) if pagina else url_for(".lijst"), 303)


@bp.get("/sessie")
@requires(Permission.KLAD_BEWAREN)
def sessie() -> ResponseReturnValue:
    """Until when this person stays logged in, in seconds from now; asking changes nothing."""
    return _stand(current_user.stand.tot)


@bp.post("/sessie")
@requires(Permission.KLAD_BEWAREN)
def verleng() -> ResponseReturnValue:
    """Stay logged in, as if a page was opened."""
    return _stand(verleng_sessie(current_user.id, g.nu) or abort(404))


def _stand(tot: datetime) -> ResponseReturnValue:
    """How long the session still lasts, and whether it can last longer (`langer`).

    `als` and `functie` say who works in this browser now: another tab may have logged out, or changed functie.
    """
    actor = huidige_actor()
    als = f"{actor.naam}, {actor.rol_naam} van {actor.organisatie_naam}"
    kan_langer = eindigt(current_user.stand.begon, g.nu) - tot >= STAP
    return {
        "seconden": int((tot - g.nu).total_seconds()), "om": tijd(tot), "langer": kan_langer,
        "functie": actor.functie_id, "als": als,
    }  # fmt: skip
