"""Rounds, their steps and deadlines."""
