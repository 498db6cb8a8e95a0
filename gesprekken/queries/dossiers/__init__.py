"""Dossiers and their parties."""
