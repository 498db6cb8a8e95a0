"""The pictures of the README, taken from a fresh demo: `python -m tests.journeys.schermafbeelding`."""

from __future__ import annotations

from pathlib import Path
import tempfile

from playwright.sync_api import ViewportSize, sync_playwright

from tests.journeys.bezoek import Bezoek
from tests.journeys.browser import open_browser
from tests.journeys.demo import RONDE, log_in
from tests.journeys.keuring import Keuring
from tests.journeys.server import Proefserver
from tests.ondersteuning.omgeving import WORTEL

BEELDEN = WORTEL / "docs" / "beelden"
SCHERM = ViewportSize(width=1280, height=1250)
PAGINAS = {
    "statusbord.png": ("Secretariaat", f"{RONDE}/statusbord"),
    "dossier.png": ("Coördinator gemeente", f"{RONDE}/leidschendam-voorburg"),
}


def maak(map_: Path) -> None:
    """Take each picture, as one sees it without scrolling on a high screen."""
    server = Proefserver(map_)
    server.opnieuw()
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        for naam, (wie, pad) in PAGINAS.items():
            bezoek = Bezoek(browser.new_context(locale="nl-NL", viewport=SCHERM), server, Keuring(map_ / "gekeurd"))
            log_in(bezoek, wie, pad)
            bezoek.page.screenshot(path=BEELDEN / naam)
        browser.close()
    server.stop()


if __name__ == "__main__":
    BEELDEN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as map_naam:
        maak(Path(map_naam))
