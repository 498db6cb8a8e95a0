"""The local way of working as it is typed, checked by the domain."""

from __future__ import annotations

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst

MAX_TEKST = 20_000


def keur_werkwijze(tekst: str, vorige: str) -> str:
    """A new version, as it is kept, says something else than the one before it. Raises OngeldigeInvoer."""
    net = keur_tekst(tekst, "tekst", "Schrijf op hoe u met elkaar wilt werken.", MAX_TEKST)
    if net == vorige:
        raise OngeldigeInvoer({"tekst": "De tekst is gelijk aan de vorige versie. Wijzig iets, of ga terug."})
    return net
