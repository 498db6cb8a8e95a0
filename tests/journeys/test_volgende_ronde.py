"""The secretariat sets up a round that follows the last one; a municipality goes on with what stayed open there."""

from __future__ import annotations

from playwright.sync_api import Locator, expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE_NAAM, log_in, log_in_met_toetsen
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

NAAM = "Gespreksronde volgend jaar"
AGENDA = "/rondes/gespreksronde-volgend-jaar/rijswijk/agenda/gespreksagenda"
OVER = "Overnemen als conceptonderwerp"


@pytest.fixture
def coordinator(maak_bezoek: MaakBezoek) -> Bezoek:
    """The next round was set up by the secretariat, which logged out; somebody else is not logged in yet."""
    secretariaat = maak_bezoek()
    log_in(secretariaat, "Secretariaat", "/rondes/nieuw/addendum-5a-5b")
    expect(secretariaat.veld("Volgt op").locator("option:checked")).to_have_text(RONDE_NAAM)
    secretariaat.ziet(f"{RONDE_NAAM}: 5 open", "Rijswijk", in_=secretariaat.vak("Wat openbleef"))
    secretariaat.vul("Naam van de ronde", NAAM)
    secretariaat.klik("Ronde starten", in_=secretariaat.page.locator("main form"))
    secretariaat.ziet("volgt op", RONDE_NAAM)
    secretariaat.klik("Uitloggen")
    return maak_bezoek()


def _vakjes(bezoek: Bezoek) -> Locator:
    return bezoek.vak(f"Bleef open in {RONDE_NAAM}").get_by_role("checkbox")


def test_twee_open_punten_overnemen_als_concept(coordinator: Bezoek) -> None:
    log_in(coordinator, "Coördinator Rijswijk", AGENDA)
    coordinator.begin()
    coordinator.klik("Alle onderwerpen")
    expect(_vakjes(coordinator)).to_have_count(3)
    coordinator.klik_op(_vakjes(coordinator).last)  # everything is ticked; this one stays
    coordinator.telling.velden += 1
    coordinator.klik(OVER)
    coordinator.noteer("twee open punten van de vorige ronde overnemen", Telling(3, 3, 1))
    coordinator.ziet("Overgenomen als concept.", "Al overgenomen: 2")
    expect(_vakjes(coordinator)).to_have_count(1)
    concepten = coordinator.vak("Overige onderwerpen").locator("tbody tr").filter(has_text="Concept")
    expect(concepten).to_have_count(2)


def test_een_toezegging_wordt_pas_ingediend_in_eigen_woorden(coordinator: Bezoek) -> None:
    log_in(coordinator, "Coördinator Rijswijk", f"{AGENDA}/onderwerpen")
    coordinator.klik(OVER)
    coordinator.klap_uit("Al overgenomen: 3")
    belofte = coordinator.rij("Toezegging van Vidomes").get_by_role("link").first
    coordinator.klik_op(belofte)
    coordinator.klik("Indienen", status=422)
    coordinator.ziet("Schrijf de titel in uw eigen woorden.", "Toezegging van Vidomes bij agendapunt 1")
    coordinator.vul("Titel of vraag", "Hoe ver is Vidomes met het plan?")
    coordinator.klik("Indienen")
    coordinator.ziet("Uw onderwerp is ingediend.")


def test_een_punt_weglaten_en_de_rest_overnemen_met_alleen_toetsen(coordinator: Bezoek) -> None:
    toetsen = Toetsenbord(coordinator)
    log_in_met_toetsen(toetsen, "coordinator.rijswijk")
    coordinator.ga(f"{AGENDA}/onderwerpen")
    eerste = coordinator.page.locator(".gs-openpunt").first
    toetsen.naar(eerste.locator("summary"))
    coordinator.page.keyboard.press("Space")
    toetsen.naar(eerste.get_by_role("textbox"))
    coordinator.page.keyboard.insert_text("Dat loopt al via de provincie.")
    toetsen.open("Niet overnemen", in_=eerste)
    coordinator.ziet("Het punt wordt niet overgenomen.")
    toetsen.klap_uit("Niet overgenomen: 1")
    coordinator.ziet("Dat loopt al via de provincie.")
    toetsen.open(OVER)
    coordinator.ziet("Al overgenomen: 2")


def test_niets_aanvinken_zegt_wat_er_moet(coordinator: Bezoek) -> None:
    log_in(coordinator, "Coördinator Rijswijk", f"{AGENDA}/onderwerpen")
    for vakje in _vakjes(coordinator).all():
        vakje.uncheck()
    coordinator.klik(OVER, status=422)
    coordinator.ziet("Kies ten minste één punt dat u overneemt.")
    expect(coordinator.page.locator(":focus")).to_be_visible()
