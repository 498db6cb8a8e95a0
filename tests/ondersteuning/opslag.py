"""Where the databases of a test run live: templates that all processes of the run share, and copies for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
import shutil
from typing import Protocol

import sqlalchemy as sa

from tests.ondersteuning.kast import Kast, kast
from tests.ondersteuning.omgeving import find_postgresql, ontbreekt
from tests.ondersteuning.postgresql import Cluster

OPRUIMEN_NA = 150  # resets; what was deleted stays in the files until then
WACHT_OP_EEN_SLOT = "500ms"


class Opslag(Protocol):
    """The databases of one engine. Templates are named for the run, everything else for this process."""

    def url(self, naam: str) -> str:
        """The address of a database of this process."""

    def maak(self, naam: str) -> None:
        """An empty database; an older one of that name is gone."""

    def bewaar(self, naam: str, sjabloon: str) -> None:
        """Nobody is connected with `naam`: keep what is in it as a template of the run."""

    def kopie(self, naam: str, sjabloon: str, los: Callable[[], None]) -> None:
        """`naam` holds what the template holds, whatever it held before; `los` drops connections that cannot stay."""

    def stop(self) -> None:
        """This process needs nothing of it any more."""


class Bestanden:
    """SQLite: a database is a file with its journal beside it."""

    def __init__(self, map_: Path, kast_: Kast) -> None:
        self._map, self._gedeeld = map_, kast_.map

    def _pad(self, naam: str) -> Path:
        return self._map / f"{naam}.sqlite3"

    def _sjabloon(self, naam: str) -> Path:
        return self._gedeeld / f"{naam}.sqlite3"

    def url(self, naam: str) -> str:
        return f"sqlite:///{self._pad(naam)}"

    def maak(self, naam: str) -> None:
        for deel in ("", "-wal", "-shm"):
            Path(f"{self._pad(naam)}{deel}").unlink(missing_ok=True)

    def bewaar(self, naam: str, sjabloon: str) -> None:
        shutil.copyfile(self._pad(naam), self._sjabloon(sjabloon))

    def kopie(self, naam: str, sjabloon: str, los: Callable[[], None]) -> None:
        los()
        self.maak(naam)
        shutil.copyfile(self._sjabloon(sjabloon), self._pad(naam))

    def stop(self) -> None:
        shutil.rmtree(self._map)


class Server:
    """PostgreSQL. Copying a database costs a quarter of a second of the server; putting back what a test changed, as
    rows from a schema beside it, costs a few milliseconds and leaves the connections open."""

    def __init__(self, map_: Path, programmas: Path, kast_: Kast) -> None:
        self._cluster = Cluster(programmas, kast_)
        self._eigen = f"{map_.parent.name}-{map_.name}"
        self._inhoud: dict[str, str] = {}  # per database the template that its tables come from
        self._herstel: dict[str, sa.Engine] = {}
        self._keren = 0

    def _naam(self, naam: str) -> str:
        return f"{self._eigen}-{naam}"

    def url(self, naam: str) -> str:
        return self._cluster.url(self._naam(naam))

    def maak(self, naam: str) -> None:
        self._vergeet(naam)
        self._cluster.maak(self._naam(naam))

    def _vergeet(self, naam: str) -> None:
        self._inhoud.pop(naam, None)
        if (engine := self._herstel.pop(naam, None)) is not None:
            engine.dispose()

    def bewaar(self, naam: str, sjabloon: str) -> None:
        engine = sa.create_engine(self.url(naam), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        with engine.connect() as verbinding:
            leg_herstel_aan(verbinding)
        self._vergeet(naam)
        self._cluster.maak(sjabloon, self._naam(naam))

    def kopie(self, naam: str, sjabloon: str, los: Callable[[], None]) -> None:
        if self._inhoud.get(naam) == sjabloon:
            self._zet_terug(naam, los)
        else:
            los()
            self._vergeet(naam)
            self._cluster.maak(self._naam(naam), sjabloon)
            self._inhoud[naam] = sjabloon

    def _zet_terug(self, naam: str, los: Callable[[], None]) -> None:
        try:
            self._voer_uit(naam, "SELECT sjabloon.herstel()")
        except sa.exc.DBAPIError:  # a test changed the tables, or left a transaction open: take a whole copy
            sjabloon = self._inhoud.pop(naam)
            self.kopie(naam, sjabloon, los)
        self._keren += 1
        if self._keren % OPRUIMEN_NA == 0:
            self._voer_uit(naam, "VACUUM")

    def _voer_uit(self, naam: str, opdracht: str) -> None:
        if naam not in self._herstel:
            self._herstel[naam] = sa.create_engine(
                self.url(naam), isolation_level="AUTOCOMMIT", pool_size=1,
                connect_args={"options": f"-c lock_timeout={WACHT_OP_EEN_SLOT}"},
            )  # fmt: skip
        with self._herstel[naam].connect() as verbinding:
            verbinding.exec_driver_sql(opdracht)

    def stop(self) -> None:
        for engine in self._herstel.values():
            engine.dispose()
        self._cluster.stop()


def leg_herstel_aan(verbinding: sa.Connection) -> None:
    """Put a copy of every filled table in a schema of its own, with a function that puts the rows back as they were."""
    onderzoek = sa.inspect(verbinding)
    q = verbinding.dialect.identifier_preparer.quote
    tabellen = [q(t) for t in onderzoek.get_table_names()]
    vol = [t for t in tabellen if verbinding.exec_driver_sql(f"SELECT EXISTS (SELECT FROM {t})").scalar()]
    reeksen = [(q(r), *verbinding.exec_driver_sql(f"SELECT last_value, is_called FROM {q(r)}").one())
               for r in onderzoek.get_sequence_names()]  # fmt: skip
    daden = [
        f"IF (SELECT count(*) FROM pg_tables WHERE schemaname = 'public') <> {len(tabellen)}"
        " THEN RAISE EXCEPTION 'other tables'; END IF;",
        *(f"DELETE FROM public.{t};" for t in tabellen),
        *(f"INSERT INTO public.{t} SELECT * FROM sjabloon.{t};" for t in vol),
        *(f"PERFORM setval('public.{r}', {waarde}, {geroepen});" for r, waarde, geroepen in reeksen),
    ]
    verbinding.exec_driver_sql("DROP SCHEMA IF EXISTS sjabloon CASCADE")
    verbinding.exec_driver_sql("CREATE SCHEMA sjabloon")
    for t in vol:
        verbinding.exec_driver_sql(f"CREATE TABLE sjabloon.{t} AS TABLE public.{t}")
    verbinding.exec_driver_sql(
        "CREATE FUNCTION sjabloon.herstel() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica"
        f" AS $$ BEGIN {' '.join(daden)} END $$"
    )


def maak_opslag(engine_naam: str, map_: Path) -> Opslag:
    """The storage of an engine; skips (or fails in CI) when this machine has no PostgreSQL."""
    if engine_naam == "sqlite":
        (map_ / "sqlite").mkdir()
        return Bestanden(map_ / "sqlite", kast())
    programmas = find_postgresql() or ontbreekt("PostgreSQL")
    return Server(map_, programmas, kast())
