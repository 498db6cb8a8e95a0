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
from gesprekken.infra.warm import vergeet_alles

# A round is at least so many calls and goes on, up to a number of calls, for so many CPU.
# There are at least so many rounds, and then more, up to a number, while the seconds of one measurement last.
CALLS, CALLS_HOOGST, RONDE = 2, 12, 0.08
RONDEN, RONDEN_HOOGST, TEGOED = 3, 7, 0.6


@dataclass(frozen=True, slots=True)
class Pagina:
    """A page of an application, ready to be asked many times by one logged-in person."""

    app: Flask
    pad: str
    cookie: str = ""
    codering: str = ""

    def vraag(self) -> bytes:
        """Ask it once. Raises RuntimeError when the answer is not a page."""
        koppen = [("Cookie", self.cookie), ("Accept-Encoding", self.codering)]
        omgeving = EnvironBuilder(path=self.pad, headers=koppen).get_environ()
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
    """One page on one engine: CPU seconds, also of the constant of the same size, statements, bytes."""

    engine: str
    gemeenten: int
    pagina: str
    koud: float
    warm: float
    bodem: float
    opdrachten_koud: int
    opdrachten_warm: int
    omvang: int


def cpu(
    doe: Callable[[], object], voor: Callable[[], object] = lambda: None, klok: Callable[[], float] = process_time
) -> float:
    """CPU seconds of one call: the minimum over rounds of the mean within a round. `voor` runs unmeasured.

    A cheap call is made often, a dear one a few times: the time of a measurement hardly depends on what is measured.
    """
    gemiddelden: list[float] = []
    tegoed = TEGOED
    while len(gemiddelden) < RONDEN or (len(gemiddelden) < RONDEN_HOOGST and tegoed > 0):
        som, aantal = _ronde(doe, voor, klok)
        gemiddelden.append(som / aantal)
        tegoed -= som
    return min(gemiddelden)


def _ronde(doe: Callable[[], object], voor: Callable[[], object], klok: Callable[[], float]) -> tuple[float, int]:
    """(CPU seconds, calls) of one round."""
    som, aantal = 0.0, 0
    while aantal < CALLS or (som < RONDE and aantal < CALLS_HOOGST):
        voor()
        begin = klok()
        doe()
        som += klok() - begin
        aantal += 1
    return som, aantal


def bodem(omvang: int) -> Pagina:
    """A bare Flask application whose only page is a constant of this many bytes."""
    app, tekst = Flask("bodem"), "x" * omvang
    app.add_url_rule("/", "vast", lambda: tekst)
    return Pagina(app, "/")


def meet(engine: str, gemeenten: int, naam: str, pagina: Pagina) -> Meting:
    """One page: first its statements and size, then its time cold and warm, and that of the constant."""
    vergeet_alles()
    with geteld(pagina.app) as koud_sql:
        omvang = len(pagina.vraag())
    with geteld(pagina.app) as warm_sql:
        pagina.vraag()
    vast = bodem(omvang)
    vast.vraag()
    koud = cpu(pagina.vraag, vergeet_alles)
    return Meting(
        engine, gemeenten, naam, koud, cpu(pagina.vraag), cpu(vast.vraag), len(koud_sql), len(warm_sql), omvang
    )


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
