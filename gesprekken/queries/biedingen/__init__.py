"""Bids and proposals."""
