"""A PostgreSQL cluster of the test run's own, in its shared folder, reached by a socket only."""

from __future__ import annotations

import os
from pathlib import Path
import pwd
import subprocess
from typing import Any

import sqlalchemy as sa

from tests.ondersteuning.kast import Kast

# What a database gives up to survive a power cut costs most of the time and means nothing for a throw-away cluster.
# The tests tidy up by themselves (opslag.py): a background process would only take turns with them.
SNEL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "max_connections": "200",
}
STOP = 'kill -QUIT "$(head -n 1 {data}/postmaster.pid)"; while [ -e {data}/postmaster.pid ]; do sleep 0.1; done\n'


class Cluster:
    """The one of this run: whoever asks first starts it, the watcher of the shared folder ends it."""

    def __init__(self, programmas: Path, kast: Kast) -> None:
        self._programmas, self._map = programmas, kast.map / "postgresql"
        with kast.op_slot("postgresql"):
            if not kast.heeft("postgresql"):
                self._start(kast)
                kast.leg("postgresql", "draait")
        self._beheer = sa.create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)

    def _start(self, kast: Kast) -> None:
        self._map.mkdir()
        self._als = _gewone_gebruiker(self._map)
        data = self._map / "data"
        self._draai("initdb", "-D", str(data), "-U", "gesprekken", "-A", "trust", "-E", "UTF8", "--locale=C",
                    "--no-sync")  # fmt: skip
        (kast.map / "stop").write_text(STOP.format(data=data))
        keuzes = {**SNEL, "listen_addresses": "''", "unix_socket_directories": f"'{self._map}'"}
        self._draai("pg_ctl", "-D", str(data), "-l", str(self._map / "log"), "-w", "-t", "60",
                    "-o", " ".join(f"-c {naam}={waarde}" for naam, waarde in keuzes.items()), "start")  # fmt: skip

    def url(self, naam: str) -> str:
        """The address of one database, as SQLAlchemy wants it."""
        return f"postgresql+psycopg://gesprekken@/{naam}?host={self._map}"

    def maak(self, naam: str, sjabloon: str = "template0") -> None:
        """Make the database anew, as a copy of another one; whoever is still connected is sent away."""
        with self._beheer.connect() as verbinding:
            verbinding.exec_driver_sql(f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')
            verbinding.exec_driver_sql(f'CREATE DATABASE "{naam}" TEMPLATE "{sjabloon}"')

    def herstart(self) -> None:
        """Stop the server, whoever is connected, and start it again on the same files."""
        self._draai("pg_ctl", "-D", str(self._map / "data"), "-m", "fast", "-w", "-t", "60", "restart")

    def stop(self) -> None:
        """This process needs it no more; it ends when no process does."""
        self._beheer.dispose()

    def _draai(self, programma: str, *argumenten: str) -> None:
        subprocess.run([self._programmas / programma, *argumenten], cwd=self._map, check=True,
                       stdout=subprocess.DEVNULL, **self._als)  # fmt: skip


def _gewone_gebruiker(map_: Path) -> dict[str, Any]:
    """The server refuses to run as root: then it runs as another user, who gets the folder."""
    if os.getuid() != 0:
        return {}
    namen = {rij.pw_name for rij in pwd.getpwall()}
    rij = pwd.getpwnam("postgres" if "postgres" in namen else "nobody")
    os.chown(map_, rij.pw_uid, rij.pw_gid)
    return {"user": rij.pw_uid, "group": rij.pw_gid, "extra_groups": []}
