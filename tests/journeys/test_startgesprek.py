"""The coordinator plans a talk, moves it, records who was there, writes the minutes; they are presented and adopted."""

from __future__ import annotations

from datetime import timedelta
import re

from playwright.sync_api import expect

from gesprekken.core.klok import klok
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, over
from tests.journeys.telling import Telling

WASSENAAR = f"{RONDE}/wassenaar"
LOCATIES, SCHETS = "De partijen liepen alle locaties langs.", "Een schets maken van de locatie"


def _plan(bezoek: Bezoek, dagen: int = 7) -> None:
    """From mijn werk."""
    bezoek.klik_op(bezoek.page.locator("tbody th").get_by_role("link", name="Startgesprek plannen"))
    bezoek.vul("Datum", over(dagen))
    bezoek.vul("Begintijd", "10:00")
    bezoek.vul("Plaats", "Raadhuis De Paauw")
    bezoek.klik("Plannen en uitnodigen")
    bezoek.ziet("Het gesprek staat gepland.")


def _was_aanwezig(bezoek: Bezoek, partij: str, stand: str) -> None:
    bezoek.vink(stand, in_=bezoek.page.get_by_role("radiogroup", name=partij))


def test_het_startgesprek_plannen_en_uitnodigen_vanaf_mijn_werk(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie = maak_bezoek(), maak_bezoek()
    log_in(gemeente, "Coördinator Wassenaar")
    gemeente.begin()
    _plan(gemeente)
    gemeente.noteer("het startgesprek plannen en uitnodigen", Telling(3, 4, 4))
    for partij in ("St. Willibrordus", "Wassenaarsche Bouwstichting", "Zuid-Holland"):
        gemeente.ziet("Uitgenodigd", in_=gemeente.rij(partij))
    log_in(corporatie, "Medewerker St. Willibrordus", WASSENAAR)
    corporatie.klik("Startgesprek", in_=corporatie.vak("Gesprekken"))
    corporatie.ziet("Raadhuis De Paauw", "10.00 tot 11.30 uur")
    assert not corporatie.kan("Verplaatsen")


def test_een_partij_weglaten_kan_alleen_met_een_reden(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar", f"{WASSENAAR}/gesprekken/nieuw/startgesprek")
    reden = bezoek.page.get_by_label(re.compile("Waarom nodigt u .*Willibrordus niet uit"))
    expect(reden).to_be_hidden()
    bezoek.page.get_by_role("checkbox", name="St. Willibrordus").uncheck()
    expect(reden).to_be_visible()
    bezoek.keur()
    bezoek.vul("Datum", over(7))
    bezoek.vul("Begintijd", "10:00")
    bezoek.vul("Plaats", "Raadhuis De Paauw")
    bezoek.klik("Plannen en uitnodigen", status=422)
    bezoek.ziet("Schrijf waarom u deze partij niet uitnodigt.")
    reden.fill("Zij doet mee aan het gesprek van volgende maand.")
    bezoek.klik("Plannen en uitnodigen")
    bezoek.ziet("Niet uitgenodigd", "Zij doet mee aan het gesprek van volgende maand.", in_=bezoek.rij("Willibrordus"))


def test_verplaatsen_bewaart_oud_en_nieuw_met_de_reden(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar")
    _plan(bezoek)
    bezoek.begin()
    bezoek.klik("Verplaatsen")
    expect(bezoek.veld("Datum")).to_have_value(over(7))
    bezoek.vul("Datum", over(9))
    bezoek.vul("Waarom verschuift het gesprek?", "De wethouder is die dag in Den Haag.")
    bezoek.klik("Gesprek verplaatsen")
    bezoek.noteer("een gesprek verplaatsen", Telling(3, 3, 2))
    bezoek.ziet("Het gesprek is verplaatst.")
    rij = bezoek.vak("Wat er is veranderd").locator("tbody tr")
    expect(rij).to_have_count(1)
    expect(rij.locator("time")).to_have_count(2)
    bezoek.ziet("De wethouder is die dag in Den Haag.", "Coördinator Wassenaar", in_=rij)


def test_annuleren_laat_de_pagina_staan_en_vraagt_het_werk_opnieuw(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar")
    _plan(bezoek)
    bezoek.begin()
    bezoek.klik("Annuleren")
    bezoek.vul("Waarom gaat het gesprek niet door?", "Twee partijen kunnen niet.")
    bezoek.klik("Ja, het gesprek gaat niet door")
    bezoek.noteer("een gesprek annuleren", Telling(3, 2, 1))
    bezoek.ziet("Dit gesprek gaat niet door", "Twee partijen kunnen niet.", "Geannuleerd")
    assert not bezoek.kan("Verplaatsen")
    bezoek.ga("/mijn-werk")
    _plan(bezoek, dagen=14)


def _leg_vast_wie_er_waren(gemeente: Bezoek) -> None:
    gemeente.begin()
    gemeente.klik_op(gemeente.page.locator("tbody th").get_by_role("link", name="Startgesprek houden"))
    _was_aanwezig(gemeente, "Gemeente Wassenaar", "Aanwezig")
    _was_aanwezig(gemeente, "Provincie Zuid-Holland", "Aanwezig")
    _was_aanwezig(gemeente, "St. Willibrordus", "Afwezig met bericht")
    _was_aanwezig(gemeente, "Wassenaarsche Bouwstichting", "Aanwezig")
    gemeente.vul("Wie sprak er namens Wassenaarsche Bouwstichting?", "de directeur van de stichting")
    gemeente.klik("Aanwezigheid vastleggen")
    gemeente.noteer("vastleggen wie er waren (vier partijen)", Telling(3, 6, 5))
    gemeente.ziet("de directeur van de stichting", in_=gemeente.rij("Wassenaarsche Bouwstichting"))


def _schrijf_verslag(gemeente: Bezoek) -> None:
    gemeente.klik("Naar het verslag")
    gemeente.vul("Tekst van het verslag", LOCATIES)
    gemeente.klik("Verslag opslaan")
    gemeente.vul("Wat is er besloten?", "De locatie aan de Van Zuylen van Nijeveltstraat gaat voor.")
    gemeente.klik("Besluit toevoegen")
    gemeente.vul("Wat gaat er gebeuren?", SCHETS)
    gemeente.kies("Wie doet dit?", "Medewerker St. Willibrordus, medewerker corporatie")
    gemeente.vul("Uiterlijk klaar op", over(30))
    gemeente.klik("Actie toevoegen")
    gemeente.ziet(SCHETS, "gaat voor.")


def test_van_aanwezigheid_tot_vastgesteld_verslag(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie = maak_bezoek(), maak_bezoek()
    log_in(gemeente, "Coördinator Wassenaar")
    _plan(gemeente, dagen=1)
    gemeente.ziet("Leg de aanwezigheid daarna vast.")  # too early, and the page says so
    gemeente.server.zet_klok(klok() + timedelta(days=2))
    log_in(gemeente, "Coördinator Wassenaar")
    _leg_vast_wie_er_waren(gemeente)
    gemeente.begin()
    _schrijf_verslag(gemeente)
    log_in(corporatie, "Medewerker St. Willibrordus", gemeente.pad)
    corporatie.ziet("Het verslag is nog niet voorgelegd.")  # a draft is silent
    corporatie.ziet_niet(LOCATIES)
    gemeente.klik("Aan de partijen voorleggen")
    corporatie.ga(gemeente.pad)
    corporatie.ziet(LOCATIES, SCHETS)
    assert not corporatie.kan("Vaststellen")
    gemeente.klik("Vaststellen")
    gemeente.noteer("verslag met besluit en actie, tot en met vaststellen", Telling(7, 6, 5))
    gemeente.ziet("Het verslag is vastgesteld en verandert niet meer.")
    assert not gemeente.kan("Tekst wijzigen")
    gemeente.klap_uit("Vingerafdruk")
    corporatie.ga("/mijn-werk")
    corporatie.ziet(SCHETS)


def test_een_voorgelegd_verslag_terugnemen_wijzigen_en_door_de_bestuurder_laten_vaststellen(
    maak_bezoek: MaakBezoek,
) -> None:
    gemeente, bestuurder = maak_bezoek(), maak_bezoek()
    log_in(gemeente, "Coördinator gemeente")
    gemeente.klik("Verslag van startgesprek maken")
    gemeente.klik("Aan de partijen voorleggen")
    gemeente.klik("Terugnemen om te wijzigen")
    gemeente.klik("Tekst wijzigen")
    gemeente.vul("Tekst van het verslag", "De tekst na de reacties van de partijen.")
    gemeente.klik("Verslag opslaan")
    gemeente.klap_uit("Versie 1")
    gemeente.klik("Aan de partijen voorleggen")
    log_in(bestuurder, "Bestuurder gemeente")
    bestuurder.klik("Verslag van startgesprek vaststellen")
    bestuurder.klik("Vaststellen")
    bestuurder.ziet("De tekst na de reacties van de partijen.", "Het verslag is vastgesteld")
