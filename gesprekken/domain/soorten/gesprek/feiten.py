"""The facts of kind *gesprek*; a follow-up has talks too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Genodigde:
    """One organisation and one talk: invited or left out with a reason, and its attendance once recorded."""

    organisatie_id: int
    uitgenodigd: bool
    op: datetime
    aanwezig_op: datetime | None


@dataclass(frozen=True, slots=True)
class Gesprekspuntfeit:
    """An agenda item that a talk is about, and how far its minutes are."""

    punt: str
    voorgelegd: bool
    vastgesteld_op: datetime | None


@dataclass(frozen=True, slots=True)
class Gesprekfeit:
    """A talk that was not cancelled. `punten` are the items of a follow-up talk; each has minutes of its own."""

    id: int
    sleutel: str
    stap_id: int
    titel: str
    begint_op: datetime
    gepland_op: datetime
    gehouden_op: datetime | None
    genodigden: tuple[Genodigde, ...]
    voorgelegd: bool
    vastgesteld_op: datetime | None
    punten: tuple[Gesprekspuntfeit, ...] = ()
