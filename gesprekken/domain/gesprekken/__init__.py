"""Talks: planned, moved, cancelled, held; invitations, attendance, minutes, decisions and actions."""
