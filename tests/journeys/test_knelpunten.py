"""The bottleneck radar: what the Tafel sees of all adopted agendas together."""

from __future__ import annotations

from playwright.sync_api import expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import RONDE, log_in
from tests.journeys.telling import Telling

STIL = ("Vidomes", "Stedelink", "Woonbron", "Geen aansluiting op het stroomnet bij nieuwe plannen")


@pytest.mark.parametrize("wie", ["Lid Bestuurlijke Tafel", "Secretariaat"])
def test_de_tafel_ziet_knelpunten_als_aantallen(bezoek: Bezoek, wie: str) -> None:
    log_in(bezoek, wie, f"{RONDE}/statusbord")
    bezoek.begin()
    bezoek.klik("Knelpunten")
    bezoek.noteer("de knelpunten van de regio zien", Telling(2, 1, 0))
    bezoek.kop("Knelpunten in de regio")
    stroom = bezoek.page.locator("[data-knelpunt=netcongestie]")
    expect(stroom.locator("[data-label=Agendapunten]")).to_have_text("3")
    bezoek.ziet("Delft", "Eén regionaal gesprek", in_=stroom)  # three municipalities have it
    bezoek.ziet("Per dossier bespreken", in_=bezoek.page.locator("[data-knelpunt=grondprijs]"))
    bezoek.ziet_niet(*STIL)  # who brought what is for the parties of the dossier


def test_wat_nog_niet_is_vastgesteld_telt_niet_mee(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel", f"{RONDE}/knelpunten")
    expect(bezoek.page.locator("[data-knelpunt=grondprijs]")).to_contain_text("Pijnacker-Nootdorp")
    expect(bezoek.page.locator("[data-knelpunt=grondprijs]")).not_to_contain_text("Leidschendam-Voorburg")
    expect(bezoek.page.locator("[data-knelpunt=stikstof]")).to_have_count(0)
