"""The facts of kind *bespreking*."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Bespreking:
    """The dossier on the agenda of one meeting of the Tafel."""

    vergadering_sleutel: str
    datum: date
    geagendeerd_op: datetime
    opmerking_op: datetime | None
