"""Organisations, the areas they work in, people and the functies in which they act."""
