"""The bid: writing and issuing it, judging and explaining it, and proposing that it grows."""

from __future__ import annotations

import re

from playwright.sync_api import expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, log_in_met_toetsen
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

DAEB = "DAEB: sociale huur van corporaties, 2026 tot en met 2030"
JA = "Ja, dit is een wezenlijke stap"


def bod(slug: str, deel: str = "") -> str:
    """The bid of a dossier of the main round, or a page of it."""
    return f"{RONDE}/{slug}/bod/bod{deel}"


def test_een_bod_schrijven_en_uitbrengen(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar", bod("wassenaar"))
    bezoek.begin()
    bezoek.klik("Nieuwe versie maken")
    bezoek.vul(f"{DAEB}: bruto", "1.110")
    bezoek.vul(f"{DAEB}: netto", "1.105")
    bezoek.vul("Waarom deze versie?", "Er is een kavel bij gekomen.")
    bezoek.klik("Concept bewaren")
    bezoek.ziet("Het concept is bewaard.", "1 vak is anders dan in versie 1; netto +1.005 woningen.")
    bezoek.klik("Bod uitbrengen")
    bezoek.noteer("een bod schrijven en uitbrengen", Telling(4, 3, 3))
    bezoek.ziet("Het bod is uitgebracht.", "Versie 2, 1.145 woningen netto (+1.005)", "niet afgedwongen")
    expect(bezoek.page.locator("[data-groei]")).to_have_attribute("data-groei", "1005")


def test_wat_niet_kan_staat_bij_het_vak_en_in_de_samenvatting(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar", bod("wassenaar", "/concept"))
    bezoek.vul(f"{DAEB}: bruto", "12,5")
    bezoek.vul("Koop tot de koopgrens, 2021 tot en met 2025: netto", "3")
    bezoek.vul("Waarom deze versie?", "Nog een keer")
    bezoek.klik("Concept bewaren", status=422)
    expect(bezoek.page.locator("#fouten [data-focus]")).to_be_focused()
    bezoek.klik(re.compile("^Vul een heel getal in, zonder komma"), in_=bezoek.page.locator("#fouten"))
    expect(bezoek.veld(f"{DAEB}: bruto")).to_be_focused()
    expect(bezoek.veld(f"{DAEB}: bruto")).to_have_value("12,5")
    expect(bezoek.veld("Waarom deze versie?")).to_have_value("Nog een keer")
    bezoek.ziet("Netto kan niet hoger zijn dan bruto.")


def test_wie_twee_vensters_open_heeft_ziet_beide_aantallen(maak_bezoek: MaakBezoek) -> None:
    een, ander = maak_bezoek(), maak_bezoek()
    for bezoek in (een, ander):
        log_in(bezoek, "Coördinator Den Haag", bod("den-haag", "/concept"))
    een.vul(f"{DAEB}: bruto", "1500")
    een.klik("Concept bewaren")
    ander.vul(f"{DAEB}: bruto", "1600")
    ander.klik("Concept bewaren", status=409)
    ander.ziet("U heeft zelf dit bod intussen gewijzigd", "Nu opgeslagen: 1.500")
    expect(ander.veld(f"{DAEB}: bruto")).to_have_value("1600")
    ander.klik("Concept bewaren")
    ander.ziet("Het concept is bewaard.")


def test_voorstellen_overnemen_en_uitbrengen(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie = maak_bezoek(), maak_bezoek()
    log_in(corporatie, "Medewerker Vidomes", bod("zoetermeer"))
    corporatie.begin()
    corporatie.klap_uit("Een aanscherping voorstellen")
    corporatie.kies("Soort woningen", "DAEB: sociale huur van corporaties")
    corporatie.vul("Aantal woningen erbij", "24")
    corporatie.vul("Waarom kan dit?", "Ons gebouw kan een laag hoger.")
    corporatie.klik("Voorstel doen")
    corporatie.noteer("voorstellen om het bod aan te scherpen", Telling(2, 2, 3))
    corporatie.ziet("Uw voorstel staat bij het bod.", "Wacht op antwoord")
    log_in(gemeente, "Coördinator Zoetermeer")
    gemeente.begin()
    gemeente.klik("Antwoord geven op het voorstel van Vidomes")
    gemeente.klap_uit("Overnemen in het bod")
    gemeente.vul("Hoe neemt u het voorstel over?", "Dit komt in de volgende versie.")
    gemeente.klik("Overnemen in het bod", in_=gemeente.page.locator("main article details[open]"))
    gemeente.noteer("een voorstel overnemen", Telling(3, 3, 1))
    gemeente.ziet("Uw antwoord is verstuurd.")
    gekozen = gemeente.veld("Waar komt dit vandaan?").locator("option:checked")
    expect(gekozen).to_have_text("Voorstel van Vidomes: 24 × DAEB: sociale huur van corporaties")


def _oordeel_en_leg_uit(bezoek: Bezoek) -> None:
    bezoek.vink(JA)
    bezoek.vul("Waarom vindt u dat?", "Het past bij wat hier kan.")
    bezoek.klik("Oordeel vastleggen")
    bezoek.ziet("Uw oordeel is vastgelegd en staat bij het bod.")
    bezoek.vink("Een handelingsperspectief: wat de gemeente gaat doen om verder te komen")
    bezoek.vul("De tekst die naast uw bod komt te staan", "Wij praten met twee eigenaren.")
    bezoek.klik("Tekst naast het bod zetten")
    bezoek.ziet(
        "Uw tekst staat nu naast het bod.", "Handelingsperspectief bij versie 1", "Wij praten met twee eigenaren."
    )


@pytest.mark.parametrize("scripts", [True, False])
def test_oordelen_en_uitleggen(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    bezoek = maak_bezoek(scripts=scripts)
    log_in(bezoek, "Coördinator Wassenaar", bod("wassenaar"))
    bezoek.begin()
    _oordeel_en_leg_uit(bezoek)
    bezoek.noteer("oordelen over het bod en het uitleggen", Telling(3, 4, 4))
    bezoek.ga(f"{RONDE}/statusbord")
    bezoek.ziet("licht toe", in_=bezoek.page.locator("tr[data-dossier=wassenaar]"))


def test_een_bod_zonder_javascript(maak_bezoek: MaakBezoek) -> None:
    kaal = maak_bezoek(scripts=False)
    log_in(kaal, "Coördinator Wassenaar", bod("wassenaar", "/concept"))
    kaal.vul(f"{DAEB}: bruto", "veel")
    kaal.klik("Concept bewaren", status=422)
    kaal.vul(f"{DAEB}: bruto", "120")
    kaal.klik("Concept bewaren")
    kaal.ziet("Schrijf eerst waarom u deze versie uitbrengt.")
    kaal.klik("Concept aanpassen")
    kaal.vul("Waarom deze versie?", "Er is een kavel bij gekomen.")
    kaal.klik("Concept bewaren")
    kaal.klik("Bod uitbrengen")
    kaal.ziet("Het bod is uitgebracht.")


def test_een_bod_met_alleen_het_toetsenbord(bezoek: Bezoek) -> None:
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "coordinator.wassenaar")
    bezoek.ga(bod("wassenaar"))
    toetsen.open("Nieuwe versie maken")
    toetsen.vul(f"{DAEB}: bruto", "120")
    toetsen.vul("Waarom deze versie?", "Er is een kavel bij gekomen.")
    toetsen.open("Concept bewaren")
    toetsen.open("Bod uitbrengen")
    bezoek.ziet("Het bod is uitgebracht.")
    toetsen.klap_uit("Wat er in versie 2 veranderde")
    toetsen.kies("Is dit bod een wezenlijke stap?", JA)
    toetsen.vul("Waarom vindt u dat?", "Het groeit.")
    toetsen.open("Oordeel vastleggen")
    bezoek.ziet("Uw oordeel is vastgelegd en staat bij het bod.")


def test_wie_niet_ondertekende_doet_mee_en_legt_uit(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel", f"{RONDE}/statusbord")
    bezoek.klik("licht toe", in_=bezoek.page.locator("tr[data-dossier=midden-delfland]"))
    bezoek.kop("Bod Midden-Delfland")
    bezoek.ziet("Midden-Delfland heeft het Tussenakkoord niet ondertekend", "Handelingsperspectief bij versie 1",
                "Geen wezenlijke stap", "Nog 441 tot 461 woningen")  # fmt: skip
    bezoek.ga(f"{RONDE}/westland/bod/bod")
    bezoek.ziet("Niet bekend", in_=bezoek.page.locator("[data-afstand-scenario]"))
