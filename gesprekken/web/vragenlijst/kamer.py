"""The blueprint of this room, and the questions that a request is about."""

from __future__ import annotations

from flask import Blueprint, g

from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.queries.dossiers.dossiers import get_stap
from gesprekken.queries.indieningen.indieningen import get_ingediend_dossier
from gesprekken.queries.vragenlijst.vragenblad import Vragenblad
from gesprekken.web.plaats import deze_plaats, onthoud_plaats
from gesprekken.web.stapkamer import Hier
from gesprekken.web.toegang import huidige_actor

bp = onthoud_plaats(Blueprint("vragenlijst", __name__, url_prefix="/rondes/<ronde>/<dossier>/vragen/<stap>"))


class Gevonden(Hier):
    """The questions of one dossier, and who looks at it."""

    kamer = bp.name
    soort = SOORT

    @property
    def blad(self) -> Vragenblad:
        """The list of questions, as the services have it in hand."""
        return Vragenblad(self.actor, self.ronde, self.dossier, self.stap)


vind = Gevonden.vind
vind_als_trekker = Gevonden.vind_als_trekker


def vind_ingediend() -> Gevonden:
    """The same, for who may read what was delivered. Raises BestaatNiet."""
    actor, (ronde, dossier, stap) = huidige_actor(), deze_plaats()
    g.ronde, gevonden = get_ingediend_dossier(actor, ronde, dossier)
    return Gevonden(actor, g.ronde, gevonden, get_stap(gevonden, stap, SOORT))
