"""What every text that somebody types must be: there, and not too long."""

from __future__ import annotations

from gesprekken.core.errors import OngeldigeInvoer

MAX_REGEL, MAX_TEKST = 1_000, 4_000  # characters of a line in a list, and of a text


def keur_tekst(tekst: str, veld: str, zin: str, maximum: int = MAX_TEKST) -> str:
    """A required text of at most `maximum` characters, without blanks around it. Raises OngeldigeInvoer at `veld`."""
    if not tekst.strip():
        raise OngeldigeInvoer({veld: zin})
    if len(tekst) > maximum:
        raise OngeldigeInvoer({veld: f"Maak de tekst korter: ten hoogste {maximum} tekens."})
    return tekst.strip()
