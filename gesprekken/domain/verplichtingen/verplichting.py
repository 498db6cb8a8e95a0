"""`Verplichting`: who owes what, by which clause, by when, met or not, and where it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gesprekken.core.limiet import Limiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek


@dataclass(frozen=True, slots=True, order=True)
class Sleutel:
    """What identifies an obligation: reminders, mijn werk and tests know it by this."""

    dossier_id: int
    stap_code: str
    soort: str
    houder_id: int
    object: str = ""
    versie: int = 0


@dataclass(frozen=True, slots=True)
class Verplichting:
    """`persoon_id` narrows the holder to one person; `draagt` says whether it holds its step open.

    `permission` is what somebody of the holding organisation needs to fulfil it: a meelezer owes nothing. `muur` holds
    the organisations that may read it; None: everybody who reads the dossier. The state of a step is for the whole
    region, so what stands behind a wall is in none of it: no colour, no count, no reason, no owner.
    """

    sleutel: Sleutel
    wat: str
    bepaling: str
    limiet: Limiet | None
    waar: Plek
    permission: Permission
    houder_naam: str
    wacht_op: tuple[Sleutel, ...] = ()
    voldaan_op: datetime | None = None
    persoon_id: int | None = None
    draagt: bool = True
    muur: frozenset[int] | None = None

    @property
    def telt(self) -> bool:
        """It is part of the state of its step: what holds that open, and everybody may know of."""
        return self.draagt and self.muur is None

    @property
    def open(self) -> bool:
        """Not met yet."""
        return self.voldaan_op is None
