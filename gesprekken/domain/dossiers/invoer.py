"""The local way of working as it is typed, checked by the domain."""

from __future__ import annotations

from gesprekken.core.errors import OngeldigeInvoer

MAX_TEKST = 20_000


def keur_werkwijze(tekst: str, vorige: str) -> None:
    """A new version says something else than the one before it. Raises OngeldigeInvoer."""
    if not tekst.strip():
        raise OngeldigeInvoer({"tekst": "Schrijf op hoe u met elkaar wilt werken."})
    if len(tekst) > MAX_TEKST:
        raise OngeldigeInvoer({"tekst": f"Maak de tekst korter: ten hoogste {MAX_TEKST} tekens."})
    if tekst.strip() == vorige:
        raise OngeldigeInvoer({"tekst": "De tekst is gelijk aan de vorige versie. Wijzig iets, of ga terug."})
