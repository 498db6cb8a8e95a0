"""The domain of the agenda."""
