"""The bid of a municipality: versions, proposals of others, and what it must explain."""
