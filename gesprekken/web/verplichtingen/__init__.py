"""Mijn werk: what one person owes."""
