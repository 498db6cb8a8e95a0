"""Slowing down who guesses a password: what failed attempts are counted by, and how many are too many."""

from __future__ import annotations

from datetime import timedelta

from gesprekken.core.canoniek import vingerafdruk

VENSTER = timedelta(minutes=5)
MAX_POGINGEN = 10


def inlogspoor(email: str, herkomst: str) -> str:
    """What failed attempts are counted by: this address from this origin, as a digest."""
    return vingerafdruk(f"{email.lower()}|{herkomst}")
