"""Overzicht 5a in a browser without a screen."""
