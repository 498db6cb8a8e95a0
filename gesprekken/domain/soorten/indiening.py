"""What was delivered on a step: an overview, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit


@dataclass(frozen=True, slots=True)
class Indieningfeit:
    """A delivered overview. `totalen` are homes by name: bod, hard, zacht, open, overschot."""

    stap_id: int
    nr: int
    op: datetime
    totalen: Mapping[str, int] = field(default_factory=dict)


def eerste_indiening(stap: Stapfeit, feiten: Feiten) -> Indieningfeit | None:
    """What was delivered first: it met the duty, whatever follows."""
    return min(feiten.van(Indieningfeit, stap), key=lambda i: i.nr, default=None)
