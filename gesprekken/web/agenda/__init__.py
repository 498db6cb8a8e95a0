"""The agenda: bringing items, going on from the round before, handling, composing, presenting, answering, adopting.

The routes lie in four modules that all add to the blueprint of `kamer`; importing the room loads them.
"""

from gesprekken.web.agenda import inbreng, openpunten, routes, samenstellen
from gesprekken.web.agenda.kamer import bp

__all__ = ["bp", "inbreng", "openpunten", "routes", "samenstellen"]
