"""What if: shift, drop and add, see the line move, and nothing is stored; the chart on paper and in forced colours."""

from __future__ import annotations

from functools import partial

from playwright.sync_api import expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, log_in_met_toetsen
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

LV = f"{RONDE}/leidschendam-voorburg/overzicht/overzicht-5a"
SLOOP = "Emmastraat en omgeving: sloop, 96 woningen"


@pytest.mark.parametrize("scripts", [True, False])
def test_schuiven_en_weer_terug(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    bezoek = maak_bezoek(scripts=scripts)
    log_in(bezoek, "Coördinator Leidschendam-Voorburg", LV)
    register = bezoek.tekst()
    bezoek.begin()
    bezoek.klik("Wat als we schuiven?")
    bezoek.kies("Welke regel schuift?", SLOOP)
    bezoek.kies("Hoe ver?", "4 halfjaren later")
    bezoek.klik("Verschuiven")
    bezoek.noteer("zien wat er gebeurt als een project schuift", Telling(3, 2, 2))
    bezoek.ziet("wordt 96 woningen minder diep", "Emmastraat en omgeving (sloop) 4 halfjaren later")
    bezoek.klap_uit("Een project weglaten")
    bezoek.kies("Welke regel vervalt?", "De Star: nieuwbouw, 25 woningen")
    bezoek.klik("Weglaten")
    bezoek.ziet("Het nettototaal wordt 25 woningen lager.")
    bezoek.klik("Haal weg : De Star (nieuwbouw) weglaten")
    bezoek.ziet("Het nettototaal blijft gelijk.")
    bezoek.klap_uit("Een project toevoegen")
    bezoek.vul("Aantal woningen", "12,5")
    bezoek.klik("Toevoegen", status=422)
    bezoek.ziet("Vul een heel getal in, zonder komma", "Geef het project een naam.")
    bezoek.klik("Terug naar het register")
    assert bezoek.tekst() == register


def test_schuiven_met_alleen_het_toetsenbord(bezoek: Bezoek) -> None:
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "coordinator.leidschendam-voorburg")
    bezoek.ga(f"{LV}/wat-als")
    toetsen.klap_uit("Een project toevoegen")
    toetsen.vul("Naam van het project", "Flex aan de Vliet")
    toetsen.vul("Aantal woningen", "40")
    toetsen.open("Toevoegen")
    bezoek.ziet("Flex aan de Vliet toevoegen: nieuwbouw, 40 woningen in de eerste helft 2026, hard plan")


def test_de_grafiek_staat_op_papier_en_in_vaste_kleuren(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Leidschendam-Voorburg", LV)
    breed, smal = (bezoek.page.locator(f"svg.gs-grafiek--{maat}") for maat in ("breed", "smal"))
    op_papier = partial(bezoek.page.emulate_media, media="print")
    vaste_kleuren = partial(bezoek.page.emulate_media, media="screen", forced_colors="active")
    for wijze in (op_papier, vaste_kleuren):
        wijze()
        expect(breed).to_be_visible()
        expect(smal).to_be_hidden()
        lijn = breed.locator("path.g-lijn").last
        assert lijn.evaluate("e => getComputedStyle(e).stroke") != breed.evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
    bezoek.page.emulate_media(media="screen", forced_colors="none")
    bezoek.page.set_viewport_size({"width": 390, "height": 844})
    expect(smal).to_be_visible()
    expect(breed).to_be_hidden()
    vak = smal.bounding_box()
    assert vak is not None
    assert vak["width"] <= 390


def test_per_halfjaar_en_de_tabel_bij_de_grafiek(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Leidschendam-Voorburg", LV)
    bezoek.klik("Per halfjaar bekijken")
    bezoek.klap_uit("Cijfers bij de grafiek")
    bezoek.ziet("tweede helft 2026", "10.381")


def test_een_startvoorraad_invullen(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Midden-Delfland", f"{RONDE}/midden-delfland/overzicht/overzicht-5a")
    bezoek.begin()
    bezoek.klik("Startvoorraad invullen")
    bezoek.vul("DAEB-woningen aan het begin", "veel")
    bezoek.klik("Startvoorraad vastleggen", status=422)
    bezoek.vul("DAEB-woningen aan het begin", "2.140")
    bezoek.vul("Waar komt dit aantal vandaan?", "Opgave van de corporatie")
    bezoek.klik("Startvoorraad vastleggen")
    bezoek.ziet("begint bij 2.140 woningen", "De startvoorraad is vastgelegd.")
