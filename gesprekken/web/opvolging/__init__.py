"""Following up an adopted agenda: talks per item, outcomes, commitments.

The routes lie in modules that all add to the blueprint of `kamer`; importing the room loads them.
"""

from gesprekken.web.opvolging import afsluiting, planning, punt, routes, toezeggingen, uitkomsten
from gesprekken.web.opvolging.kamer import bp

__all__ = ["afsluiting", "bp", "planning", "punt", "routes", "toezeggingen", "uitkomsten"]
