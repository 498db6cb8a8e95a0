"""Vocabulary without a subject."""
