"""The blueprint of this room, and the bid that a request is about."""

from __future__ import annotations

from flask import Blueprint

from gesprekken.core.permissions import Permission
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.web.plaats import onthoud_plaats
from gesprekken.web.stapkamer import Hier

bp = onthoud_plaats(Blueprint("biedingen", __name__, url_prefix="/rondes/<ronde>/<dossier>/bod/<stap>"))


class Gevonden(Hier):
    """The bid of one dossier, and who looks at it."""

    kamer = bp.name
    soort = SOORT

    @property
    def schrijft(self) -> bool:
        """Whether the reader writes this bid: only the municipality that leads the dossier."""
        return self.mag(Permission.BOD_SCHRIJVEN)

    @property
    def stelt_voor(self) -> bool:
        """Whether the reader may propose to sharpen it: another party at the table."""
        return not self.trekt and self.actor.mag(Permission.BOD_VOORSTELLEN)


vind = Gevonden.vind
vind_als_trekker = Gevonden.vind_als_trekker
