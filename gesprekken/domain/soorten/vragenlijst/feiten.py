"""The facts of kind *vragenlijst*."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Antwoordfeit:
    """An answer to a question of the round, of the dossier or on one casus."""

    stap_id: int
    vraag: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Bijdragefeit:
    """What a party wrote that it contributes."""

    stap_id: int
    organisatie_id: int
    op: datetime
