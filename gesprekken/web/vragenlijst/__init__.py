"""Overzicht 5b: questions, contributions, delivering."""

from gesprekken.web.vragenlijst import routes
from gesprekken.web.vragenlijst.kamer import bp

__all__ = ["bp", "routes"]
