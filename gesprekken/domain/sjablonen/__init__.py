"""The data files that rounds and regions are made from: their shape, and what else must be true of them."""
