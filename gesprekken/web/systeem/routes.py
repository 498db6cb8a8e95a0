"""What is of the whole installation: its health, and the texts that everybody may read."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, Response, current_app, g, jsonify, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.infra.gezondheid import find_kwaal
from gesprekken.web.inlog import vergeet_wie
from gesprekken.web.proxy import ZIN, is_proxy_vergeten
from gesprekken.web.systeem.tekstpagina import find_eigen, lees_alineas
from gesprekken.web.toegang import public

bp = Blueprint("systeem", __name__)
GELDIG = timedelta(days=180)  # RFC 9116 advises less than a year


@bp.get("/gezond")
@public
def gezond() -> ResponseReturnValue:
    """For a proxy or a monitor: 200, or 503 with what is wrong; says nothing about content."""
    vergeet_wie()  # whose session it is would be asked of the database
    kwaal = find_kwaal(current_app.config["INSTELLINGEN"].gegevens)
    if kwaal is None:
        return jsonify(status="in orde", **({"waarschuwing": ZIN} if is_proxy_vergeten() else {}))
    return jsonify(status="niet in orde", soort=kwaal.soort, reden=kwaal.zin), 503


@bp.get("/hulp")
@public
def hulp() -> ResponseReturnValue:
    """Whom to ask."""
    return _tekst("hulp.txt", "Hulp")


@bp.get("/privacy")
@public
def privacy() -> ResponseReturnValue:
    """What is kept of people, and why."""
    return _tekst("privacy.txt", "Privacy")


@bp.get("/toegankelijkheid")
@public
def toegankelijkheid() -> ResponseReturnValue:
    """The accessibility statement."""
    return _tekst("toegankelijkheid.txt", "Toegankelijkheid")


def _tekst(naam: str, titel: str) -> ResponseReturnValue:
    return render_template("systeem/tekst.html", titel=titel, alineas=lees_alineas(naam))


@bp.get("/.well-known/security.txt")
@public
def melden() -> ResponseReturnValue:
    """Where to report a weak spot (RFC 9116): the file of this installation, else the way by its help page."""
    tekst = find_eigen("security.txt") or "".join(
        f"{naam}: {waarde}\n"
        for naam, waarde in (
            ("Contact", url_for("systeem.hulp", _external=True)),
            ("Expires", f"{g.vandaag + GELDIG}T00:00:00Z"),
            ("Preferred-Languages", "nl, en"),
            ("Canonical", url_for("systeem.melden", _external=True)),
        )
    )
    return Response(tekst, mimetype="text/plain")
