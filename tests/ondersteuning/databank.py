"""Per engine: one application for the whole run, and databases that are copied from a template for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
import shutil
from typing import Protocol

from flask import Flask
import sqlalchemy as sa

from gesprekken.app import create_app
from gesprekken.core.journaal import find_breuk
from gesprekken.infra.database import db, schrijven
from gesprekken.infra.migraties import koppel_migraties, naar_nieuwste
from gesprekken.infra.warm import vergeet_alles
from gesprekken.queries.journaal import list_keten, list_ketens
from gesprekken.settings import Settings
from tests.ondersteuning.omgeving import find_postgresql, ontbreekt
from tests.ondersteuning.postgresql import Cluster


class Opslag(Protocol):
    """Where the databases of one engine live."""

    def url(self, naam: str) -> str:
        """The address of a database."""

    def maak(self, naam: str, sjabloon: str | None = None) -> None:
        """An empty database, or a copy of another one; an older one of that name is gone."""

    def stop(self) -> None:
        """Nothing is left behind."""


class Bestanden:
    """SQLite: a database is a file with its journal beside it."""

    def __init__(self, map_: Path) -> None:
        self._map = map_

    def _pad(self, naam: str) -> Path:
        return self._map / f"{naam}.sqlite3"

    def url(self, naam: str) -> str:
        return f"sqlite:///{self._pad(naam)}"

    def maak(self, naam: str, sjabloon: str | None = None) -> None:
        for deel in ("", "-wal", "-shm"):
            Path(f"{self._pad(naam)}{deel}").unlink(missing_ok=True)
        if sjabloon:
            shutil.copyfile(self._pad(sjabloon), self._pad(naam))

    def stop(self) -> None:
        shutil.rmtree(self._map)


class Server:
    """PostgreSQL."""

    def __init__(self, programmas: Path) -> None:
        self._cluster = Cluster(programmas)
        self.url = self._cluster.url
        self.stop = self._cluster.stop

    def maak(self, naam: str, sjabloon: str | None = None) -> None:
        self._cluster.maak(naam, sjabloon or "template0")


def maak_opslag(engine_naam: str, map_: Path) -> Opslag:
    """The storage of an engine; skips (or fails in CI) when this machine has no PostgreSQL."""
    if engine_naam == "sqlite":
        (map_ / "sqlite").mkdir()
        return Bestanden(map_ / "sqlite")
    programmas = find_postgresql() or ontbreekt("PostgreSQL")
    return Server(programmas)


class Databank:
    """The application on one engine. `begin(naam)` gives it a fresh copy of a template."""

    def __init__(self, engine_naam: str, map_: Path) -> None:
        self.engine_naam = engine_naam
        self.opslag = maak_opslag(engine_naam, map_)
        self._sjablonen: set[str] = set()
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

    def begin(self, naam: str, vul: Callable[[Flask], None] | None = None, basis: str | None = None) -> Flask:
        """The application on a copy of template `naam`; `vul` makes it the first time, on top of `basis`."""
        if naam not in self._sjablonen:
            self._leg_aan(naam, vul or migreer, basis)
        self._kopieer(naam)
        return self.app

    def _leg_aan(self, naam: str, vul: Callable[[Flask], None], basis: str | None) -> None:
        if basis and basis not in self._sjablonen:
            self._leg_aan(basis, migreer, None)
        self._los()
        self.opslag.maak("proef", basis)
        vul(self.app)
        self._los()  # the last connection to close writes its journal into the file: a copy is the database
        self.opslag.maak(naam, "proef")
        self._sjablonen.add(naam)

    def _kopieer(self, naam: str) -> None:
        self._los()
        self.opslag.maak("proef", naam)
        vergeet_alles()  # the same keys come back with other facts

    def _los(self) -> None:
        with self.app.app_context():
            db.engine.dispose()

    def stop(self) -> None:
        """End of the run."""
        self._los()
        self.opslag.stop()


def migreer(app: Flask) -> None:
    """Fill an empty database with the newest tables."""
    with schrijven():
        naar_nieuwste(app)


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
    """Every row of every table (but those in `zonder`), to see that nothing changed."""
    with app.app_context():
        return {
            naam: sorted((tuple(rij) for rij in db.session.execute(sa.select(tabel))), key=repr)
            for naam, tabel in db.metadata.tables.items()
            if naam not in zonder
        }
