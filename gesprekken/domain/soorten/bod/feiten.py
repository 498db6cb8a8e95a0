"""The facts of kind *bod*: what was issued, and the proposals to sharpen it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Bodfeit:
    """An issued version of the bid. `netto` in homes; `wezenlijk` is the judgement, None as long as it misses."""

    stap_id: int
    nr: int
    op: datetime
    netto: int
    wezenlijk: bool | None
    oordeel_op: datetime | None
    uitleg_op: datetime | None


@dataclass(frozen=True, slots=True)
class Bodsegmentfeit:
    """Homes of one segment in an issued version of the bid, over all its periods."""

    stap_id: int
    nr: int
    segment: str
    bruto: int
    netto: int


@dataclass(frozen=True, slots=True)
class Voorstelfeit:
    """A proposal to sharpen the bid, and when the municipality answered it."""

    stap_id: int
    sleutel: str
    partij: str
    op: datetime
    antwoord_op: datetime | None
