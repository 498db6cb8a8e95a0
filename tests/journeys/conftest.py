"""Journeys run on one engine, in the system's Chromium, each on its own copy of the demo round.

`bezoek`       a browser with a mouse, not logged in
`maak_bezoek`  another browser of somebody else
"""

from __future__ import annotations

from collections.abc import Iterator
import os
from typing import Protocol

from playwright.sync_api import Browser, sync_playwright
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.browser import open_browser
from tests.journeys.keuring import BUREAU, Keuring
from tests.journeys.server import Proefserver
from tests.journeys.telling import verslag


class MaakBezoek(Protocol):
    """Opens the browser of another person."""

    def __call__(self, *, scripts: bool = True) -> Bezoek:
        """With or without scripts."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of the system; without one the journeys are skipped loudly, or fail in CI."""
    with sync_playwright() as playwright:
        geopend = open_browser(playwright)
        yield geopend
        geopend.close()


@pytest.fixture(scope="session")
def keuring(tmp_path_factory: pytest.TempPathFactory) -> Keuring:
    """What was examined in this run, by whichever of its processes: the folder above theirs belongs to the run."""
    eigen = tmp_path_factory.getbasetemp()
    return Keuring((eigen.parent if "PYTEST_XDIST_WORKER" in os.environ else eigen) / "gekeurd")


@pytest.fixture(scope="session")
def draaiend(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proefserver]:
    """The server of this run."""
    server = Proefserver(tmp_path_factory.mktemp("journeys"))
    yield server
    server.stop()


@pytest.fixture
def server(draaiend: Proefserver) -> Proefserver:
    """The server with a demo round that nobody touched yet."""
    draaiend.opnieuw()
    return draaiend


@pytest.fixture
def maak_bezoek(browser: Browser, server: Proefserver, keuring: Keuring) -> Iterator[MaakBezoek]:
    """Every call is the browser of another person."""
    contexten = []

    def maak(*, scripts: bool = True) -> Bezoek:
        contexten.append(browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam", viewport=BUREAU))
        return Bezoek(contexten[-1], server, keuring, scripts=scripts)

    yield maak
    for context in contexten:
        context.close()


@pytest.fixture
def bezoek(maak_bezoek: MaakBezoek) -> Bezoek:
    """One person."""
    return maak_bezoek()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What each task cost."""
    if regels := verslag():
        terminalreporter.section("wat een taak kost: laden / klikken / velden")
        for regel in regels:
            terminalreporter.write_line(regel)
