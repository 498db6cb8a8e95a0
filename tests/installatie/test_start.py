"""`gesprekken start` on an empty folder: database, demo round, server; a second start keeps the data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
import json
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
import time
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import sqlalchemy as sa

PROGRAMMA = Path(sys.executable).with_name("gesprekken")


def vrije_poort() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@contextmanager
def gestart(gegevens: Path) -> Iterator[tuple[str, Path]]:
    """The running application: its address, and the file with what it printed."""
    poort, uit = vrije_poort(), gegevens / "uit.txt"
    omgeving = os.environ | {"GESPREKKEN_GEGEVENS": str(gegevens), "PORT": str(poort), "DATABASE_URL": ""}
    with uit.open("w") as bestand:
        proces = subprocess.Popen([PROGRAMMA, "start"], env=omgeving, stdout=bestand, stderr=subprocess.STDOUT)
        try:
            yield wacht(f"http://127.0.0.1:{poort}", proces, uit), uit
        finally:
            proces.send_signal(signal.SIGTERM)
            proces.wait(20)


def wacht(adres: str, proces: subprocess.Popen[bytes], uit: Path) -> str:
    for _ in range(300):
        if proces.poll() is not None:
            raise RuntimeError(uit.read_text())
        try:
            with urlopen(f"{adres}/gezond") as antwoord:  # noqa: S310 - our own address
                if antwoord.status == 200:
                    return adres
        except (HTTPError, URLError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError(f"does not answer: {uit.read_text()}")


def _momentopname(gegevens: Path) -> list[tuple[object, ...]]:
    motor = sa.create_engine(f"sqlite:///{gegevens / 'gesprekken.sqlite3'}")
    with motor.connect() as verbinding:
        rijen = verbinding.execute(sa.text("SELECT naam, nr, hash FROM journaalketen ORDER BY naam")).all()
    motor.dispose()
    return [tuple(rij) for rij in rijen]


def test_de_eerste_start_bouwt_de_demo_en_de_tweede_houdt_de_gegevens(tmp_path: Path) -> None:
    """Over ten seconds: the first start builds the demo round."""
    with gestart(tmp_path) as (adres, uit):
        tekst = uit.read_text()
        with urlopen(f"{adres}/inloggen") as antwoord:  # noqa: S310 - our own address
            pagina = antwoord.read().decode()
        with urlopen(f"{adres}/gezond") as antwoord:  # noqa: S310 - our own address
            gezond = json.load(antwoord)
    assert adres in tekst
    assert "@voorbeeld" in tekst
    assert "Inloggen" in pagina
    assert gezond == {"status": "in orde"}
    eerste = _momentopname(tmp_path)
    assert eerste
    begin = time.monotonic()
    with gestart(tmp_path):
        duur = time.monotonic() - begin
    assert _momentopname(tmp_path) == eerste
    assert duur < 30  # "takes seconds": building the demo again would show in the journaal above


def test_een_onmogelijke_poort_geeft_een_zin_die_zegt_wat_er_moet_gebeuren(tmp_path: Path) -> None:
    omgeving = os.environ | {"GESPREKKEN_GEGEVENS": str(tmp_path), "PORT": "tachtig"}
    uit = subprocess.run([PROGRAMMA, "start"], env=omgeving, capture_output=True, text=True, check=False)
    assert uit.returncode == 1
    assert "Geef een getal van 1 tot en met 65535" in uit.stderr
