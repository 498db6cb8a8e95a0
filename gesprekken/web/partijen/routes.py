"""Logging in with a password, in the demo with one click, changing functie, logging out."""

from __future__ import annotations

from flask import Blueprint, abort, current_app, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from gesprekken.core.permissions import Permission, Rol
from gesprekken.domain.partijen.inlog import inlogspoor
from gesprekken.infra.database import db
from gesprekken.infra.wachtwoorden import klopt
from gesprekken.queries.kladden.kladden import find_kladfunctie
from gesprekken.queries.partijen.partijen import find_inlog, is_geremd, list_demofuncties, list_functies
from gesprekken.services.partijen import open_sessie, sluit_sessie, tel_mislukte_inlog, wissel_functie
from gesprekken.web.adressen import veilig_adres
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
    return render_template("partijen/login.html", form=form, per_rol=per_rol), status


@bp.post("/inloggen")
@public
def login_post() -> ResponseReturnValue:
    """Check address and password, unless too many attempts failed lately."""
    form = Inlogformulier()
    if not form.validate():
        return _toon(form, 422)
    spoor = inlogspoor(form.email.data or "", request.remote_addr or "")
    if is_geremd(spoor, g.nu):
        abort(429)
    persoon_id = _find_persoon(form, spoor)
    if persoon_id is None:
        return _toon(form, 422)
    return _binnen(persoon_id, veilig_adres(form.volgende.data or "/"))


def _binnen(persoon_id: int, volgende: str) -> ResponseReturnValue:
    """In the functie in which the text was typed that comes back on the next page, if one does.

    Somebody whose functies have all ended gets a page that says so.
    """
    if not list_functies(persoon_id):
        return render_template("partijen/zonder_functie.html"), 403
    log_in(open_sessie(persoon_id, g.nu, find_kladfunctie(persoon_id, terug_in(volgende))))
    return redirect(volgende, 303)


def _find_persoon(form: Inlogformulier, spoor: str) -> int | None:
    """The person when address and password belong together. Hashing takes long: no transaction stays open for it."""
    account = find_inlog(form.email.data or "")
    db.session.rollback()
    if klopt(account.wachtwoord if account else None, form.wachtwoord.data or "") and account:
        return int(account.id)
    tel_mislukte_inlog(spoor, g.nu)
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
    log_in(open_sessie(keuze.persoon_id, g.nu, keuze.functie_id))
    return redirect(veilig_adres(request.form.get("volgende") or "/"), 303)


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
    """Put on another hat, in a new session."""
    woord = wissel_functie(huidige_actor(), current_user.id, request.form.get("functie", ""), g.nu)
    log_in(woord)
    flash("U werkt nu in een andere functie.", "ok")
    return redirect(veilig_adres(request.form.get("volgende") or "/"), 303)
