"""The agenda: bringing items, handling and composing them, presenting, answering, adopting.

The routes lie in three modules that all add to the blueprint of `kamer`; importing the room loads them.
"""

from gesprekken.web.agenda import inbreng, routes, samenstellen
from gesprekken.web.agenda.kamer import bp

__all__ = ["bp", "inbreng", "routes", "samenstellen"]
