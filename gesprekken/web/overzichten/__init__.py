"""Overzicht 5a: the register of sites, who confirms them, the stock, and delivering."""

from gesprekken.web.overzichten import routes
from gesprekken.web.overzichten.kamer import bp

__all__ = ["bp", "routes"]
