"""Keeping a draft while somebody types, throwing one away, and how long the session still lasts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flask import Blueprint, abort, flash, g, redirect, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from gesprekken.core.klad import MAX_TEKENS, MAX_VELDEN
from gesprekken.core.permissions import Permission
from gesprekken.core.verzoek import Inzending
from gesprekken.services.kladden import bewaar_klad, gooi_klad_weg
from gesprekken.services.partijen import verleng_sessie
from gesprekken.web.adressen import veilig_adres
from gesprekken.web.afzender import SLEUTEL, deze_inzending, find_afzender, is_pad, is_sleutel
from gesprekken.web.toegang import huidige_actor, requires
from gesprekken.web.weergave import tijd

bp = Blueprint("kladden", __name__)
FORMULIER = "klad_formulier"  # beside the fields of a form: the path that the form is sent to


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
    sleutel, pad = request.form.get(SLEUTEL, ""), request.form.get(FORMULIER, "")
    if not is_sleutel(sleutel) or not is_pad(pad):
        abort(400)
    gestuurd = deze_inzending(sleutel)
    inzending = replace(gestuurd, formulier=pad, velden=tuple(v for v in gestuurd.velden if v[0] != FORMULIER))
    if inzending.omvang > MAX_TEKENS or len(inzending.velden) > MAX_VELDEN:
        abort(413)
    return inzending


@bp.post("/klad/<sleutel>/weg")
@requires(Permission.KLAD_BEWAREN)
def gooi_weg(sleutel: str) -> ResponseReturnValue:
    """Throw a draft away and go on with what is saved."""
    gooi_klad_weg(huidige_actor(), sleutel)
    flash("De niet-opgeslagen tekst is weg.", "ok")
    return redirect(veilig_adres(request.form.get("volgende") or "/"), 303)


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
    return {"seconden": int((tot - g.nu).total_seconds()), "om": tijd(tot)}
