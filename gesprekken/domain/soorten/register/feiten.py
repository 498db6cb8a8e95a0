"""The facts of kind *register*."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Registerregelfeit:
    """A row of a register: whose it is (None: not known yet), and when its corporation stood for what it says now.

    `vertrouwelijk`: not everybody who reads the dossier sees it.
    """

    stap_id: int
    organisatie_id: int | None
    partij: str
    op: datetime
    bevestigd_op: datetime | None
    vertrouwelijk: bool = False
