"""The heart: facts in, obligations out. Pure functions; board, dossier, mijn werk and guards read one list."""
