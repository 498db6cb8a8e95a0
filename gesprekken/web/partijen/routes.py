"""Logging in with a password, in the demo with one click, changing functie, logging out."""

from __future__ import annotations

from flask import Blueprint, abort, current_app, flash, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from gesprekken.core.permissions import Permission, Rol
from gesprekken.domain.partijen.inlog import Inlogspoor, inlogspoor
from gesprekken.infra.database import db
from gesprekken.infra.wachtwoorden import klopt
from gesprekken.queries.kladden.kladden import find_kladfunctie
from gesprekken.queries.partijen.partijen import Inlog, find_inlog, list_demofuncties, list_functies
from gesprekken.services.partijen import (
    meld_inlogpoging,
    open_sessie,
    sluit_sessie,
    vergeet_inlogpoging,
    wissel_functie,
)
from gesprekken.web.adressen import veilig_adres
from gesprekken.web.browser import Browser, deze_browser, find_browser, onthoud
from gesprekken.web.inlog import log_in, log_uit
from gesprekken.web.partijen.forms import Inlogformulier
from gesprekken.web.partijen.loginpagina import groepeer
from gesprekken.web.toegang import find_actor_van_verzoek, huidige_actor, public, requires
from gesprekken.web.vasthouden import terug_in

bp = Blueprint("partijen", __name__)
ONJUIST = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw."


@bp.get("/")
@public
def home() -> ResponseReturnValue:
    """The first page for this person."""
    actor = find_actor_van_verzoek()
    if actor is None:
        return redirect(url_for("partijen.login"))
    bord = actor.rol in {Rol.TAFEL, Rol.PROVINCIE_TOETSER}
    return redirect(url_for("rondes.laatste" if bord else "verplichtingen.mijn_werk"))


@bp.get("/inloggen")
@public
def login() -> ResponseReturnValue:
    """The log-in page, with one button per role in the demo."""
    return _toon(Inlogformulier(volgende=request.args.get("volgende", "")))


def _toon(form: Inlogformulier, status: int = 200) -> ResponseReturnValue:
    per_rol = groepeer(list_demofuncties()) if current_app.config["DEMO"] else []
    pagina = make_response(render_template("partijen/login.html", form=form, per_rol=per_rol), status)
    return pagina if find_browser() else onthoud(pagina, deze_browser())


@bp.post("/inloggen")
@public
def login_post() -> ResponseReturnValue:
    """Check address and password, unless too many attempts failed lately."""
    form, browser = Inlogformulier(), deze_browser()
    if not form.validate():
        return _toon(form, 422)
    poging = meld_inlogpoging(_spoor(form, browser), g.nu)
    if poging is None:
        abort(429)
    account = _find_account(form)
    if account is None:
        return _toon(form, 422)
    vergeet_inlogpoging(poging)
    return _binnen(account, browser.met(form.email.data or ""), veilig_adres(form.volgende.data or "/"))


def _spoor(form: Inlogformulier, browser: Browser) -> Inlogspoor:
    email = form.email.data or ""
    return inlogspoor(email, request.remote_addr or "", browser.sleutel if browser.kent(email) else "")


def _binnen(account: Inlog, browser: Browser, volgende: str) -> ResponseReturnValue:
    """In the functie in which the text was typed that comes back on the next page, if one does.

    Somebody whose functies have all ended gets a page that says so.
    """
    if not list_functies(account.id):
        return render_template("partijen/zonder_functie.html"), 403
    functie_id = find_kladfunctie(account.id, terug_in(volgende))
    return _begin_sessie(account.id, functie_id, browser, volgende, account.wachtwoord_nr)


def _begin_sessie(
    persoon_id: int, functie_id: int | None, browser: Browser, volgende: str, wachtwoord_nr: int | None = None
) -> ResponseReturnValue:
    """The only one of this browser from here on."""
    if find_actor_van_verzoek() is not None:
        sluit_sessie(current_user.id, g.nu)
    log_in(open_sessie(persoon_id, g.nu, functie_id, browser=browser.sleutel, wachtwoord_nr=wachtwoord_nr))
    return onthoud(make_response(redirect(volgende, 303)), browser)


def _find_account(form: Inlogformulier) -> Inlog | None:
    """The account when address and password belong together. Hashing takes long: no transaction stays open for it."""
    account = find_inlog(form.email.data or "")
    db.session.rollback()
    if klopt(account.wachtwoord if account else None, form.wachtwoord.data or ""):
        return account
    form.wachtwoord.errors = [ONJUIST]
    return None


@bp.post("/inloggen/demo")
@public
def demo() -> ResponseReturnValue:
    """Log in to the demo with one click; does not exist outside the demo."""
    if not current_app.config["DEMO"]:
        abort(404)
    keuze = next((f for f in list_demofuncties() if f.sleutel == request.form.get("functie")), None)
    if keuze is None:
        abort(404)
    volgende = veilig_adres(request.form.get("volgende") or "/")
    return _begin_sessie(keuze.persoon_id, keuze.functie_id, deze_browser(), volgende)


@bp.post("/uitloggen")
@public
def logout() -> ResponseReturnValue:
    """End the session on the server, so that a copy of the cookie is worthless."""
    if find_actor_van_verzoek() is not None:
        sluit_sessie(current_user.id, g.nu)
    log_uit()
    flash("U bent uitgelogd.", "ok")
    antwoord = redirect(url_for("partijen.login"), 303)
    antwoord.headers["Clear-Site-Data"] = '"cache"'
    return antwoord


@bp.get("/functies")
@requires(Permission.FUNCTIE_WISSELEN)
def functies() -> ResponseReturnValue:
    """The functies of this person, to go on in another one."""
    actor = huidige_actor()
    return render_template("partijen/functies.html", functies=list_functies(actor.persoon_id))


@bp.post("/functie")
@requires(Permission.FUNCTIE_WISSELEN)
def wissel() -> ResponseReturnValue:
    """Put on another hat. Of two clicks the second comes too late, and leads where the first did."""
    woord = wissel_functie(huidige_actor(), current_user.id, request.form.get("functie", ""), g.nu)
    if woord is not None:
        log_in(woord)
        flash("U werkt nu in een andere functie.", "ok")
    return redirect(veilig_adres(request.form.get("volgende") or "/"), 303)
