"""Addresses that come from outside."""

from __future__ import annotations


def veilig_adres(adres: str) -> str:
    """An address on this site, or the start: never somebody else's page."""
    eigen = adres.startswith("/") and not adres.startswith("//") and "\\" not in adres
    return adres if eigen and adres.isascii() and adres.isprintable() else "/"
