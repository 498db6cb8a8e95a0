"""What would be delivered, of whatever kind of step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gesprekken.core.canoniek import canoniek, new_zout, vingerafdruk
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.controle import Controleregel
from gesprekken.domain.rondes.models import Ronde, Stap


@dataclass(frozen=True, slots=True)
class Stuk:
    """What would be delivered now: where it belongs, what would be frozen, and the check list.

    `besloten` names the lists in it of which not everybody may read every part.
    """

    ronde: Ronde
    dossier: Dossier
    stap: Stap
    inhoud: dict[str, Any]
    controle: Sequence[Controleregel]
    regelversie_id: int | None = None  # the last version of a row that it holds
    besloten: tuple[str, ...] = ()

    @property
    def afdruk(self) -> str:
        """The hash of what there is to read, for who reads all of it."""
        return vingerafdruk(canoniek(self.inhoud))

    def bevries(self) -> dict[str, Any]:
        """What is frozen: the same, each part that not everybody may read with salt of its own."""
        return self.inhoud | {
            naam: [{**deel, "zout": new_zout()} for deel in self.inhoud[naam]] for naam in self.besloten
        }

    def is_gelijk(self, toen: Mapping[str, Any]) -> bool:
        """Whether `toen` was frozen of just this; not when it is empty, for then nothing was."""
        zonder = {
            naam: [{cel: waarde for cel, waarde in deel.items() if cel != "zout"} for deel in toen.get(naam, ())]
            for naam in self.besloten
        }
        return vingerafdruk(canoniek({**toen, **zonder})) == self.afdruk
