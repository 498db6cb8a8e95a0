"""What was sent at once and refused is not saved either: who leaves that page finds the text again."""

from __future__ import annotations

from playwright.sync_api import expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import RONDE, log_in

WASSENAAR = f"{RONDE}/wassenaar/werkwijze/werkwijze"
OPSLAAN = "Opslaan en om bevestiging vragen"


@pytest.fixture
def schrijver(bezoek: Bezoek) -> Bezoek:
    """The municipality, where it writes its way of working."""
    log_in(bezoek, "Coördinator Wassenaar", WASSENAAR)
    return bezoek


def _vindt_terug(wie: Bezoek, tekst: str) -> None:
    wie.ga(RONDE)
    wie.ga(WASSENAAR)
    wie.klik("Ga verder met die tekst")
    expect(wie.veld("Werkwijze")).to_have_value(tekst)


def test_een_geplakte_tekst_die_meteen_is_verstuurd_en_geweigerd(schrijver: Bezoek) -> None:
    tekst = "Geplakt uit een ander programma: wat hier stond, is \ufffd kwijt."
    schrijver.veld("Werkwijze").fill(tekst)
    schrijver.klik(OPSLAAN, status=422)
    schrijver.ziet("Haal het teken")
    _vindt_terug(schrijver, tekst)
