"""What a talk is called in a sentence."""

from __future__ import annotations

from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.rondes.models import Stap


def naam_van(stap: Stap, gesprek: Gesprek) -> str:
    """The step's name when it has one talk; else what the talk itself is called."""
    return gesprek.titel if stap.volgt_agenda else stap.naam
