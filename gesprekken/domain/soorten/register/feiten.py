"""The facts of kind *register*."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gesprekken.domain.overzichten.models import Vertrouwelijkheid


@dataclass(frozen=True, slots=True)
class Registerregelfeit:
    """A row of a register: whose it is (None: not known yet), and when its corporation stood for what it says now.

    `vertrouwelijkheid` says who else sees it.
    """

    stap_id: int
    organisatie_id: int | None
    partij: str
    op: datetime
    bevestigd_op: datetime | None
    vertrouwelijkheid: Vertrouwelijkheid = Vertrouwelijkheid.OPENBAAR
