"""The whole stretch by keyboard only: log in, plan, move, minutes, adopt."""

from __future__ import annotations

from datetime import timedelta
import re

import pytest

from gesprekken.core.klok import klok
from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import RONDE, log_in_met_toetsen, over
from tests.journeys.toetsenbord import Toetsenbord


@pytest.fixture
def toetsen(bezoek: Bezoek) -> Toetsenbord:
    """A person without a mouse."""
    return Toetsenbord(bezoek)


def _plan_en_verplaats(toetsen: Toetsenbord) -> None:
    toetsen.overslaan()
    toetsen.open("Startgesprek plannen")
    toetsen.vul("Datum", over(1))
    toetsen.vul("Begintijd", "10:00")
    toetsen.vul("Plaats", "Raadhuis De Paauw")
    toetsen.open("Plannen en uitnodigen")
    toetsen.bezoek.ziet("Het gesprek staat gepland.")
    toetsen.open("Verplaatsen")
    toetsen.vul("Begintijd", "11:00")
    toetsen.vul("Waarom verschuift het gesprek?", "De zaal is pas om elf uur vrij.")
    toetsen.open("Gesprek verplaatsen")
    toetsen.bezoek.ziet("Het gesprek is verplaatst.", "De zaal is pas om elf uur vrij.")


def _leg_vast_wie_er_waren(toetsen: Toetsenbord) -> None:
    toetsen.open(re.compile("^Startgesprek houden"))
    for partij in ("Gemeente Wassenaar", "Wassenaarsche Bouwstichting", "Zuid-Holland"):
        toetsen.kies(partij, "Aanwezig")
    toetsen.kies("St. Willibrordus", "Afwezig met bericht")
    toetsen.open("Aanwezigheid vastleggen")
    toetsen.bezoek.ziet("De aanwezigheid is vastgelegd.")


def _schrijf_en_stel_vast(toetsen: Toetsenbord) -> None:
    toetsen.open("Naar het verslag")
    toetsen.vul("Tekst van het verslag", "De partijen liepen alle locaties langs.")
    toetsen.open("Verslag opslaan")
    toetsen.vul("Wat is er besloten?", "De locatie bij het station gaat voor.")
    toetsen.open("Besluit toevoegen")
    toetsen.vul("Wat gaat er gebeuren?", "Een schets maken")
    toetsen.kies_uit_lijst("Wie doet dit?", "Medewerker St")
    toetsen.vul("Uiterlijk klaar op", over(30))
    toetsen.open("Actie toevoegen")
    toetsen.open("Aan de partijen voorleggen")
    toetsen.open("Vaststellen")
    toetsen.klap_uit("Vingerafdruk")
    toetsen.bezoek.ziet("Het verslag is vastgesteld en verandert niet meer.")


def test_het_hele_stuk_met_alleen_een_toetsenbord(toetsen: Toetsenbord) -> None:
    """Over ten seconds: fifteen pages, each new one examined, and a look at the focus at every press of Tab."""
    log_in_met_toetsen(toetsen, "coordinator.wassenaar")
    toetsen.bezoek.begin()
    _plan_en_verplaats(toetsen)
    toetsen.bezoek.server.zet_klok(klok() + timedelta(days=2))
    log_in_met_toetsen(toetsen, "coordinator.wassenaar")
    _leg_vast_wie_er_waren(toetsen)
    _schrijf_en_stel_vast(toetsen)
    toetsen.bezoek.noteer("het hele stuk, met alleen een toetsenbord")


def test_elke_halte_van_bord_en_dossier_toont_waar_de_focus_is(toetsen: Toetsenbord) -> None:
    log_in_met_toetsen(toetsen, "secretariaat")
    for pad in (f"{RONDE}/statusbord", f"{RONDE}/leidschendam-voorburg"):
        toetsen.bezoek.ga(pad)
        laatste = toetsen.bezoek.page.locator("main a[href]:visible").last
        toetsen.naar(laatste)
        toetsen.naar(toetsen.bezoek.page.get_by_role("link", name="Mijn werk"), terug=True)


def test_het_menu_op_een_telefoon_opent_en_sluit_met_toetsen(toetsen: Toetsenbord) -> None:
    bezoek = toetsen.bezoek
    log_in_met_toetsen(toetsen, "secretariaat")
    bezoek.page.set_viewport_size({"width": 390, "height": 844})
    knop = bezoek.page.get_by_role("button", name="Menu")
    navigatie = bezoek.page.get_by_role("navigation", name="Hoofdnavigatie")
    toetsen.naar(knop)
    bezoek.page.keyboard.press("Space")
    assert navigatie.is_visible()
    bezoek.keur()
    toetsen.naar(bezoek.bedienbaar("Rondes", navigatie))
    bezoek.page.keyboard.press("Escape")
    assert not navigatie.is_visible()
    assert knop.evaluate("e => e === document.activeElement")
