"""The session behind the cookie, through Flask-Login: wrapped here, used nowhere else."""

from __future__ import annotations

from flask import Flask, Response, current_app, g, request, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user

from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.klok import klok
from gesprekken.domain.partijen.inlog import STAP, eindigt
from gesprekken.queries.partijen.partijen import Sessiestand, find_sessie
from gesprekken.services.partijen import verleng_sessie

STILLE_VRAAG = "kladden.sessie"


class Ingelogde(UserMixin):  # type: ignore[misc]  # Flask-Login has no types
    """What Flask-Login keeps: the session word. Whose it is, is looked up at every request."""

    def __init__(self, woord: str, stand: Sessiestand | None = None) -> None:
        self.id = woord
        self.stand = stand
        self.actor = stand.actor if stand else None
        self.ongelezen = stand.ongelezen if stand else 0
        self.kladden = stand.kladden if stand else 0


def _laad(woord: str) -> Ingelogde | None:
    stand = find_sessie(vingerafdruk(woord), g.get("nu") or klok())
    return Ingelogde(woord, stand) if stand else None


def registreer(app: Flask) -> None:
    """Attach the log-in to an application."""
    beheer = LoginManager(app)
    beheer.session_protection = None  # the session itself is kept and ended on the server
    beheer.user_loader(_laad)
    app.after_request(_verleng)


def _verleng(antwoord: Response) -> Response:
    """Opening or saving something is being at work; a script that asks how long the session lasts is not."""
    stand: Sessiestand | None = getattr(current_user, "stand", None)
    if stand is None or request.endpoint == STILLE_VRAAG or antwoord.status_code >= 500:
        return antwoord
    if eindigt(stand.begon, g.nu) - stand.tot >= STAP:
        verleng_sessie(current_user.id, g.nu)
    return antwoord


def log_in(woord: str) -> None:
    """Put the session word in the cookie, and nothing of who was here before: forms get another token."""
    session.clear()
    login_user(Ingelogde(woord))


def log_uit() -> None:
    """Take it out again, with everything else."""
    logout_user()
    session.clear()


def vergeet_wie() -> None:
    """The page of this answer is one for nobody: it asks nothing of the database, and leads to no other page."""
    g._login_user = current_app.login_manager.anonymous_user()  # type: ignore[attr-defined]  # Flask-Login's own


def vraag_niet_wie() -> None:
    """When it was the database that failed, asking who this is would fail too."""
    if "_login_user" not in g:
        vergeet_wie()
