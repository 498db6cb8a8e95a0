"""The step kinds."""
