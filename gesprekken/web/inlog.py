"""The session behind the cookie, through Flask-Login: wrapped here, used nowhere else."""

from __future__ import annotations

from flask import Flask, g
from flask_login import LoginManager, UserMixin, login_user, logout_user

from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.klok import klok
from gesprekken.queries.partijen.partijen import Sessiestand, find_sessie


class Ingelogde(UserMixin):  # type: ignore[misc]  # Flask-Login has no types
    """What Flask-Login keeps: the session word. Whose it is, is looked up at every request."""

    def __init__(self, woord: str, stand: Sessiestand | None = None) -> None:
        self.id = woord
        self.actor = stand.actor if stand else None
        self.ongelezen = stand.ongelezen if stand else 0


def _laad(woord: str) -> Ingelogde | None:
    stand = find_sessie(vingerafdruk(woord), g.get("nu") or klok())
    return Ingelogde(woord, stand) if stand else None


def registreer(app: Flask) -> None:
    """Attach the log-in to an application."""
    beheer = LoginManager(app)
    beheer.session_protection = None  # the session itself is kept and ended on the server
    beheer.user_loader(_laad)


def log_in(woord: str) -> None:
    """Put the session word in the cookie."""
    login_user(Ingelogde(woord))


def log_uit() -> None:
    """Take it out again."""
    logout_user()
