"""How far an adopted item is: one sign and one word, the same on the list of items and on the page of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.agenda.statussen import is_afgesloten, is_doorgeschoven
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.statussen import is_gehouden, is_gepland


@dataclass(frozen=True, slots=True)
class Voortgang:
    """Sign and word; `gesprek` is the talk that the word is about. `klaar`: nothing is asked about it any more."""

    soort: str
    woord: str
    gesprek: Gesprek | None = None
    klaar: bool = False
    zoekt_gesprek: bool = False


def voortgang(punt: Agendapunt, gesprekken: Sequence[Gesprek], nu: datetime) -> Voortgang:
    """`gesprekken` are the talks about the item, oldest first, cancelled ones too."""
    if is_afgesloten(punt):
        return Voortgang("gereed", "Afgesloten", klaar=True)
    if is_doorgeschoven(punt):
        return Voortgang("gereed", "Naar de volgende ronde", klaar=True)
    if komend := next((g for g in gesprekken if is_gepland(g)), None):
        if komend.begint_op <= nu:
            return Voortgang("aandacht", "Aanwezigheid vastleggen", komend)
        return Voortgang("bezig", "Gesprek gepland", komend)
    if gehouden := [g for g in gesprekken if is_gehouden(g)]:
        return Voortgang("bezig", "Gehouden, uitkomst vastleggen", gehouden[-1])
    if punt.schriftelijk_op:
        return Voortgang("bezig", "Schriftelijk")
    return Voortgang("open", "Nog geen gesprek", zoekt_gesprek=True)
