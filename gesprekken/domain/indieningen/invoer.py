"""What is typed about a delivery, checked by the domain: one sentence, or None."""

from __future__ import annotations

from datetime import date


def vaststeldagfout(dag: date, vandaag: date) -> str | None:
    """What a body adopted, it adopted on a day that has been."""
    return "Deze dag moet nog komen. Kies de dag waarop het overzicht is vastgesteld." if dag > vandaag else None
