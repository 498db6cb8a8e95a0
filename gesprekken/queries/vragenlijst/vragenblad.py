"""The list of questions of one dossier in hand."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.vragenlijst.vragenlijst import Vraagbeeld, list_vraagbeelden


@dataclass(frozen=True, slots=True)
class Vragenblad:
    """The list of questions of one dossier in hand."""

    actor: Actor
    ronde: Ronde
    dossier: Dossier
    stap: Stap

    def plek(self, deel: str = "") -> Plek:
        """The page of the questions."""
        return Plek(Pleksoort.VRAGENLIJST, self.ronde.slug, self.dossier.slug, self.stap.code, deel)

    def beeld(self, code: str) -> Vraagbeeld:
        """One question. Raises BestaatNiet."""
        gevonden = next(
            (b for b in list_vraagbeelden(self.actor, self.dossier, self.stap) if b.vraag.code == code), None
        )
        if gevonden is None:
            raise BestaatNiet
        return gevonden


def get_vragenblad(actor: Actor, ronde_slug: str, slug: str, stap_code: str) -> Vragenblad:
    """The list of a dossier, to read. Raises BestaatNiet."""
    ronde, dossier = get_dossier(actor, ronde_slug, slug)
    return Vragenblad(actor, ronde, dossier, get_stap(dossier, stap_code, SOORT))
