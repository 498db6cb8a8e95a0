"""Talks in the browser: planning, moving, attendance, minutes, decisions and actions."""
