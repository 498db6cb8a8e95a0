"""The heart: facts in, obligations out."""
