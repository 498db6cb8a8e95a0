"""Adopting and signing what was delivered."""
