"""From a place in the domain to a link, by what the rooms say of their places."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from flask import Flask, current_app, url_for

from gesprekken.core.actor import Actor
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.web.kamer import Adres, Kamer, OnjuisteKamer, delen_van
from gesprekken.web.toegang import find_recht

NAAM = "plekken"  # of the addresses among the extensions of the application


def registreer(app: Flask, kamers: Iterable[Kamer]) -> None:
    """Take the addresses of every room. Raises OnjuisteKamer unless each kind of place has one, on a page that fits."""
    adressen: dict[Pleksoort, Adres] = {}
    for kamer in kamers:
        if dubbel := sorted(set(adressen) & set(kamer.plekken)):
            raise OnjuisteKamer(f"{kamer.bp.name} and another room both show: {', '.join(dubbel)}")
        adressen |= kamer.plekken
    if zonder := sorted(set(Pleksoort) - set(adressen)):
        raise OnjuisteKamer(f"no room shows: {', '.join(zonder)}")
    for soort, adres in adressen.items():
        _pas(app, soort, adres)
    app.extensions[NAAM] = adressen
    app.jinja_env.globals.update(href=href)


def _pas(app: Flask, soort: Pleksoort, adres: Adres) -> None:
    """A place fills the whole URL of its page and nothing else."""
    gevuld = {"ronde", "dossier", adres.object, adres.deel} - {"", "_anchor"}
    delen = delen_van(app, adres.endpoint)
    if gevuld - {"dossier"} != delen - {"dossier"}:
        raise OnjuisteKamer(f"{soort} fills {sorted(gevuld)} of {adres.endpoint}, which asks for {sorted(delen)}")


def _adres_van(plek: Plek) -> Adres:
    adressen: dict[Pleksoort, Adres] = current_app.extensions[NAAM]
    return adressen[plek.soort]


@lru_cache(maxsize=2048)
def href(plek: Plek) -> str:
    """The relative URL of a place. It depends on nothing else, and a page may ask for hundreds.

    On a page about all dossiers of a round, the dossier is the part of it that the link leads to.
    """
    adres = _adres_van(plek)
    delen: dict[str, Any] = {"ronde": plek.ronde}
    delen["dossier" if "dossier" in delen_van(current_app, adres.endpoint) else "_anchor"] = plek.dossier or None
    if adres.object:
        delen[adres.object] = plek.object
    if adres.deel:
        delen[adres.deel] = plek.deel or None
    return url_for(adres.endpoint, **delen)


def plek_van(opgeslagen: dict[str, Any]) -> Plek:
    """A place as the journaal keeps it."""
    return Plek(**{**opgeslagen, "soort": Pleksoort(opgeslagen["soort"])})


def find_href(plek: Plek, actor: Actor, *, aan_zet: bool = True, ingelicht: bool = False) -> str | None:
    """The link, when this actor can open it; a page that only serves a change is for who is asked to (`aan_zet`).

    What is closed to others is open to whom it concerns: who got a notice of it (`ingelicht`).
    """
    adres = _adres_van(plek)
    recht = find_recht(adres.endpoint)
    if recht is None or not actor.bij(plek.ronde, plek.dossier).mag(recht):
        return None
    open_ = recht.endswith(":lezen") and (ingelicht or not adres.besloten)
    return href(plek) if aan_zet or open_ else None
