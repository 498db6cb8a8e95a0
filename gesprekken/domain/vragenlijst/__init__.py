"""Overzicht 5b: an answer per question, a contribution per party, and what the agenda items brought."""
