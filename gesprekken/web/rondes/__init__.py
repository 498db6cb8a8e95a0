"""Rounds: about a round, starting one, its dated changes and the figures of its scenarios.

The routes lie in modules that all add to the blueprint of `routes`; importing the room loads them.
"""

from gesprekken.web.rondes import scenarios
from gesprekken.web.rondes.routes import bp

__all__ = ["bp", "scenarios"]
