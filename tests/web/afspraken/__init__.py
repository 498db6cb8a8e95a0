"""Onze afspraken in the browser: one page per organisation."""
