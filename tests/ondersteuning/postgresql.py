"""A PostgreSQL cluster of the test run's own, in a temporary folder, reached by a socket only."""

from __future__ import annotations

import os
from pathlib import Path
import pwd
import subprocess
import tempfile
from typing import Any

import sqlalchemy as sa

# Waits for the end of the run, however that comes (its side of the pipe closes), and leaves nothing behind.
WACHTER = 'cat; "$0" -D "$1/data" -m immediate -w stop; rm -rf "$1"'
SNEL = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c listen_addresses=''"


class Cluster:
    """Started at once; `stop` ends the server and removes its files."""

    def __init__(self, programmas: Path) -> None:
        self._programmas = programmas
        self._map = Path(tempfile.mkdtemp(prefix="gesprekken-pg-"))
        self._als = _gewone_gebruiker(self._map)
        self._wachter = subprocess.Popen(
            ["sh", "-c", WACHTER, programmas / "pg_ctl", self._map], cwd="/", stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True, **self._als,
        )  # fmt: skip
        self._draai("initdb", "-D", str(self._map / "data"), "-U", "gesprekken", "-A", "trust",
                    "-E", "UTF8", "--locale=C", "--no-sync")  # fmt: skip
        self._draai("pg_ctl", "-D", str(self._map / "data"), "-l", str(self._map / "log"), "-w", "-t", "60",
                    "-o", f"{SNEL} -c unix_socket_directories='{self._map}'", "start")  # fmt: skip
        self._beheer = sa.create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)

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
        """End the server and remove everything."""
        self._beheer.dispose()
        self._wachter.communicate(timeout=60)

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
