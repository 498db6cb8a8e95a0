"""The blueprint of this room, and the agenda that a request is about."""

from __future__ import annotations

from flask import Blueprint

from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.queries.dossiers.dossiers import Deelnemer, list_deelnemers
from gesprekken.web.plaats import onthoud_plaats
from gesprekken.web.stapkamer import Hier

bp = onthoud_plaats(Blueprint("agenda", __name__, url_prefix="/rondes/<ronde>/<dossier>/agenda/<stap>"))


class Gevonden(Hier):
    """The agenda of one dossier, and who looks at it."""

    kamer = bp.name
    soort = SOORT

    def partijen(self) -> list[Deelnemer]:
        """The talk parties, the trekker first."""
        return [d for d in list_deelnemers(self.dossier) if d.gesprekspartij]


vind = Gevonden.vind
vind_als_trekker = Gevonden.vind_als_trekker
