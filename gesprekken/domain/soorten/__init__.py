"""The step kinds, one package each. A module beside them is about facts that several kinds have."""
