"""The blueprint of this room, and the questions that a request is about."""

from __future__ import annotations

from flask import Blueprint

from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.queries.vragenlijst.vragenblad import Vragenblad
from gesprekken.web.plaats import onthoud_plaats
from gesprekken.web.stapkamer import Hier

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
