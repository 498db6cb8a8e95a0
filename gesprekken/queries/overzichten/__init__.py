"""Overzicht 5a."""
