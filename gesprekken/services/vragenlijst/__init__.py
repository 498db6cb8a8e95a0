"""Overzicht 5b: answers, contributions, delivering."""
