"""Who is second reads both texts, on every width, with or without a script, and saves from there at once."""

from __future__ import annotations

from playwright.sync_api import ViewportSize, expect
import pytest

from tests.journeys.agenda import agenda
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in
from tests.journeys.keuring import STEEKT_UIT

LV = "leidschendam-voorburg"
AGENDA, VOORRAAD = agenda(LV), f"{RONDE}/{LV}/overzicht/overzicht-5a/startvoorraad"
MITS, NIET = "Mits we eerst weten wie het terrein beheert.", "Het terrein is te klein."
GEEN_WOORD = "Onderbrekingslozelettergreep" * 8
SMAL = ViewportSize(width=320, height=640)


def _past_op(bezoek: Bezoek, maat: ViewportSize) -> None:
    """Nothing sticks out; the widths of 390 and 1280 px are looked at on every page that is visited."""
    was = bezoek.page.viewport_size
    bezoek.page.set_viewport_size(maat)
    assert bezoek.page.evaluate(STEEKT_UIT) == []
    if was:
        bezoek.page.set_viewport_size(was)


@pytest.mark.parametrize("scripts", [True, False])
def test_twee_antwoorden_op_een_punt(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    hier, daar = maak_bezoek(scripts=scripts), maak_bezoek(scripts=scripts)
    for bezoek in (hier, daar):
        log_in(bezoek, "Medewerker Vidomes", AGENDA)
    daar.page.get_by_label("Uw voorwaarde bij punt").first.fill(f"{MITS} {GEEN_WOORD}")
    daar.klik("Antwoorden per punt versturen")
    hier.page.get_by_label("Waarom u niet akkoord bent met punt").first.fill(NIET)
    hier.klik("Antwoorden per punt versturen", status=409)
    hier.ziet("U heeft zelf intussen bij 1 punt geantwoord", MITS)
    vraag = hier.page.locator(".gs-vraag", has_text="Nu opgeslagen")
    expect(vraag.get_by_label("Waarom u niet akkoord bent met punt")).to_have_value(NIET)
    _past_op(hier, SMAL)
    hier.klik("Antwoorden per punt versturen")
    hier.ziet("Uw antwoord is opgeslagen.")
    hier.ziet(NIET, in_=hier.page.locator(".gs-voorbehouden"))


@pytest.mark.parametrize("scripts", [True, False])
def test_twee_getallen_voor_een_startvoorraad(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    hier, daar = maak_bezoek(scripts=scripts), maak_bezoek(scripts=scripts)
    for bezoek in (hier, daar):
        log_in(bezoek, "Coördinator Leidschendam-Voorburg", VOORRAAD)
    daar.vul("Waar komt dit aantal vandaan?", GEEN_WOORD[:200])
    daar.klik("Startvoorraad vastleggen")
    hier.vul("Waar komt dit aantal vandaan?", "Opgave van de corporaties")
    hier.klik("Startvoorraad vastleggen", status=409)
    hier.ziet("deze startvoorraad intussen gewijzigd", f"Nu opgeslagen: {GEEN_WOORD[:200]}")
    _past_op(hier, SMAL)
    hier.klik("Startvoorraad vastleggen")
    hier.ziet("De startvoorraad is vastgelegd.")
