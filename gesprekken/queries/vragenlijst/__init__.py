"""Overzicht 5b."""
