"""What was delivered on a step: an overview, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from gesprekken.domain.dossiers.models import GESPREKSPARTIJEN, Hoedanigheid
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


def keur_ondertekenaars(wie: frozenset[Hoedanigheid]) -> None:
    """Only who sits at the table can be asked to sign. Raises ValueError."""
    if anderen := sorted(wie - GESPREKSPARTIJEN):
        raise ValueError(f"{', '.join(anderen)} tekent niet: die zit niet aan tafel")
