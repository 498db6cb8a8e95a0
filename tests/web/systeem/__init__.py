"""Faults of ours, and the texts that everybody may read."""
