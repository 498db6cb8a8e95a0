"""Overzicht 5a: the register of sites, who confirms them, the stock, and delivering.

The routes lie in modules that all add to the blueprint of `kamer`; importing the room loads them. `eigen_bp` is the one
page of a corporation over all its municipalities.
"""

from gesprekken.web.overzichten import (
    bevestigen,
    indienen,
    locaties,
    maatregelen,
    routes,
    voorraad,
    voorstellen,
    watals,
)
from gesprekken.web.overzichten.bevestigen import eigen_bp
from gesprekken.web.overzichten.kamer import bp

__all__ = [
    "bevestigen",
    "bp",
    "eigen_bp",
    "indienen",
    "locaties",
    "maatregelen",
    "routes",
    "voorraad",
    "voorstellen",
    "watals",
]
