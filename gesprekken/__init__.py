"""Gesprekken: guides municipalities, corporations and the province through rounds of administrative talks."""

__version__ = "0.1.0"
