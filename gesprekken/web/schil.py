"""What surrounds every page: the clock and the read-only snapshot of the request, navigation, banner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flask import Flask, abort, current_app, g, request, url_for
from flask_login import current_user
from werkzeug.middleware.proxy_fix import ProxyFix

from gesprekken.core.actor import Actor
from gesprekken.core.klok import dag, klok
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.soorten import bod, register, vragenlijst
from gesprekken.infra.database import alleen_lezen
from gesprekken.infra.warm import Warm
from gesprekken.queries.demo import find_anker
from gesprekken.queries.rondes import list_stapkoppen
from gesprekken.settings import Settings
from gesprekken.web.plekken import href
from gesprekken.web.toegang import find_actor_van_verzoek, ongelezen

# The part of the navigation that a room or a single page belongs to.
ONDERDEEL = {
    "dossiers": "dossiers.index",
    "agenda": "dossiers.index",
    "gesprekken": "dossiers.index",
    "opvolging": "dossiers.index",
    "biedingen": "dossiers.index",
    "overzichten": "dossiers.index",
    "vragenlijst": "dossiers.index",
    "indieningen": "dossiers.index",
    "onzewoningen": "onzewoningen.show",
    "tafel": "tafel.vergaderingen",
    "tafel.statusbord": "tafel.statusbord",
    "tafel.afdruk": "tafel.statusbord",
    "tafel.knelpunten": "tafel.statusbord",
    "tafel.optelsom": "tafel.statusbord",
    "rondes": "rondes.index",
    "rondes.show": "rondes.show",
    "rondes.termijn": "rondes.show",
    "rondes.doel": "rondes.show",
}
_ANKERS: Warm[str, datetime | None] = Warm(512)
DEMO_OUD = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Navigatieplek:
    """An entry of the main navigation; `huidig` is what aria-current says, `nieuw` how much there is to see."""

    href: str
    naam: str
    huidig: str | None
    nieuw: int = 0


def configuratie(settings: Settings) -> dict[str, Any]:
    """Flask's own settings, from ours."""
    return {
        "SECRET_KEY": settings.geheim,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.https,
        "SESSION_COOKIE_NAME": "__Host-gesprekken" if settings.https else "gesprekken",
        "MAX_CONTENT_LENGTH": 2 * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 1024 * 1024,
        "TRUSTED_HOSTS": list(settings.vertrouwde_hosts) or None,
        "WTF_I18N_ENABLED": False,
        "WTF_CSRF_TIME_LIMIT": None,  # the token lives as long as the session, which ends on the server
        "DEMO": settings.demo,
        "INSTELLINGEN": settings,
    }


# Kinds of steps that have a tab of their own on the pages of a dossier: the page, and who may read it.
TABS = {
    bod.SOORT: ("biedingen.show", Permission.BOD_LEZEN),
    register.SOORT: ("overzichten.show", Permission.OVERZICHT_LEZEN),
    vragenlijst.SOORT: ("vragenlijst.show", Permission.OVERZICHT_LEZEN),
}


def _dossiertabs(actor: Actor, ronde: Ronde, dossier: Dossier) -> list[tuple[str, str, str]]:
    """(code, name, address) of every such step of this round that the actor may read, in the order of the round."""
    return [
        (s.code, s.naam, url_for(TABS[s.soort][0], ronde=ronde.slug, dossier=dossier.slug, stap=s.code))
        for s in list_stapkoppen(ronde)
        if s.soort in TABS and actor.mag(TABS[s.soort][1])
    ]


def registreer(app: Flask, settings: Settings) -> None:
    """Attach the frame to an application."""
    app.before_request(_begin)
    app.context_processor(_omgeving)
    app.jinja_env.globals.update(href=href, dossiertabs=_dossiertabs)
    if settings.proxys:
        n = settings.proxys
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=n, x_proto=n, x_host=n)  # type: ignore[method-assign]  # as Flask advises


def _begin() -> None:
    alleen_lezen()
    klok_: Callable[[], datetime] = current_app.config.get("KLOK", klok)
    g.nu = klok_()
    g.vandaag = dag(g.nu)
    if "\0" in request.path:
        abort(404)  # nothing has such a name, and PostgreSQL refuses to look for it


def _omgeving() -> dict[str, Any]:
    actor = find_actor_van_verzoek()
    ronde = g.get("ronde")
    return {
        "actor": actor,
        "vandaag": g.get("vandaag"),
        "ronde_naam": ronde.naam if ronde else None,
        "navigatie": _navigatie(actor, ronde.slug if ronde else None) if actor else [],
        "demo_banner": _demo_banner(),
    }


def _plek(endpoint: str, naam: str, ronde: str = "", nieuw: int = 0) -> Navigatieplek:
    """An entry; on deeper pages of the same part it is current too, but not the page itself."""
    adres = url_for(endpoint, ronde=ronde) if ronde else url_for(endpoint)
    if request.path == adres:
        return Navigatieplek(adres, naam, "page", nieuw)
    return Navigatieplek(adres, naam, "true" if ONDERDEEL.get(_onderdeel()) == endpoint else None, nieuw)


def _onderdeel() -> str:
    """What this page belongs to: its endpoint when that is named, else its room."""
    return request.endpoint if request.endpoint in ONDERDEEL else request.blueprint or ""


def _navigatie(actor: Actor, ronde: str | None) -> list[Navigatieplek]:
    """Only places that this role can open; those of a round only inside a round."""
    plekken = [_plek("verplichtingen.mijn_werk", "Mijn werk")]
    if actor.mag(Permission.MELDING_LEZEN):
        plekken.append(_plek("berichten.meldingen", "Meldingen", nieuw=ongelezen()))
    if actor.mag(Permission.AFSPRAAK_LEZEN):
        plekken.append(_plek("afspraken.show", "Onze afspraken"))
    if actor.mag(Permission.WONINGLOCATIE_BEVESTIGEN):
        plekken.append(_plek("onzewoningen.show", "Onze woningen"))
    if not actor.mag(Permission.RONDE_LEZEN):
        return plekken
    if ronde:
        plekken.append(_plek("tafel.statusbord", "Statusbord", ronde))
        plekken.append(_plek("dossiers.index", "Dossiers", ronde))
        plekken.append(_plek("tafel.vergaderingen", "Bestuurlijke Tafel", ronde))
        plekken.append(_plek("rondes.show", "Over deze ronde", ronde))
    return [*plekken, _plek("rondes.index", "Rondes")]


def _demo_anker() -> datetime | None:
    """When the demo was built; kept per session, for a demo that is built anew ends every session."""
    sessie: str | None = current_user.get_id()
    return _ANKERS.get_of_maak(sessie, find_anker) if sessie else find_anker()


def _demo_banner() -> str | None:
    if not current_app.config["DEMO"]:
        return None
    zin = (
        "De organisaties bestaan echt. Voortgang, standpunten en cijfers met de aanduiding illustratief zijn verzonnen."
    )
    anker = _demo_anker()
    if anker and g.nu - anker > DEMO_OUD:
        zin += f" Deze voorbeelden zijn van {anker:%d-%m-%Y}. Bouw ze opnieuw met ./run demo --opnieuw."
    return zin
