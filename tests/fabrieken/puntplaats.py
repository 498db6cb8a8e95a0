"""An agenda item by its address, as the follow-up of it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gesprekken.core.actor import Actor
from gesprekken.services.daad import Daad


@dataclass(frozen=True)
class Punt:
    """Round, dossier, step of the follow-up, and the key of the item."""

    ronde: str
    dossier: str
    stap: str
    sleutel: str

    def daad(self, actor: Actor, nu: datetime) -> Daad:
        """Somebody does something about it."""
        return Daad(actor, nu, self.ronde, self.dossier, self.stap)
