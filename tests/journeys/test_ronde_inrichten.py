"""The secretariat starts a round from a template and moves a deadline."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, RONDE_NAAM, hoofdnavigatie, log_in, over
from tests.journeys.telling import Telling

ADDENDUM, THEMASESSIE = "Gespreksronde werkafspraken 5a en 5b", "Themasessie met reflectie"


def _start(bezoek: Bezoek, sjabloon: str, naam: str) -> None:
    bezoek.klik("Rondes", in_=hoofdnavigatie(bezoek))
    bezoek.klik("Ronde starten")
    bezoek.klik(f"Kies {sjabloon}")
    bezoek.vul("Naam van de ronde", naam)
    bezoek.klik("Ronde starten", in_=bezoek.page.locator("main form"))
    bezoek.ziet("De ronde is gestart.")
    bezoek.kop(naam)


def test_een_ronde_starten_uit_het_sjabloon_van_het_addendum(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat")
    bezoek.begin()
    _start(bezoek, ADDENDUM, "Gespreksronde voorjaar 2031")
    bezoek.noteer("een ronde starten", Telling(5, 4, 1))
    expect(bezoek.page.locator("tr[data-dossier]")).to_have_count(9)
    expect(bezoek.page.locator("tr[data-dossier=den-haag] td").first).to_have_text("9")
    bezoek.ziet("Welke corporatie bouwt welke DAEB-woning?", "Overzicht 5a", "Hard en zacht plan")
    bezoek.klik("Statusbord", in_=hoofdnavigatie(bezoek))
    expect(bezoek.page.locator("tbody tr[data-dossier]")).to_have_count(9)


def test_een_termijn_verzetten_met_een_reden(bezoek: Bezoek) -> None:
    reden = "De raden vergaderen een week later dan gedacht."
    log_in(bezoek, "Secretariaat", RONDE)
    bezoek.begin()
    bezoek.klik_op(bezoek.page.locator("li[data-termijn=overzichten]").get_by_role("link"))
    bezoek.vul("Nieuwe datum", over(40))
    bezoek.vul("Reden", reden)
    bezoek.klik("Termijn verzetten", in_=bezoek.page.locator("main form"))
    bezoek.noteer("een termijn verzetten", Telling(3, 2, 2))
    bezoek.ziet("De termijn is verzet. De vorige datum blijft te lezen.")
    bezoek.klap_uit("Wat er veranderde aan Overzichten 5a en 5b")
    bezoek.ziet(reden, in_=bezoek.page.locator("details[open]"))
    bezoek.klik("Statusbord", in_=hoofdnavigatie(bezoek))
    expect(bezoek.page.locator("[data-dagen]")).to_have_attribute("data-dagen", "39")  # 'vóór': the day before counts


def test_zonder_reden_verandert_er_niets(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat", f"{RONDE}/termijnen/overzichten")
    bezoek.vul("Nieuwe datum", over(40))
    bezoek.klik("Termijn verzetten", in_=bezoek.page.locator("main form"), status=422)
    bezoek.ziet("Schrijf waarom dit verandert.")
    expect(bezoek.veld("Nieuwe datum")).to_have_value(over(40))


def test_een_doel_herzien_met_bron_en_peildatum(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat", RONDE)
    bezoek.klik_op(bezoek.page.get_by_role("link", name="Doel herzien").first)
    bezoek.vul("Nieuw getal", "11.550")
    bezoek.vul("Bron", "Brief van de Tafel, bladzijde 2")
    bezoek.vul("Peildatum", over(-1))
    bezoek.vul("Reden", "Netto gerekend.")
    bezoek.klik("Doel herzien")
    bezoek.ziet("Het doel is herzien.", "11.550", "Brief van de Tafel, bladzijde 2")


def test_gooi_en_vechtstreek_start_zijn_eigen_ronde_en_geen_andere(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretaris Bouwen en Wonen")
    _start(bezoek, THEMASESSIE, "Themasessie zorgwoningen")
    expect(bezoek.page.locator("tr[data-dossier]")).to_have_count(1)
    bezoek.ziet("Reflectie")
    bezoek.ga("/rondes/nieuw")
    assert not bezoek.kan(f"Kies {ADDENDUM}")
    bezoek.ga("/rondes/nieuw/addendum-5a-5b", status=403)


def test_in_de_nieuwe_ronde_komt_de_reflectie_na_de_themasessie(maak_bezoek: MaakBezoek) -> None:
    secretaris, coordinator = maak_bezoek(), maak_bezoek()
    log_in(secretaris, "Secretaris Bouwen en Wonen")
    _start(secretaris, THEMASESSIE, "Themasessie zorgwoningen")
    log_in(coordinator, "Coördinator Regio Gooi en Vechtstreek")
    dossier = f"{secretaris.pad}/regio-gooi-en-vechtstreek"
    coordinator.ga(f"{dossier}/gesprekken/nieuw/reflectie")
    coordinator.ziet("Dit gesprek kunt u nu niet plannen")
    assert not coordinator.kan("Plannen en uitnodigen")
    coordinator.klik(re.compile("^Plan eerst ‘Themasessie’"))
    coordinator.kop("Themasessie plannen")
    assert coordinator.kan("Plannen en uitnodigen")


def test_wie_niet_van_het_secretariaat_is_start_geen_ronde(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator gemeente", "/rondes")
    bezoek.ziet(RONDE_NAAM)
    assert not bezoek.kan("Ronde starten")
    bezoek.ga(f"{RONDE}/termijnen/overzichten", status=403)
