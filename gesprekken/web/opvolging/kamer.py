"""The blueprint of this room, and the follow-up that a request is about."""

from __future__ import annotations

from flask import Blueprint

from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.web.plaats import onthoud_plaats
from gesprekken.web.stapkamer import Hier

bp = onthoud_plaats(Blueprint("opvolging", __name__, url_prefix="/rondes/<ronde>/<dossier>/vervolg/<stap>"))


class Gevonden(Hier):
    """The follow-up of one dossier's agenda, and who looks at it."""

    kamer = bp.name
    soort = SOORT


vind = Gevonden.vind
vind_als_trekker = Gevonden.vind_als_trekker
