"""Overzicht 5b: answering, taking the result of an item over, contributing, delivering."""

from __future__ import annotations

import hashlib

from playwright.sync_api import expect
import pytest

from gesprekken.core.klok import klok
from gesprekken.services.daad import Daad
from gesprekken.services.vragenlijst.beantwoorden import beantwoord
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, actor, log_in, log_in_met_toetsen
from tests.journeys.server import Proefserver
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

PN = "pijnacker-nootdorp"
STAP = "overzicht-5b"


def vragen(slug: str, deel: str = "") -> str:
    """The questions of a dossier of the main round, or a page of them."""
    return f"{RONDE}/{slug}/vragen/{STAP}{deel}"


def _alles_beantwoord(server: Proefserver) -> None:
    """What is still empty in Delft gets an answer."""
    with server.app.app_context():
        wie = actor("Coördinator Delft")
        for code in ("5b.1", "5b.3", "5b.4"):
            beantwoord(
                Daad(wie, klok(), RONDE.rpartition("/")[2], "delft", STAP), code, 0, f"Voor {code} is er een plan."
            )


@pytest.mark.parametrize("scripts", [True, False])
def test_een_vraag_beantwoorden(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    bezoek = maak_bezoek(scripts=scripts)
    log_in(bezoek, "Coördinator Delft", vragen("delft"))
    bezoek.begin()
    vak = bezoek.page.locator("[data-vraag='5b.1']")
    bezoek.vul("Antwoord op vraag 5b.1", "Op het schoolplein kan een gebouw.")
    bezoek.klik("Antwoord opslaan", in_=vak)
    bezoek.noteer("een vraag van overzicht 5b beantwoorden", Telling(2, 1, 1))
    bezoek.ziet("Het antwoord op vraag 5b.1 is opgeslagen.", "2 van 4 vragen beantwoord")
    expect(vak).to_contain_text("Beantwoord")


def test_niet_van_toepassing_zonder_reden_staat_bij_het_vak_en_in_de_samenvatting(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Delft", vragen("delft"))
    vak = bezoek.page.locator("[data-vraag='5b.4']")
    bezoek.vink("Deze vraag is hier niet van toepassing", in_=vak)
    bezoek.klik("Antwoord opslaan", in_=vak, status=422)
    expect(bezoek.page.locator("#fouten [data-focus]")).to_be_focused()
    bezoek.klik("Schrijf het antwoord, of kies ‘niet van toepassing’ en schrijf waarom.",
                in_=bezoek.page.locator("#fouten"))  # fmt: skip
    expect(bezoek.veld("Antwoord op vraag 5b.4")).to_be_focused()
    expect(vak.get_by_label("Deze vraag is hier niet van toepassing")).to_be_checked()


def test_wie_twee_vensters_open_heeft_ziet_beide_antwoorden(maak_bezoek: MaakBezoek) -> None:
    een, ander = maak_bezoek(), maak_bezoek()
    for bezoek in (een, ander):
        log_in(bezoek, "Coördinator Delft", vragen("delft"))
    een.vul("Antwoord op vraag 5b.1", "Van de eerste.")
    een.klik("Antwoord opslaan", in_=een.page.locator("[data-vraag='5b.1']"))
    ander.vul("Antwoord op vraag 5b.1", "Van de tweede.")
    ander.klik("Antwoord opslaan", in_=ander.page.locator("[data-vraag='5b.1']"), status=409)
    ander.ziet("U heeft zelf deze tekst intussen gewijzigd", "Nu opgeslagen", "Van de eerste.")
    expect(ander.veld("Antwoord op vraag 5b.1")).to_have_value("Van de tweede.")


def test_een_bijdrage_schrijven(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker Staedion", vragen(PN))
    bezoek.begin()
    bezoek.vul("Wat draagt Staedion zelf bij?", "Wij bouwen een verdieping extra.")
    bezoek.klik("Bijdrage opslaan")
    bezoek.noteer("een bijdrage aan overzicht 5b schrijven", Telling(2, 1, 1))
    bezoek.ziet("Uw bijdrage is opgeslagen.", "3 van 4 partijen schreven een bijdrage")


def test_een_antwoord_bij_een_punt_leest_alleen_wie_bij_het_punt_hoort(maak_bezoek: MaakBezoek) -> None:
    gemeente, buiten = maak_bezoek(), maak_bezoek()
    log_in(gemeente, "Coördinator Pijnacker-Nootdorp", vragen(PN))
    gemeente.ziet("een taxateur")
    log_in(buiten, "Secretariaat", vragen(PN))
    buiten.ziet("Er is een antwoord. Wie bij dit punt hoort, leest het.")
    buiten.ziet_niet("een taxateur")


def test_indienen_met_een_ontvangstbewijs(bezoek: Bezoek, server: Proefserver) -> None:
    _alles_beantwoord(server)
    log_in(bezoek, "Coördinator Delft", vragen("delft"))
    bezoek.begin()
    bezoek.klik("Overzicht indienen")
    bezoek.ziet("Waarschuwing", "partijen schreven nog geen bijdrage", "U dient elk overzicht van deze ronde apart in.")
    bezoek.klik("Versie 1 indienen")
    bezoek.noteer("overzicht 5b indienen", Telling(3, 3, 1))
    bezoek.kop("Ontvangstbewijs Overzicht 5b")
    bezoek.ziet("Op tijd", "Voor 5b.4 is er een plan.", "Schreef geen bijdrage.", "Vingerafdruk")


def test_het_bestand_van_het_bewijs_geeft_de_vingerafdruk(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel", vragen("rijswijk", "/indiening/1"))
    with bezoek.page.expect_download() as geladen:
        bezoek.page.get_by_role("link", name="Download als JSON").click()
    afdruk = hashlib.sha256(geladen.value.path().read_bytes()).hexdigest()
    assert afdruk == bezoek.page.locator("#vingerafdruk").inner_text().strip()
    bezoek.ga(vragen("rijswijk"), status=404)


def test_wat_nog_leeg_is_houdt_tegen_en_leidt_naar_de_vraag(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Delft", vragen("delft"))
    bezoek.klik("Naar indienen")
    bezoek.ziet("Houdt indienen tegen", "U kunt nog niet indienen")
    bezoek.klik("Beantwoord vraag 5b.3")
    assert bezoek.page.url.endswith("#vraag-5b.3")


def test_met_alleen_het_toetsenbord(bezoek: Bezoek, server: Proefserver) -> None:
    _alles_beantwoord(server)
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "coordinator.delft")
    bezoek.ga(vragen("delft"))
    toetsen.vul("Wat draagt Delft zelf bij?", "Wij geven snel een vergunning.")
    toetsen.open("Bijdrage opslaan")
    bezoek.ziet("Uw bijdrage is opgeslagen.")
    toetsen.open("Overzicht indienen")
    toetsen.open("Versie 1 indienen")
    bezoek.kop("Ontvangstbewijs Overzicht 5b")
