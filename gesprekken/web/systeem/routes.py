"""GET /gezond: 200 when database and migrations are in order, else 503 with the reason; and a warning."""

from __future__ import annotations

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from gesprekken.infra.gezondheid import find_kwaal
from gesprekken.web.proxy import ZIN, is_proxy_vergeten
from gesprekken.web.toegang import public

bp = Blueprint("systeem", __name__)


@bp.get("/gezond")
@public
def gezond() -> ResponseReturnValue:
    """For a proxy or a monitor; says nothing about content."""
    kwaal = find_kwaal()
    if kwaal is None:
        return jsonify(status="in orde", **({"waarschuwing": ZIN} if is_proxy_vergeten() else {}))
    return jsonify(status="niet in orde", reden=kwaal), 503
