"""The register of overzicht 5a: entering rows, changing them, and standing for one's own in every municipality."""

from __future__ import annotations

import re

from playwright.sync_api import expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, log_in_met_toetsen
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

CORPORATIE, GEMEENTE = "Medewerker Vidomes", "Coördinator Leidschendam-Voorburg"
LV = f"{RONDE}/leidschendam-voorburg/overzicht/overzicht-5a"
PLEK, WACHT = "Voorbeeld Kadeblok", "Voorbeeld Vlietkwartier"


def _vul_regel(bezoek: Bezoek, plek: str) -> None:
    """The four fields that a row needs."""
    bezoek.vul("Locatie", plek)
    bezoek.kies("Soort", "Nieuwbouw")
    bezoek.kies("Planologische status", "2A Vastgesteld")
    bezoek.vul("Eerste helft 2029", "36")


@pytest.mark.parametrize("scripts", [True, False])
def test_een_regel_kost_vier_velden_en_de_volgende_een_klik(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    bezoek = maak_bezoek(scripts=scripts)
    log_in(bezoek, CORPORATIE, LV)
    bezoek.begin()
    bezoek.klik("Locatie toevoegen")
    _vul_regel(bezoek, PLEK)
    bezoek.klik("Opslaan en volgende")
    bezoek.noteer("een regel in overzicht 5a", Telling(2, 2, 4))
    bezoek.ziet(f"{PLEK} staat in het overzicht.")
    bezoek.begin()
    bezoek.vul("Locatie", "Voorbeeld Kadeblok fase 2")
    bezoek.vul("Tweede helft 2029", "24")
    bezoek.klik("Opslaan en klaar")
    bezoek.noteer("de volgende regel in overzicht 5a", Telling(2, 1, 4))
    for plek in (PLEK, "Voorbeeld Kadeblok fase 2"):
        bezoek.ziet("Bevestigd", in_=bezoek.rij(plek))


def test_een_fout_staat_bij_het_vak_en_niets_gaat_verloren(bezoek: Bezoek) -> None:
    log_in(bezoek, CORPORATIE, LV)
    bezoek.klik("Locatie toevoegen")
    bezoek.vul("Locatie", PLEK)
    bezoek.vul("Eerste helft 2029", "36,5")
    bezoek.klik("Opslaan en volgende", status=422)
    bezoek.ziet("De locatie is nog niet opgeslagen. Pas 3 velden aan.", "Vul een heel getal in, zonder komma")
    expect(bezoek.veld("Locatie")).to_have_value(PLEK)
    expect(bezoek.veld("Eerste helft 2029")).to_have_value("36,5")
    _vul_regel(bezoek, PLEK)
    bezoek.klik("Opslaan en klaar")
    bezoek.ziet(f"{PLEK} staat in het overzicht.")


def test_bevestigen_in_alle_gemeenten_vanaf_een_pagina(maak_bezoek: MaakBezoek) -> None:
    corporatie, gemeente = maak_bezoek(), maak_bezoek()
    log_in(corporatie, CORPORATIE, "/mijn-werk")
    corporatie.klik("Onze woningen")
    corporatie.ziet(WACHT)
    corporatie.begin()
    corporatie.klik("Bevestigen", in_=corporatie.page.locator("[data-gemeente=leidschendam-voorburg]"))
    corporatie.noteer("eigen regels van een gemeente bevestigen", Telling(2, 1, 0))
    corporatie.ziet("U hebt 1 regel van Leidschendam-Voorburg bevestigd.")
    log_in(gemeente, GEMEENTE, LV)
    gemeente.ziet("Bevestigd", in_=gemeente.rij(WACHT))
    gemeente.klik(WACHT)
    gemeente.vul("Tweede helft 2028", "70")
    gemeente.klik("Opslaan")
    gemeente.ziet("Gewijzigd na bevestiging", in_=gemeente.rij(WACHT))
    corporatie.ga(LV)
    corporatie.ziet("70 in de tweede helft 2028", in_=corporatie.vak("Uw regels bevestigen"))


def test_wie_na_een_ander_opslaat_ziet_beide_getallen(maak_bezoek: MaakBezoek) -> None:
    corporatie, gemeente = maak_bezoek(), maak_bezoek()
    log_in(corporatie, CORPORATIE, LV)
    corporatie.klik("De Star")
    log_in(gemeente, GEMEENTE, LV)
    gemeente.klik("De Star")
    gemeente.vul("Eerste helft 2027", "30")
    gemeente.klik("Opslaan")
    corporatie.vul("Eerste helft 2027", "28")
    corporatie.klik("Opslaan", status=409)
    corporatie.ziet("heeft deze regel intussen gewijzigd", "Nu opgeslagen:")
    expect(corporatie.veld("Eerste helft 2027")).to_have_value("28")
    corporatie.klik("Opslaan")
    corporatie.ziet("28", in_=corporatie.rij("De Star"))


def test_schrappen_met_een_reden(bezoek: Bezoek) -> None:
    log_in(bezoek, GEMEENTE, LV)
    bezoek.klik(WACHT)
    bezoek.klap_uit("Regel schrappen")
    bezoek.klik("Ja, schrappen", status=422)
    bezoek.vul("Waarom vervalt deze regel?", "De grond is verkocht.")
    bezoek.klik("Ja, schrappen")
    bezoek.ziet("De regel is geschrapt.")
    bezoek.ziet_niet(WACHT, in_=bezoek.page.locator("#locaties"))


def test_filteren_en_per_halfjaar(bezoek: Bezoek) -> None:
    log_in(bezoek, GEMEENTE, LV)
    bezoek.begin()
    bezoek.kies("Welke corporatie", "Vidomes")
    bezoek.klik("Toon")
    bezoek.noteer("de regels van een corporatie zien", Telling(2, 1, 1))
    bezoek.ziet_niet("Emmastraat en omgeving", in_=bezoek.page.locator("#locaties"))
    bezoek.klik("Per halfjaar")
    expect(bezoek.page.get_by_role("columnheader", name="2027, 1e helft")).to_be_visible()
    expect(bezoek.veld("Welke corporatie")).to_have_value("vidomes")


def test_lezen_zonder_te_wijzigen(bezoek: Bezoek) -> None:
    log_in(bezoek, "Provincie als partner", LV)
    assert not bezoek.kan("Locatie toevoegen")
    bezoek.klik("De Star")
    bezoek.ziet("Wat er in de regel staat", "Planologische status")
    assert not bezoek.kan("Opslaan")


def test_een_regel_met_alleen_het_toetsenbord(bezoek: Bezoek) -> None:
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "medewerker.vidomes")
    bezoek.ga(f"{LV}/locaties/nieuw")
    toetsen.vul("Locatie", PLEK)
    toetsen.kies_uit_lijst("Soort", "Nieuwbouw")
    toetsen.kies_uit_lijst("Planologische status", "2A")
    toetsen.vul("Eerste helft 2029", "36")
    toetsen.open("Opslaan en klaar")
    bezoek.ziet(f"{PLEK} staat in het overzicht.")
    bezoek.ga("/onze-woningen")
    toetsen.open(re.compile("^Bevestigen"))
    bezoek.ziet("bevestigd.")
