"""Overzicht 5a: rows, confirmation, the start stock, the gap with the bid, delivering."""
