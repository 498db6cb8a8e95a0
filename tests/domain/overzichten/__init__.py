"""The domain of the overviews."""
