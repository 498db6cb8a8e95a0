"""The files that rounds and regions are made from."""
