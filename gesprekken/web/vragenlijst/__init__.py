"""Overzicht 5b: questions, contributions, delivering.

The routes lie in modules that all add to the blueprint of `kamer`; importing the room loads them.
"""

from gesprekken.web.vragenlijst import antwoorden, indienen, routes
from gesprekken.web.vragenlijst.kamer import bp

__all__ = ["antwoorden", "bp", "indienen", "routes"]
