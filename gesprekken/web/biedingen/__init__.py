"""The bid: the ledger of versions, writing a concept, proposals, judgement and explanation.

The routes lie in modules that all add to the blueprint of `kamer`; importing the room loads them.
"""

from gesprekken.web.biedingen import bieden, routes, uitleggen, voorstellen
from gesprekken.web.biedingen.kamer import bp

__all__ = ["bieden", "bp", "routes", "uitleggen", "voorstellen"]
