"""Per engine: one application for the whole run, and a database that is put back to a template for each test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask
import sqlalchemy as sa

from gesprekken.app import create_app
from gesprekken.core.journaal import find_breuk
from gesprekken.infra.database import db, schrijven
from gesprekken.infra.migraties import koppel_migraties, naar_nieuwste
from gesprekken.infra.warm import vergeet_alles
from gesprekken.queries.journaal import list_keten, list_ketens
from gesprekken.settings import Settings
from tests.ondersteuning.kast import kast
from tests.ondersteuning.opslag import maak_opslag


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """A filled database that every test may get a copy of. One name per run: the same name is the same content.

    `vul` gets the application on a copy of the basis, and the value of the basis; what it returns is the value of this.
    """

    naam: str
    vul: Callable[[Flask, Any], object]
    basis: Sjabloon | None = None


def migreer(app: Flask, _basis: object = None) -> None:
    """Fill an empty database with the newest tables."""
    with schrijven():
        naar_nieuwste(app)


LEEG = Sjabloon("leeg", migreer)


class Databank:
    """The application on one engine. `begin(naam)` gives it a fresh copy of a template."""

    def __init__(self, engine_naam: str, map_: Path) -> None:
        self.engine_naam = engine_naam
        self.opslag = maak_opslag(engine_naam, map_)
        self._kast = kast()
        self._map = map_
        self.app = self.bouw_app("proef")

    def bouw_app(self, naam: str) -> Flask:
        """An application of its own on the database `naam`, for tests that change the application itself."""
        settings = Settings(database_url=self.opslag.url(naam), geheim="alleen voor tests", gegevens=self._map)
        app = create_app(settings)
        koppel_migraties(app)
        app.testing = True
        app.config["PROPAGATE_EXCEPTIONS"] = False  # a fault is a page, as in production
        return app

    def begin(self, sjabloon: Sjabloon) -> Flask:
        """The application on a fresh copy of a template, made by the first process of the run that asks for it."""
        if not self._kast.heeft(self._naam(sjabloon)):
            with self._kast.op_slot(self.engine_naam):
                self._leg_aan(sjabloon)
        self._kopieer(sjabloon)
        return self.app

    def waarde(self, sjabloon: Sjabloon) -> Any:  # noqa: ANN401 - whatever the filling returned
        """What filling this template returned, in whichever process that was."""
        return self._kast.pak(self._naam(sjabloon))

    def _naam(self, sjabloon: Sjabloon) -> str:
        return f"{self.engine_naam}-{sjabloon.naam}"

    def _leg_aan(self, sjabloon: Sjabloon) -> None:
        if self._kast.heeft(self._naam(sjabloon)):
            return
        if sjabloon.basis is not None:
            self._leg_aan(sjabloon.basis)
            self._kopieer(sjabloon.basis)
        else:
            self._los()
            self.opslag.maak("proef")
        waarde = sjabloon.vul(self.app, self.waarde(sjabloon.basis) if sjabloon.basis else None)
        self._los()  # the last connection to close writes its journal into the file: a copy is the database
        self.opslag.bewaar("proef", self._naam(sjabloon))
        self._kast.leg(self._naam(sjabloon), waarde)

    def _kopieer(self, sjabloon: Sjabloon) -> None:
        self.opslag.kopie("proef", self._naam(sjabloon), self._los)
        vergeet_alles()  # the same keys come back with other facts

    def _los(self) -> None:
        with self.app.app_context():
            db.engine.dispose()

    def stop(self) -> None:
        """End of the run."""
        self._los()
        self.opslag.stop()


def tel(app: Flask, tabel: str) -> int:
    """The number of rows that every other connection sees too."""
    with app.app_context():
        return int(db.session.scalar(sa.select(sa.func.count()).select_from(db.metadata.tables[tabel])) or 0)


def gebroken_ketens(app: Flask) -> dict[str, int]:
    """Per chain of the journaal the first line that is not right; empty when all are whole."""
    with app.app_context():
        breuken = {kop.naam: find_breuk(list_keten(kop.naam), kop) for kop in list_ketens()}
        return {naam: nr for naam, nr in breuken.items() if nr is not None}


def inhoud(app: Flask, *zonder: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table (but those in `zonder`), to see that nothing changed.

    A draft is no change: what was refused is kept for its writer.
    """
    with app.app_context():
        return {
            naam: sorted((tuple(rij) for rij in db.session.execute(sa.select(tabel))), key=repr)
            for naam, tabel in db.metadata.tables.items()
            if naam not in {"klad", *zonder}
        }
