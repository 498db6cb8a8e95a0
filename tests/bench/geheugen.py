"""What a worker holds after everybody has been everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from flask import Flask
import sqlalchemy as sa

from gesprekken.infra.database import db
from tests.bench.paginas import Demo, cookie_van
from tests.bench.server import server
from tests.bench.tocht import lezers, loop_rond
from tests.fabrieken.kopieren import herhaal_ronde

RONDEN = 10
NA_DEMO, NA_RONDEN = "na elke pagina van de demo", f"na {RONDEN} ronden van 342 gemeenten"
SLUGS = "SELECT slug FROM ronde ORDER BY id"
GROOT = ("statusbord", "optelsom")  # the pages of a round that show all its municipalities
OVERAL = ("secretariaat", "provincie_partner", "corporatie_medewerker")  # whose pages are about many municipalities


@dataclass(frozen=True, slots=True)
class Geheugen:
    """MiB (PSS) of one worker at one moment."""

    engine: str
    moment: str
    mib: float


def na_de_demo(app: Flask, engine: str) -> Iterator[Geheugen]:
    """A new worker, and the same after every kind of page was opened by people in every role."""
    with server(app) as dienst:
        yield Geheugen(engine, "net gestart", dienst.pss())
        for cookie in lezers(app).values():
            for _halte in loop_rond(app, partial(dienst.haal, cookie), per_endpoint=1):
                pass
        yield Geheugen(engine, NA_DEMO, dienst.pss())


def na_veel_ronden(app: Flask, engine: str) -> Iterator[Geheugen]:
    """A worker after those who see everything opened their work, and the board and the sum of every round.

    The main round of the demo is repeated for this.
    """
    with app.app_context():
        herhaal_ronde(Demo(app).slug, RONDEN)
        ronden = list(db.session.scalars(sa.text(SLUGS)))
    adressen = ["/mijn-werk", *(f"/rondes/{ronde}/{pagina}" for ronde in ronden for pagina in GROOT)]
    with server(app) as dienst:
        for rol in OVERAL:
            cookie = cookie_van(app, rol)
            for adres in adressen:
                dienst.haal(cookie, adres)
        yield Geheugen(engine, NA_RONDEN, dienst.pss())
