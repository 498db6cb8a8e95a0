"""Logging in and out, and changing functie."""
