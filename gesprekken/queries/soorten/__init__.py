"""Where the facts of each kind come from, one module a kind; and of what several kinds have."""
