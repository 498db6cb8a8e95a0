"""Talks: planning and inviting, moving, attendance, minutes, decisions and actions.

The routes lie in four modules that all add to the blueprint of `kamer`; importing the room loads them.
"""

from gesprekken.web.gesprekken import planning, routes, uitkomsten, verslag
from gesprekken.web.gesprekken.kamer import bp

__all__ = ["bp", "planning", "routes", "uitkomsten", "verslag"]
