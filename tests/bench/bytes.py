"""`python -m tests.bench.bytes`: what a first visit of the log-in page costs, as Chromium counts it.

The server is a real one (gunicorn) on a fresh demo round, once in demo mode and once without.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
import tempfile
import time
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from tests.fabrieken.demo import DEMO_VANDAAG
from tests.journeys.browser import open_browser
from tests.ondersteuning.databank import Databank
from tests.ondersteuning.omgeving import WORTEL

PAGINA = "/inloggen"


@dataclass(frozen=True, slots=True)
class Bezoekmeting:
    """One first visit: bytes over the line (headers too) per address, in the order in which they came."""

    naam: str
    delen: dict[str, int]

    @property
    def verzoeken(self) -> int:
        """How many answers the browser fetched."""
        return len(self.delen)

    @property
    def totaal(self) -> int:
        """All bytes together."""
        return sum(self.delen.values())


def tel(pagina: Page) -> dict[str, int]:
    """Bytes over the line per address, from now on, as the browser counts them; 0 when it had the answer already."""
    delen: dict[str, int] = {}
    adressen: dict[str, str] = {}

    def vraagt(gebeurtenis: dict[str, Any]) -> None:
        adressen[gebeurtenis["requestId"]] = gebeurtenis["request"]["url"]

    def klaar(gebeurtenis: dict[str, Any]) -> None:
        delen[adressen[gebeurtenis["requestId"]]] = int(gebeurtenis["encodedDataLength"])

    lijn = pagina.context.new_cdp_session(pagina)
    lijn.send("Network.enable")
    lijn.on("Network.requestWillBeSent", vraagt)
    lijn.on("Network.loadingFinished", klaar)
    return delen


def meet_bezoek(browser: Browser, adres: str, naam: str) -> Bezoekmeting:
    """Open the address in a browser that was never here before."""
    context = browser.new_context()
    pagina = context.new_page()
    delen = tel(pagina)
    pagina.goto(adres, wait_until="networkidle")
    context.close()
    return Bezoekmeting(naam, delen)


@contextmanager
def server(database_url: str, map_: Path, **omgeving: str) -> Iterator[str]:
    """One gunicorn worker on this database, as production starts it; its address."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = int(vrij.getsockname()[1])
    opdracht = [sys.executable, "-m", "gunicorn", "wsgi:app", "--bind", f"127.0.0.1:{poort}", "--log-level", "error",
                "--no-control-socket"]  # fmt: skip
    eigen = os.environ | {"DATABASE_URL": database_url, "GESPREKKEN_GEGEVENS": str(map_), **omgeving}
    proces = subprocess.Popen(opdracht, cwd=WORTEL, env=eigen)
    try:
        yield _wacht(f"http://127.0.0.1:{poort}", proces)
    finally:
        proces.send_signal(signal.SIGTERM)
        proces.wait(20)


def _wacht(adres: str, proces: subprocess.Popen[bytes]) -> str:
    for _ in range(150):
        try:
            with urlopen(f"{adres}/gezond"):  # noqa: S310 - our own address
                return adres
        except (URLError, ConnectionError):
            if proces.poll() is not None:
                break
            time.sleep(0.2)
    raise RuntimeError("the server does not answer")


def meet_bytes() -> list[Bezoekmeting]:
    """The log-in page of an installation, and of the demo round."""
    metingen = []
    with tempfile.TemporaryDirectory() as map_, sync_playwright() as playwright:
        bank = Databank("sqlite", Path(map_))
        bank.begin(DEMO_VANDAAG)
        browser = open_browser(playwright)
        for naam, demo in (("inloggen", "0"), ("inloggen, demo", "1")):
            with server(bank.opslag.url("proef"), Path(map_), GESPREKKEN_DEMO=demo) as adres:
                metingen.append(meet_bezoek(browser, adres + PAGINA, naam))
        browser.close()
        bank.stop()
    return metingen


def main() -> None:
    """Print what was measured."""
    for meting in meet_bytes():
        regels = [f"{meting.naam}: {meting.totaal / 1000:.1f} kB in {meting.verzoeken} verzoeken"]
        regels += [f"  {n:>7} {adres.partition('/static/')[2] or PAGINA}" for adres, n in meting.delen.items()]
        print("\n".join(regels))  # noqa: T201 - this is a command


if __name__ == "__main__":
    main()
