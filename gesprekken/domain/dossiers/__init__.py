"""One municipality (or region) in one round, its parties and its local way of working."""
