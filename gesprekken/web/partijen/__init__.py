"""Logging in and out, and changing functie."""

from gesprekken.web.kamer import Kamer
from gesprekken.web.partijen.routes import bp

KAMER = Kamer(bp)
