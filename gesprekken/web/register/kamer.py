"""The blueprints of this room: the register of one dossier, and the rows of one corporation in all its registers."""

from __future__ import annotations

from flask import Blueprint

from gesprekken.web.plaats import onthoud_plaats
from gesprekken.web.registerkamer import ADRES

bp = onthoud_plaats(Blueprint("register", __name__, url_prefix=ADRES))
eigen_bp = onthoud_plaats(Blueprint("onzewoningen", __name__, url_prefix="/onze-woningen"))
