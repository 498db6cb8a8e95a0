"""Journeys: one capability per file, in a browser, in the role that does it, on a fresh copy of the demo round."""
