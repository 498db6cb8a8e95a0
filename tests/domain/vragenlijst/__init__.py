"""The domain of the list of questions."""
