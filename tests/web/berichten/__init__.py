"""Notices in the browser."""
