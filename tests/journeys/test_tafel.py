"""The secretariat prepares a meeting of the Tafel, and what was said comes back to the dossiers."""

from __future__ import annotations

from datetime import timedelta

from playwright.sync_api import expect

from gesprekken.core.klok import klok
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, hoofdnavigatie, log_in, over
from tests.journeys.telling import Telling

BORD = f"{RONDE}/statusbord"


def _plan_en_zet_vast(bezoek: Bezoek) -> None:
    bezoek.klik("Bestuurlijke Tafel", in_=hoofdnavigatie(bezoek))
    bezoek.vul("Datum", over(0))
    bezoek.vul("Plaats", "Stadhuis Den Haag")
    bezoek.klik("Vergadering plannen")
    bezoek.ziet("De vergadering is gepland.")
    bezoek.klik("Statusbord vastzetten")
    bezoek.ziet("Het statusbord staat vast voor deze vergadering.")


def test_een_vergadering_plannen_en_het_bord_vastzetten(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat", BORD)
    bezoek.begin()
    _plan_en_zet_vast(bezoek)
    bezoek.noteer("een Tafel plannen en het bord vastzetten", Telling(4, 3, 2))
    assert not bezoek.kan("Statusbord vastzetten")
    bezoek.klik("Bekijk het vastgezette bord")
    bezoek.ziet("Dit bord is niet veranderd", "De vingerafdruk klopt met de inhoud")
    expect(bezoek.page.locator("tbody tr")).to_have_count(9)


def test_sinds_de_vorige_tafel_toont_wat_daarna_is_veranderd(maak_bezoek: MaakBezoek) -> None:
    secretaris, gemeente = maak_bezoek(), maak_bezoek()
    log_in(secretaris, "Secretariaat", BORD)
    _plan_en_zet_vast(secretaris)
    secretaris.server.zet_klok(klok() + timedelta(days=1))
    log_in(secretaris, "Secretariaat", BORD)
    verschil = secretaris.vak("Sinds de vorige Tafel").locator("[data-dossier=zoetermeer]")
    expect(verschil.filter(has_text="nu Gereed")).to_have_count(0)
    log_in(gemeente, "Bestuurder Zoetermeer")
    gemeente.klik("Verslag van startgesprek vaststellen")
    gemeente.klik("Vaststellen")
    secretaris.ga(BORD)
    secretaris.ziet("Startgesprek", "Vooruit", in_=verschil)
    expect(verschil).to_contain_text("was")
    expect(verschil).to_contain_text("nu Gereed")


def test_een_opmerking_van_de_tafel_komt_in_het_dossier(maak_bezoek: MaakBezoek) -> None:
    tekst = "De Tafel vraagt Wassenaar om het startgesprek deze maand te houden."
    secretaris, gemeente = maak_bezoek(), maak_bezoek()
    log_in(secretaris, "Secretariaat", BORD)
    _plan_en_zet_vast(secretaris)
    wassenaar = secretaris.page.locator("article#wassenaar")
    secretaris.begin()
    secretaris.klap_uit("Opmerking over Wassenaar vastleggen")
    secretaris.telling.velden += 1
    wassenaar.get_by_label("Opmerking van de Tafel").fill(tekst)
    secretaris.klik("Opmerking opslaan", in_=wassenaar)
    secretaris.noteer("een opmerking van de Tafel vastleggen", Telling(2, 2, 1))
    secretaris.ziet("Opmerking vastgelegd", tekst, in_=wassenaar)

    log_in(gemeente, "Coördinator Wassenaar", f"{RONDE}/wassenaar")
    gemeente.klik_op(gemeente.vak("Recente activiteit").get_by_role("link", name="Opmerking van de Tafel"))
    gemeente.ziet(tekst)
    assert not gemeente.kan("Opmerking opslaan")


def test_wie_niet_van_het_secretariaat_is_plant_niets(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel", f"{RONDE}/vergaderingen")
    assert not bezoek.kan("Vergadering plannen")
    bezoek.klik_op(bezoek.vak("Geweest").get_by_role("link").first)
    assert not bezoek.kan("Statusbord vastzetten")
    bezoek.ziet("Opmerking vastgelegd")


def test_op_een_dag_die_geweest_is_vergadert_niemand(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat", f"{RONDE}/vergaderingen")
    bezoek.vul("Datum", over(-1))
    bezoek.vul("Plaats", "Stadhuis Den Haag")
    bezoek.klik("Vergadering plannen", status=422)
    bezoek.ziet("Kies een dag vanaf vandaag.")
    expect(bezoek.veld("Plaats")).to_have_value("Stadhuis Den Haag")
