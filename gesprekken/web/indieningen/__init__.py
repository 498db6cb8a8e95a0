"""Room of what was delivered: adopting it and signing it."""

from __future__ import annotations

from gesprekken.web.indieningen import routes as _routes
from gesprekken.web.indieningen.kamer import bp

__all__ = ["_routes", "bp"]
