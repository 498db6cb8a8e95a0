"""What would be delivered, of whatever kind of step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.controle import Controleregel
from gesprekken.domain.rondes.models import Ronde, Stap


@dataclass(frozen=True, slots=True)
class Stuk:
    """What would be delivered now: where it belongs, what would be frozen, and the check list."""

    ronde: Ronde
    dossier: Dossier
    stap: Stap
    inhoud: dict[str, Any]
    controle: Sequence[Controleregel]
    regelversie_id: int | None = None  # the last version of a row that it holds

    @property
    def afdruk(self) -> str:
        """The hash of what would be frozen."""
        return vingerafdruk(canoniek(self.inhoud))
