"""What the secretariat types about a round, checked by the domain: one sentence per field, or None."""

from __future__ import annotations

from datetime import date

from gesprekken.core.limiet import Grens, Limiet

MEESTE = 10_000_000  # of whatever a goal or a scenario counts
MAX_JAREN = 15
TE_VEEL = "Geef een geheel getal van 0 tot en met 10.000.000."
OMHOOG = "Geef hier hetzelfde getal of een hoger getal dan bij ‘Van’."
VOORBIJ = "Deze termijn is dan al voorbij. Kies een latere dag."


def jaarfout(datum: date, vandaag: date) -> str | None:
    """A year that is a typing error."""
    ver = abs(datum.year - vandaag.year) > MAX_JAREN
    return f"Kies een jaar binnen {MAX_JAREN} jaar van nu." if ver else None


def hoofdtermijnfout(datum: date, grens: Grens, vandaag: date) -> str | None:
    """A round may take over steps that are already behind it, but not start after its own main deadline."""
    return VOORBIJ if Limiet(datum, grens).dagen_tot(vandaag) < 0 else jaarfout(datum, vandaag)


def peildagfout(dag: date, vandaag: date) -> str | None:
    """A figure was right on a day that has been."""
    return "Deze dag moet nog komen. Kies de dag waarop het getal is vastgesteld." if dag > vandaag else None
