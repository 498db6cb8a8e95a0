"""How machines do it."""
