"""A form that arrives after its session has ended, or in another functie than it was made in, is held, not lost.

It is never carried out: its writer finds the form filled again, and decides. This comes before every other check, for
the checks would only say no. Nobody can leave a text with somebody else: the mark in the form is signed.
"""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from flask import Flask, flash, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.actor import Actor
from gesprekken.core.verzoek import Inzending
from gesprekken.queries.partijen.partijen import list_functies
from gesprekken.services.kladden import bewaar_klad, houd_vast
from gesprekken.web.afzender import (
    SLEUTEL,
    TERUG,
    ZUSTERS,
    Afzender,
    deze_inzending,
    find_afzender,
    find_kladinzending,
    is_sleutel,
    lees_zusters,
)
from gesprekken.web.toegang import find_actor_van_verzoek

BEWAREN, WEGGOOIEN = "kladden.bewaar", "kladden.gooi_weg"
KLADDEN = frozenset({BEWAREN, WEGGOOIEN})
BEWAARD = "U was uitgelogd. Uw tekst is bewaard en nog niet opgeslagen. Log in, dan ziet u hem terug."


def registreer(app: Flask) -> None:
    """Before a request is looked at in any other way."""
    app.before_request(_houd_vast)


def met_terug(pagina: str, sleutel: str) -> str:
    """The address of a page on which this draft comes back."""
    return f"{pagina}{'&' if '?' in pagina else '?'}{TERUG}={sleutel}"


def terug_in(adres: str) -> str:
    """The key of the draft that comes back at this address; '' when none does."""
    sleutel = next(iter(parse_qs(urlsplit(adres).query).get(TERUG, ())), "")
    return sleutel if is_sleutel(sleutel) else ""


def _houd_vast() -> ResponseReturnValue | None:
    afzender = find_afzender()
    if afzender is None or request.endpoint is None:
        return None
    actor = find_actor_van_verzoek()
    if actor is not None and actor.functie_id == afzender.functie_id:
        _bewaar_zusters(actor, afzender)
        return None
    if request.endpoint == BEWAREN:
        return None  # no form that somebody sends: the script says on the page that nothing is kept
    terug = houd_bij(afzender)
    if actor is None:
        if terug_in(terug):
            flash(BEWAARD, "info")
        return redirect(url_for("partijen.login", volgende=terug), 303)
    return in_andere_functie(actor, afzender, terug)


def houd_bij(afzender: Afzender) -> str:
    """Hold what this request sends for who typed it, with what stood in the other forms of the page.

    Returns the address on which that comes back into its forms. Raises BestaatNiet when it cannot be held.
    """
    inzendingen = [*_gestuurd(), *lees_zusters(request.form.get(ZUSTERS, ""))]
    sleutels = [houd_vast(afzender.functie_id, wat, afzender.pagina, g.nu) for wat in inzendingen]
    return met_terug(afzender.pagina, sleutels[0]) if sleutels else afzender.pagina


def _gestuurd() -> list[Inzending]:
    """The form that was sent; of one that is to be thrown away, what of it was not kept as a draft yet."""
    if request.endpoint != WEGGOOIEN:
        return [deze_inzending(request.form.get(SLEUTEL, ""))]
    klad = find_kladinzending()
    return [klad] if klad else []


def _bewaar_zusters(actor: Actor, afzender: Afzender) -> None:
    """What was typed in other forms of the same page, which the sending of this one would empty."""
    g.zusters = []
    for zuster in lees_zusters(request.form.get(ZUSTERS, "")):
        if bewaar_klad(actor, zuster, afzender.pagina, g.nu):
            g.zusters.append(zuster.sleutel)
    if g.zusters:
        session[ZUSTERS] = g.zusters


def neem_zusters() -> set[str]:
    """The keys of the drafts that come back by themselves into the page that is shown now."""
    return {*session.pop(ZUSTERS, []), *g.get("zusters", [])}


def in_andere_functie(actor: Actor, afzender: Afzender, terug: str) -> ResponseReturnValue:
    """Who works in another functie now can switch back; what somebody else typed is not shown. Nothing was done."""
    eigen = list_functies(actor.persoon_id) if actor.persoon_id == afzender.persoon_id else []
    van_toen = next((f for f in eigen if f.functie_id == afzender.functie_id), None)
    wat = {"weggooien": request.endpoint == WEGGOOIEN, "bewaard": bool(terug_in(terug))}
    return render_template("kladden/andere_functie.html", actor=actor, van_toen=van_toen, terug=terug, **wat), 409
