"""After delivering: the municipality records who adopted it, and every party answers whether it signs."""

from __future__ import annotations

import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, log_in_met_toetsen
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

BEWIJS = f"{RONDE}/rijswijk/overzicht/overzicht-5a/indiening/1"
BEWIJS_5B = f"{RONDE}/rijswijk/vragen/overzicht-5b/indiening/1"


@pytest.mark.parametrize("scripts", [True, False])
def test_een_bestuurder_tekent_met_een_voorbehoud(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    bezoek = maak_bezoek(scripts=scripts)
    log_in(bezoek, "Bestuurder Vidomes", BEWIJS_5B)
    bezoek.ziet("Besproken in de Bestuurlijke Tafel", "nog niet door alle partijen: 0 van 3")
    bezoek.klik("Vaststellen en ondertekenen")
    bezoek.klik("Antwoord geven", status=422)
    bezoek.ziet("Kies ja, ja met een voorbehoud, of nee.")
    bezoek.ga(BEWIJS_5B)
    bezoek.begin()
    bezoek.klik("Vaststellen en ondertekenen")
    bezoek.vink("Ja, met een voorbehoud")
    bezoek.vul("Voorbehoud of reden", "Als de raad van commissarissen instemt.")
    bezoek.klik("Antwoord geven")
    bezoek.noteer("een overzicht ondertekenen met voorbehoud", Telling(3, 3, 2))
    bezoek.ziet("Uw antwoord is opgeslagen", "Ondertekend met voorbehoud", "Als de raad van commissarissen instemt.")


def test_de_vier_data_staan_bij_elkaar(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel", BEWIJS)
    bezoek.klik("Vaststellen en ondertekenen")
    bezoek.kop("Vaststellen en ondertekenen")
    bezoek.ziet("college van B en W", "Ondertekend met voorbehoud", "Nog geen antwoord", "2 van 3 ondertekenden")


def test_ja_met_alleen_het_toetsenbord(bezoek: Bezoek) -> None:
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "bestuurder.rijswijk")
    bezoek.ga(BEWIJS_5B)
    bezoek.begin()
    toetsen.open("Vaststellen en ondertekenen")
    toetsen.kies("Ondertekent uw organisatie deze versie?", "Ja, wij ondertekenen")
    toetsen.open("Antwoord geven")
    bezoek.ziet("Uw antwoord is opgeslagen", "1 van 3 ondertekenden")
