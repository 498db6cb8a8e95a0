"""Proposals to change rows of overzicht 5a in a browser without a screen."""
