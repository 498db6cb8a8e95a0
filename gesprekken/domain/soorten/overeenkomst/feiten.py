"""The facts of kind *overeenkomst*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Werkwijzefeit:
    """A version of the werkwijze; `bevestigd` maps organisation ids to the moment of confirmation."""

    stap_id: int
    versie: int
    op: datetime
    bevestigd: Mapping[int, datetime]
