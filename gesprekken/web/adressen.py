"""Addresses that come from outside: where somebody asks to go on, and what was copied with a dot behind it.

An address that was copied with the dot, comma or bracket behind it is the address without it.

No address of ours ends in anything but a letter, a digit, `-`, `_` or `/`. So this asks nothing of what exists, and
says nothing about it: where the redirect leads, the page decides who sees what.
"""

from __future__ import annotations

import re

from flask import Flask, current_app, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

LANGST = 4000  # characters: longer than any address of ours, and what a browser follows
STAART = re.compile(r"[^A-Za-z0-9_/\s-]+\Z")


def veilig_adres(adres: str) -> str:
    """An address on this site, or the start: never somebody else's page."""
    eigen = len(adres) <= LANGST and adres.startswith("/") and not adres.startswith("//") and "\\" not in adres
    return adres if eigen and adres.isascii() and adres.isprintable() else "/"


def zonder_staart() -> ResponseReturnValue | None:
    """To the same page of ours, built from its route: never to another host. None: nothing stands behind it."""
    kaal = STAART.sub("", request.path)
    if request.method not in ("GET", "HEAD") or kaal == request.path:
        return None
    adressen = current_app.create_url_adapter(request)
    if adressen is None:
        return None
    try:
        endpoint, waarden = adressen.match(kaal, method="GET")
    except (HTTPException, RequestRedirect):
        return None  # no page of ours either: 404, as it was
    return redirect(adressen.build(endpoint, {**request.args.to_dict(flat=False), **waarden}))


def registreer(app: Flask) -> None:
    """Before anything else is done for a request."""
    app.before_request(zonder_staart)
