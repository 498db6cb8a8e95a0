"""Delivering overzicht 5a: the check list, the receipt, the explanation of the gap, and what changed since."""

from __future__ import annotations

import hashlib

from playwright.sync_api import expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, log_in_met_toetsen
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

LV = "leidschendam-voorburg"


def overzicht(slug: str, deel: str = "") -> str:
    """The register of a dossier of the main round, or a page of it."""
    return f"{RONDE}/{slug}/overzicht/overzicht-5a{deel}"


def test_indienen_met_een_ontvangstbewijs(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Leidschendam-Voorburg", overzicht(LV))
    bezoek.begin()
    bezoek.klik("Overzicht indienen")
    bezoek.ziet("Waarschuwing", "Voorbeeld Stationsplein heeft nog geen corporatie.")
    bezoek.vul("Opmerking bij deze versie", "Vastgesteld door het college.")
    bezoek.klik("Versie 1 indienen")
    bezoek.noteer("overzicht 5a indienen", Telling(3, 3, 1))
    bezoek.kop("Ontvangstbewijs Overzicht 5a")
    bezoek.ziet("Op tijd", "Vastgesteld door het college.", "Waarschuwingen die meegingen", "Ondertekend")


def test_het_bestand_van_het_bewijs_geeft_de_vingerafdruk(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Rijswijk", overzicht("rijswijk", "/indiening/1"))
    with bezoek.page.expect_download() as geladen:
        bezoek.page.get_by_role("link", name="Download als JSON").click()
    afdruk = hashlib.sha256(geladen.value.path().read_bytes()).hexdigest()
    assert afdruk == bezoek.page.locator("#vingerafdruk").inner_text().strip()


@pytest.mark.parametrize("scripts", [True, False])
def test_een_toelichting_en_dan_indienen(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    bezoek = maak_bezoek(scripts=scripts)
    log_in(bezoek, "Coördinator Delft", overzicht("delft"))
    bezoek.klik("Overzicht indienen")
    bezoek.ziet("Houdt indienen tegen", "U kunt nog niet indienen")
    bezoek.ga(overzicht("delft"))
    bezoek.klik("Toelichting schrijven", in_=bezoek.page.locator("#verschil"))
    bezoek.klik("Toelichting bewaren", status=422)
    expect(bezoek.page.locator("#fouten")).to_be_visible()
    bezoek.vul("Waarom hebben deze woningen nog geen locatie of bouwer?", "Wij kopen nog grond.")
    bezoek.klik("Toelichting bewaren")
    bezoek.ziet("Uw toelichting staat bij het overzicht", "Wij kopen nog grond.")
    bezoek.klik("Overzicht indienen")
    bezoek.klik("Versie 1 indienen")
    bezoek.kop("Ontvangstbewijs Overzicht 5a")


def test_na_een_wijziging_staat_er_wat_er_anders_is(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Rijswijk", overzicht("rijswijk"))
    bezoek.klik("Nieuwe toelichting schrijven")
    bezoek.vul("Waarom hebben deze woningen nog geen locatie of bouwer?", "Er is een plek gevonden.")
    bezoek.klik("Toelichting bewaren")
    bezoek.ziet("Gewijzigd sinds versie 1")
    bezoek.klik("Bekijk het verschil")
    bezoek.ziet("Wat er veranderde", "van versie 1 naar wat er nu staat", "Toelichting", "Er is een plek gevonden.")


def test_de_tafel_leest_alleen_wat_is_ingediend(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel", overzicht("rijswijk", "/indiening/1"))
    bezoek.kop("Ontvangstbewijs Overzicht 5a")
    bezoek.ziet("Voorbeeld Sionstrook")
    bezoek.ga(overzicht("rijswijk"), status=404)


def test_indienen_met_alleen_het_toetsenbord(bezoek: Bezoek) -> None:
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, f"coordinator.{LV}")
    bezoek.ga(overzicht(LV, "/indienen"))
    toetsen.open("Versie 1 indienen")
    bezoek.kop("Ontvangstbewijs Overzicht 5a")
