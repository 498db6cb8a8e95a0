"""Static files: before the application, so without session or database, and the same for everybody.

Next to each built file lie its compressed forms (`infra/assets.py`); the browser says which of them it can read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.datastructures import Accept
from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.http import parse_accept_header
from werkzeug.security import safe_join
from werkzeug.wrappers import Response

from gesprekken.infra.manifest import VERPAKT

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

BEGIN, LANGSTE = "/static/", 200  # no file of ours has a longer name; a system refuses to look for a very long one
BLIJFT = "public, max-age=31536000, immutable"
VERANDERT = "public, max-age=300"
TYPEN = {  # not every machine knows these
    ".css": "text/css",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".json": "application/json",
    ".md": "text/markdown",
    ".txt": "text/plain",
}


class Statisch:
    """Answers what lies in the folder `map_`; anything else is for the application.

    `gehasht` are the addresses whose name changes with the content; `koppen` go on every answer.
    """

    def __init__(self, app: WSGIApplication, map_: Path, gehasht: Iterable[str], koppen: Mapping[str, str]) -> None:
        self._app, self._map, self._gehasht, self._koppen = app, str(map_), frozenset(gehasht), koppen

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """One request."""
        pad = self._find(environ)
        return (self._antwoord(environ, pad) if pad else self._app)(environ, start_response)

    def _find(self, environ: WSGIEnvironment) -> Path | None:
        adres = environ.get("PATH_INFO", "")
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or not adres.startswith(BEGIN):
            return None
        naam = adres.removeprefix(BEGIN)
        pad = safe_join(self._map, naam) if len(naam) <= LANGSTE else None
        return Path(pad) if pad and Path(pad).is_file() else None

    def _antwoord(self, environ: WSGIEnvironment, pad: Path) -> Response:
        codering, bestand = _kies(pad, parse_accept_header(environ.get("HTTP_ACCEPT_ENCODING"), Accept))
        inhoud = bestand.read_bytes()
        antwoord = Response(inhoud, mimetype=TYPEN.get(pad.suffix, "application/octet-stream"))
        antwoord.add_etag()  # over the bytes that are sent: another one for each encoding, the same on every machine
        try:
            antwoord.make_conditional(environ, accept_ranges=True, complete_length=len(inhoud))
        except RequestedRangeNotSatisfiable as fout:
            antwoord = Response(status=fout.code, headers={"Content-Range": f"bytes */{len(inhoud)}"})
        antwoord.headers.update(self._koppen)
        antwoord.headers["Cache-Control"] = BLIJFT if environ["PATH_INFO"] in self._gehasht else VERANDERT
        if codering:
            antwoord.content_encoding = codering
        if any(_vormen(pad)):
            antwoord.vary.add("Accept-Encoding")
        return antwoord


def registreer(app: Flask, map_: Path, gehasht: Iterable[str], koppen: Mapping[str, str]) -> None:
    """Put the static files before an application."""
    app.wsgi_app = Statisch(app.wsgi_app, map_, gehasht, koppen)  # type: ignore[method-assign]  # as Flask advises


def _vormen(pad: Path) -> Iterable[tuple[str, Path]]:
    """The compressed forms that there are of a file, the smallest first."""
    for codering, einde in VERPAKT.items():
        if (vorm := pad.with_name(pad.name + einde)).is_file():
            yield codering, vorm


def _kies(pad: Path, leest: Accept) -> tuple[str, Path]:
    """The form that the browser likes best, the smallest among equals; ("", the file itself) when it reads none."""
    keuzes = [(codering, vorm) for codering, vorm in _vormen(pad) if leest[codering] > 0]
    return max(keuzes, key=lambda keuze: leest[keuze[0]], default=("", pad))
