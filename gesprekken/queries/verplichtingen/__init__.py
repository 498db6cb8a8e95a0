"""Facts, obligations and states."""
