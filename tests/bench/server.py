"""The application as production serves it: gunicorn with one worker, and what that worker holds in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
import time

from flask import Flask

from tests.ondersteuning.omgeving import WORTEL

BESTAND = "smaps_rollup"  # in /proc, on Linux


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What came back over the line."""

    status_code: int
    location: str | None
    mimetype: str
    text: str


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: where it listens, and its main process."""

    poort: int
    pid: int

    @property
    def adres(self) -> str:
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.poort}"

    def haal(self, cookie: str, adres: str) -> Antwoord:
        """One page, without following where it sends us."""
        verbinding = HTTPConnection("127.0.0.1", self.poort, timeout=120)
        try:
            verbinding.request("GET", adres, headers={"Cookie": cookie})
            antwoord = verbinding.getresponse()
            tekst = antwoord.read().decode(errors="replace")
        finally:
            verbinding.close()
        return Antwoord(antwoord.status, antwoord.headers["Location"], antwoord.headers.get_content_type(), tekst)

    def pss(self) -> float:
        """MiB of the worker: its own pages, and its share of what it has together with other processes."""
        (werker,) = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        regels = Path(f"/proc/{werker}/{BESTAND}").read_text().splitlines()
        return next(int(r.split()[1]) for r in regels if r.startswith("Pss:")) / 1024


def kan_geheugen_meten() -> bool:
    """Whether this machine says how much memory a process holds."""
    return Path("/proc/self", BESTAND).exists()


@contextmanager
def server(app: Flask, **omgeving: str) -> Iterator[Server]:
    """A server of its own on the database of `app`, with the same secret: who is logged in there is so here."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = int(vrij.getsockname()[1])
    instellingen = app.config["INSTELLINGEN"]
    eigen = os.environ | {
        "DATABASE_URL": instellingen.database_url,
        "GESPREKKEN_GEHEIM": instellingen.geheim,
        "GESPREKKEN_GEGEVENS": str(instellingen.gegevens),
        **omgeving,
    }
    opdracht = [sys.executable, "-m", "gunicorn", "wsgi:app", "--bind", f"127.0.0.1:{poort}", "--log-level", "error",
                "--timeout", "120", "--no-control-socket"]  # fmt: skip
    proces = subprocess.Popen(opdracht, cwd=WORTEL, env=eigen)
    try:
        yield _wacht(Server(poort, proces.pid), proces)
    finally:
        proces.send_signal(signal.SIGTERM)
        proces.wait(20)


def _wacht(nieuw: Server, proces: subprocess.Popen[bytes]) -> Server:
    for _ in range(150):
        try:
            if nieuw.haal("", "/gezond").status_code == 200:
                return nieuw
        except ConnectionError:
            time.sleep(0.2)
        if proces.poll() is not None:
            break
    raise RuntimeError("the server does not answer")
