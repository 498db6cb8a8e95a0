"""The blueprint of this room; it lies at the address of the register."""

from __future__ import annotations

from flask import Blueprint

from gesprekken.web.plaats import onthoud_plaats
from gesprekken.web.registerkamer import ADRES

bp = onthoud_plaats(Blueprint("voorraad", __name__, url_prefix=ADRES))
