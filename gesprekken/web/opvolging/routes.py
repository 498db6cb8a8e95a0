"""The adopted items with their talks, and the talks that could be planned together."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.web.opvolging.kamer import bp, vind
from gesprekken.web.opvolging.lijstpagina import lijst


@bp.get("")
def show() -> ResponseReturnValue:
    """Every adopted item: is a talk planned, was it held, what came of it."""
    hier = vind()
    return render_template("opvolging/show.html", hier=hier, **lijst(hier))
