"""The check list before delivering: what blocks and what warns are different, and say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gesprekken.core.errors import Weigering
from gesprekken.core.plek import Plek


@dataclass(frozen=True, slots=True)
class Controleregel:
    """A line of the check list before delivering. `blokkeert`: it must be mended first; else it is a warning."""

    goed: bool
    zin: str
    blokkeert: bool
    plek: Plek
    klein: str = ""


def weiger_indienen(controle: Sequence[Controleregel]) -> tuple[Weigering, ...]:
    """Everything that blocks; what only warns goes along and stays visible in what was delivered."""
    return tuple(Weigering(c.zin, c.plek) for c in controle if c.blokkeert and not c.goed)
