"""The sum of the region: the Tafel narrows it and lays it beside the scenario; the secretariat records a figure."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, log_in_met_toetsen, over
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord


def _vak(bezoek: Bezoek, dossier: str, kolom: str) -> Locator:
    return bezoek.page.locator(f"tr[data-dossier={dossier}] [data-label='{kolom}']")


def test_de_tafel_ziet_wat_een_corporatie_in_een_jaar_bouwt_en_wist_de_keuze(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel", f"{RONDE}/statusbord")
    bezoek.begin()
    bezoek.klik("Naar de optelsom")
    expect(_vak(bezoek, "rijswijk", "Met locatie")).to_have_text("285")
    bezoek.kies("Corporatie", "Vidomes")
    bezoek.kies("Periode", "2028")
    bezoek.klik("Toon")
    bezoek.noteer("zien wat een corporatie in een jaar bouwt", Telling(3, 2, 2))
    expect(_vak(bezoek, "rijswijk", "Met locatie")).to_have_text("48")
    expect(_vak(bezoek, "rijswijk", "Bod netto")).to_have_text("niet te splitsen")
    bezoek.ziet("U ziet een deel: corporatie Vidomes, periode 2028", "Een bod is er per periode")
    bezoek.klik("Wis filters")
    expect(_vak(bezoek, "rijswijk", "Met locatie")).to_have_text("285")
    bezoek.ziet("Gat tot het doel")


def test_zonder_scripts_en_zonder_muis_werkt_het_filter(maak_bezoek: MaakBezoek) -> None:
    bezoek = maak_bezoek(scripts=False)
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "tafel")
    bezoek.ga(f"{RONDE}/optelsom")
    toetsen.naar(bezoek.veld("Segment"))
    bezoek.page.keyboard.type("Koop")
    toetsen.open("Toon")
    expect(_vak(bezoek, "pijnacker-nootdorp", "Bod netto")).to_have_text("100")
    bezoek.ziet("gaat alleen over DAEB-woningen")


def test_naast_het_scenario_staat_wat_bekend_is_en_niets_wat_niemand_weet(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel", f"{RONDE}/optelsom")
    rij = bezoek.page.locator("tr[data-scenario-dossier=midden-delfland]")
    bezoek.ziet("540 tot en met 560", "nog 441 tot 461 woningen", in_=rij)
    westland = bezoek.page.locator("tr[data-scenario-dossier=westland]")
    expect(westland.locator("[data-label=Afstand]")).to_have_text("niet bekend")
    bezoek.ziet("bekend van 4 van 9", "Van 3 daarvan is het cijfer niet gepubliceerd.")


def test_het_secretariaat_legt_vast_wat_een_scenario_vraagt(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat", RONDE)
    bezoek.begin()
    rij = bezoek.page.locator("tr[data-dossier-cijfer=rijswijk]")
    bezoek.klik_op(rij.get_by_role("link"))
    for label, tekst in {"Van": "300", "Tot en met": "320", "Bron": "Brief van de Tafel, bladzijde 2",
                         "Peildatum": over(-1), "Reden": "De Tafel heeft dit besproken."}.items():  # fmt: skip
        bezoek.vul(label, tekst)
    bezoek.klik("Cijfer vastleggen")
    bezoek.noteer("vastleggen wat een scenario vraagt", Telling(3, 2, 5))
    bezoek.ziet("300 tot en met 320", "Brief van de Tafel, bladzijde 2", in_=rij)
