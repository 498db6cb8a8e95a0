"""Vocabulary without a subject: nothing here knows what a round or a talk is."""
