"""The domain of the bid."""
