"""The facts of kind *opvolging* that no other kind has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Toezeggingfeit:
    """What an organisation promised on an item."""

    sleutel: str
    punt: str
    tekst: str
    organisatie_id: int
    partij: str
    uiterlijk: date
    afgedaan_op: datetime | None
