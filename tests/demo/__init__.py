"""Tests of the demo round."""
