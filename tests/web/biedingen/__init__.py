"""The pages of the bid."""
