"""How machines do it: database, transactions, passwords, assets."""
