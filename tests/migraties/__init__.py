"""Up, down and up again, with rows at every revision."""
