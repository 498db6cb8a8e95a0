"""Adopted items, and what came of them."""
