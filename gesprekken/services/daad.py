"""A deed: who does it, when and where. What every service on a dossier begins with, and how it changes and records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gesprekken.core.actor import Actor
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.core.workflow import Ding, Omgeving, Proces, Toestand, Verb
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.verplichtingen.feiten import Soort
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.journaal import keten_van, wie_was_eerst
from gesprekken.services.vastleggen import leg_vast


@dataclass(frozen=True, slots=True)
class Daad:
    """Who does something, when, and in which dossier, by its address; `stap`: the code of a step, or ''.

    Who leads the dossier acts with the rights of a leader.
    """

    actor: Actor
    nu: datetime
    ronde: str
    dossier: str
    stap: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "actor", self.actor.bij(self.ronde, self.dossier))

    def pak(self) -> tuple[Ronde, Dossier]:
        """The round and its dossier, the dossier locked. Raises BestaatNiet for what the actor may not see."""
        return get_dossier(self.actor, self.ronde, self.dossier, slot=True)

    def pak_als_trekker(self) -> tuple[Ronde, Dossier]:
        """The same, for what only the organisation that leads the dossier does. Raises MagNiet for any other party."""
        ronde, dossier = self.pak()
        eis_trekker(self.actor, dossier)
        return ronde, dossier

    def pak_stap(self, dossier: Dossier, soort: Soort[Any]) -> Stap:
        """The step of the address, which must be of this kind. Raises BestaatNiet."""
        return get_stap(dossier, self.stap, soort)

    def voer_uit(
        self, proces: Proces[Ding, Omgeving, Verb], verb: Verb, ding: Ding, feiten: Omgeving | None = None
    ) -> tuple[str, str]:
        """Change the status of something; returns (from, to). Raises MagNiet by role, KanNiet with all reasons.

        `feiten` are needed as far as the guards of this verb look at them.
        """
        return proces.voer_uit(verb, ding, self.actor, Toestand(self.nu, feiten))

    def leg_vast(self, dossier: Dossier, over: object, gebeurtenis: Gebeurtenis) -> None:
        """Leave a line about `over` in the journaal of the dossier, behind its wall, with its notices."""
        leg_vast(self.actor, self.nu, dossier, over, gebeurtenis)

    def wie_was_eerst(self, dossier: Dossier, *waar: Plek) -> str:
        """Who changed one of these places last: the actor by name (in another window), else 'een collega'."""
        return wie_was_eerst(self.actor, keten_van(dossier), *waar)

    def plek(self, soort: Pleksoort, deel: str = "", object_: str | None = None) -> Plek:
        """A place in this dossier: of its step, or of another `object_` such as a talk."""
        return Plek(soort, self.ronde, self.dossier, self.stap if object_ is None else object_, deel)
