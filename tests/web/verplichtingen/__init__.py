"""Mijn werk in the browser."""
