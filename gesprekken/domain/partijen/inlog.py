"""Logging in: how a session ends, and slowing down who guesses a password."""

from __future__ import annotations

from datetime import datetime, timedelta

from gesprekken.core.canoniek import vingerafdruk

VENSTER = timedelta(minutes=5)
MAX_POGINGEN = 10
RUST = timedelta(hours=2)  # a session ends when nothing was opened or saved for so long
SESSIEDUUR = timedelta(hours=12)  # and in any case so long after logging in
STAP = timedelta(minutes=5)  # how much later it must end before that is worth writing down


def inlogspoor(email: str, herkomst: str) -> str:
    """What failed attempts are counted by: this address from this origin, as a digest."""
    return vingerafdruk(f"{email.lower()}|{herkomst}")


def eindigt(begon: datetime, nu: datetime) -> datetime:
    """Until when a session lasts that began then, for who opens or saves something now."""
    return min(nu + RUST, begon + SESSIEDUUR)
