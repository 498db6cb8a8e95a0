"""Talks: planning and moving them, who was there, minutes, decisions and actions."""
