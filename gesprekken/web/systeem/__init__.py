"""Health and texts of the installation."""

from gesprekken.web.kamer import Kamer
from gesprekken.web.systeem.routes import bp

KAMER = Kamer(bp)
