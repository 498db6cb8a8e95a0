"""The whole stretch in a browser that runs no script: plain forms and links do everything."""

from __future__ import annotations

from datetime import timedelta
import re

from playwright.sync_api import expect
import pytest

from gesprekken.core.klok import klok
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, hoofdnavigatie, log_in, log_in_met_een_klik, over
from tests.journeys.keuring import STEEKT_UIT


@pytest.fixture
def kaal(maak_bezoek: MaakBezoek) -> Bezoek:
    """A browser without JavaScript."""
    return maak_bezoek(scripts=False)


def _plan_en_verplaats(kaal: Bezoek) -> None:
    kaal.klik("Startgesprek plannen")
    kaal.vul("Datum", over(1))
    kaal.vul("Begintijd", "10:00")
    kaal.klik("Plannen en uitnodigen", status=422)
    kaal.ziet("Vul een plaats in")
    kaal.vul("Plaats", "Raadhuis De Paauw")
    kaal.klik("Plannen en uitnodigen")
    kaal.klik("Verplaatsen")
    kaal.vul("Begintijd", "11:00")
    kaal.vul("Waarom verschuift het gesprek?", "De zaal is pas om elf uur vrij.")
    kaal.klik("Gesprek verplaatsen")


def test_het_hele_stuk_zonder_javascript(kaal: Bezoek) -> None:
    """Over ten seconds: from planning to confirmed minutes, page by page in a browser."""
    log_in_met_een_klik(kaal, "Coördinator Wassenaar")
    kaal.begin()
    _plan_en_verplaats(kaal)
    kaal.server.zet_klok(klok() + timedelta(days=2))
    log_in_met_een_klik(kaal, "Coördinator Wassenaar")
    kaal.klik(re.compile("^Startgesprek houden"))
    for groep in kaal.page.get_by_role("radiogroup").all():
        kaal.vink("Aanwezig", in_=groep)
    kaal.klik("Aanwezigheid vastleggen")
    kaal.klik("Naar het verslag")
    kaal.vul("Tekst van het verslag", "De partijen liepen alle locaties langs.")
    kaal.klik("Verslag opslaan")
    kaal.klik("Aan de partijen voorleggen")
    kaal.klik("Vaststellen")
    kaal.noteer("het hele stuk, zonder JavaScript")
    kaal.ziet("Het verslag is vastgesteld en verandert niet meer.")


def test_zonder_script_is_het_menu_op_een_telefoon_gewoon_open(kaal: Bezoek) -> None:
    log_in(kaal, "Secretariaat", f"{RONDE}/statusbord")
    kaal.page.set_viewport_size({"width": 390, "height": 844})
    expect(hoofdnavigatie(kaal)).to_be_visible()
    expect(kaal.page.get_by_role("button", name="Menu")).to_be_hidden()
    assert kaal.page.evaluate(STEEKT_UIT) == []
    kaal.klik("Dossiers", in_=hoofdnavigatie(kaal))
    kaal.kop("Dossiers")


def test_zonder_script_staat_er_geen_knop_die_niets_doet(kaal: Bezoek) -> None:
    log_in(kaal, "Secretariaat", f"{RONDE}/statusbord/afdruk")
    expect(kaal.page.get_by_role("button", name="Afdrukken")).to_be_hidden()
