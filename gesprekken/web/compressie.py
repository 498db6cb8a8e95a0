"""Pages and texts go over the line compressed. The secret in a page is masked for that: see `web/formuliertoken.py`."""

from __future__ import annotations

import gzip

from flask import Flask, Response, request

NIVEAU = 3  # hardly dearer than level 1; level 6 takes two and a half times as long for a sixth less
KLEINST = 500  # bytes; below this it hardly gets smaller
SOORTEN = ("text/", "application/json", "image/svg+xml")


def comprimeer(antwoord: Response) -> Response:
    """Compress what is text and whole; say that the answer depends on what the browser reads."""
    if not (antwoord.mimetype or "").startswith(SOORTEN) or antwoord.content_encoding or antwoord.is_streamed:
        return antwoord
    antwoord.vary.add("Accept-Encoding")
    inhoud = antwoord.get_data()
    if antwoord.status_code not in (204, 304) and len(inhoud) >= KLEINST and request.accept_encodings["gzip"] > 0:
        antwoord.set_data(gzip.compress(inhoud, NIVEAU, mtime=0))
        antwoord.content_encoding = "gzip"
    return antwoord


def registreer(app: Flask) -> None:
    """Compress every answer of an application."""
    app.after_request(comprimeer)
