"""Meetings of the Tafel."""
