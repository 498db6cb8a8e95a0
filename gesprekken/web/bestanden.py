"""A file to keep, such as a receipt: a browser that has it already gets no second copy."""

from __future__ import annotations

from flask import Response, request

from gesprekken.core.canoniek import vingerafdruk


def bestand(inhoud: str, mimetype: str, naam: str) -> Response:
    """The text as a file of this name, or 304 when the reader holds the same one. Whether they may read it is decided
    before. The ETag is weak: it is about the text, compressed or not."""
    antwoord = Response(inhoud, mimetype=mimetype)
    antwoord.headers["Content-Disposition"] = f'attachment; filename="{naam}"'
    antwoord.headers["Cache-Control"] = "private, no-cache"
    antwoord.set_etag(vingerafdruk(inhoud), weak=True)
    antwoord.make_conditional(request.environ)
    return antwoord
