"""The page of one municipality, its werkwijze and its journaal."""
