"""CPU of one request inside this process: the WSGI application is called directly, the minimum of rounds counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import process_time
from typing import Any

from flask import Flask
import sqlalchemy as sa
from werkzeug.test import EnvironBuilder

from gesprekken.infra.database import db

RONDEN, PER_RONDE = 7, 12


@dataclass(frozen=True, slots=True)
class Pagina:
    """A page of an application, ready to be asked many times by one logged-in person."""

    app: Flask
    pad: str
    cookie: str = ""

    def vraag(self) -> bytes:
        """Ask it once. Raises RuntimeError when the answer is not a page."""
        omgeving = EnvironBuilder(path=self.pad, headers=[("Cookie", self.cookie)]).get_environ()
        stand: list[str] = []

        def begin(status: str, _koppen: object, _fout: object = None) -> Callable[[bytes], Any]:
            stand.append(status)
            return lambda _deel: None

        inhoud = b"".join(self.app.wsgi_app(omgeving, begin))
        if not stand[0].startswith("200"):
            raise RuntimeError(f"{self.pad}: {stand[0]}")
        return inhoud


@dataclass(frozen=True, slots=True)
class Meting:
    """One page on one engine: CPU milliseconds, ratio to the constant, statements."""

    engine: str
    gemeenten: int
    pagina: str
    koud: float
    warm: float
    bodem: float
    opdrachten_koud: int
    opdrachten_warm: int
    omvang: int


def cpu(doe: Callable[[], object], voor: Callable[[], object] = lambda: None) -> float:
    """CPU seconds of one call: the minimum over rounds of the mean within a round. `voor` runs unmeasured."""
    rondes = []
    for _ in range(RONDEN):
        som = 0.0
        for _ in range(PER_RONDE):
            voor()
            begin = process_time()
            doe()
            som += process_time() - begin
        rondes.append(som / PER_RONDE)
    return min(rondes)


def bodem(omvang: int) -> Pagina:
    """A bare Flask application whose only page is a constant of this many bytes."""
    app, tekst = Flask("bodem"), "x" * omvang
    app.add_url_rule("/", "vast", lambda: tekst)
    return Pagina(app, "/")


@contextmanager
def geteld(app: Flask) -> Iterator[list[str]]:
    """The SQL statements that are sent inside, transaction settings included."""
    opdrachten: list[str] = []

    def noteer(_v: object, _c: object, opdracht: str, *_rest: object) -> None:
        opdrachten.append(opdracht)

    with app.app_context():
        engine = db.engine
    sa.event.listen(engine, "before_cursor_execute", noteer)
    try:
        yield opdrachten
    finally:
        sa.event.remove(engine, "before_cursor_execute", noteer)
