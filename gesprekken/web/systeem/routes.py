"""The health of the installation."""

from __future__ import annotations

from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue

from gesprekken.infra.gezondheid import find_kwaal
from gesprekken.web.inlog import vergeet_wie
from gesprekken.web.toegang import public

bp = Blueprint("systeem", __name__)


@bp.get("/gezond")
@public
def gezond() -> ResponseReturnValue:
    """For a proxy or a monitor: 200, or 503 with what is wrong; says nothing about content."""
    vergeet_wie()  # whose session it is would be asked of the database
    kwaal = find_kwaal(current_app.config["INSTELLINGEN"].gegevens)
    if kwaal is None:
        return jsonify(status="in orde")
    return jsonify(status="niet in orde", soort=kwaal.soort, reden=kwaal.zin), 503
