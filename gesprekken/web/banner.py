"""What the banner of a demo says: what is real, what is made up, and when it is due to be built anew."""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import Flask, current_app, g
from flask_login import current_user

from gesprekken.infra.warm import Warm
from gesprekken.queries.demo import find_anker

_ANKERS: Warm[str, datetime | None] = Warm(512)
DEMO_OUD = timedelta(days=14)
ZIN = "De organisaties bestaan echt. Voortgang, standpunten en cijfers met de aanduiding illustratief zijn verzonnen."


def registreer(app: Flask) -> None:
    """Put it above every page of an application."""
    app.context_processor(lambda: {"demo_banner": _demo_banner()})


def _demo_banner() -> str | None:
    if not current_app.config["DEMO"] or g.get("storing"):
        return None  # after a fault of ours nothing is asked of the database
    anker = _demo_anker()
    if anker is None:
        return None  # nothing here is made up, whatever the setting says
    if g.nu - anker > DEMO_OUD:
        return f"{ZIN} Deze voorbeelden zijn van {anker:%d-%m-%Y}. Bouw ze opnieuw met ./run demo --opnieuw."
    return ZIN


def _demo_anker() -> datetime | None:
    """When the demo was built; kept per session, for a demo that is built anew ends every session."""
    sessie: str | None = current_user.get_id()
    return _ANKERS.get_of_maak(sessie, find_anker) if sessie else find_anker()
