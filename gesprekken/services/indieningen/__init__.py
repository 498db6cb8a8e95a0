"""Room of what is delivered."""
