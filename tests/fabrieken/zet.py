"""What a move is: it takes a world and a number, and does whatever the rules then allow."""

from __future__ import annotations

from collections.abc import Callable

from tests.fabrieken.wereld import Wereld

Zet = Callable[[Wereld, int], object]
DOSSIERS = ("zoetermeer", "delft")


class NietsTeDoen(Exception):
    """There is nothing yet to do this with."""
