"""Text without a subject: slugs, and numbers with their noun."""

from __future__ import annotations

import re
import unicodedata


def maak_slug(naam: str) -> str:
    """A name as it stands in a URL: plain letters, digits and hyphens; '' when nothing is left."""
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")[:60].strip("-")


def punten(getal: int) -> str:
    """A number with a point at the thousands: 1.200."""
    return f"{getal:,}".replace(",", ".")


def woord_bij(aantal: int, een: str, meer: str) -> str:
    """The word that belongs to a number: one, or more (and none). What is fewer counts as what is more."""
    return een if abs(aantal) == 1 else meer


def telwoord(aantal: int, een: str, meer: str) -> str:
    """A number with its word: '1 regel', '1.200 regels'."""
    return f"{punten(aantal)} {woord_bij(aantal, een, meer)}"
