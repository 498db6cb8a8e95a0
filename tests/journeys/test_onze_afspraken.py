"""Onze afspraken: what an organisation promised in all municipalities, on one page, from mijn werk in one click."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import hoofdnavigatie, log_in
from tests.journeys.telling import Telling

LIJST = "Staedion stuurt een lijst met wat zij nodig heeft om vroeg mee te praten."
VERBOUWEN = "Vidomes laat weten of zij een kantoor wil verbouwen."


def _open(bezoek: Bezoek, wie: str) -> None:
    log_in(bezoek, wie)
    bezoek.begin()
    bezoek.klik("Onze afspraken", in_=hoofdnavigatie(bezoek))
    bezoek.kop("Onze afspraken")


def test_een_corporatie_ziet_wat_zij_toezegde_en_doet_een_toezegging_af(bezoek: Bezoek) -> None:
    _open(bezoek, "Medewerker Vidomes")
    bezoek.noteer("zien wat u heeft toegezegd, in alle gemeenten", Telling(2, 1, 0))
    for deel, gemeenten in (("toezeggingen", ["rijswijk"]), ("punten", ["delft", "rijswijk"])):
        koppen = bezoek.page.locator(f"#{deel} tr[data-dossier]")
        assert koppen.evaluate_all("rijen => rijen.map((r) => r.dataset.dossier)") == gemeenten
    bezoek.klik(VERBOUWEN)
    bezoek.kop("Dit heeft u toegezegd")
    bezoek.ga("/onze-afspraken")
    expect(bezoek.page.locator("[data-toezegging]")).to_contain_text("Loopt")


def test_een_bijgestelde_en_een_late_toezegging_zijn_zo_te_zien(bezoek: Bezoek) -> None:
    _open(bezoek, "Medewerker Staedion")
    expect(bezoek.page.locator("[data-toezegging]")).to_contain_text([LIJST])
    bezoek.ziet("Bijgesteld", in_=bezoek.page.locator("[data-toezegging]"))


def test_de_provincie_ziet_eerst_wat_te_laat_is(bezoek: Bezoek) -> None:
    _open(bezoek, "Provincie als partner")
    eerste = bezoek.page.locator("#toezeggingen tr[data-toezegging]").first
    bezoek.ziet("Te laat", in_=eerste)
    bezoek.ziet("1 te laat", in_=bezoek.page.locator("#toezeggingen"))
    bezoek.ziet_niet(LIJST, VERBOUWEN)  # what others promised is theirs


def test_kiezen_voor_een_gemeente_kan_zonder_javascript(maak_bezoek: MaakBezoek) -> None:
    bezoek = maak_bezoek(scripts=False)
    _open(bezoek, "Medewerker Vidomes")
    bezoek.kies("Dossier", "Delft")
    bezoek.klik("Toon")
    bezoek.noteer("de afspraken in een gemeente zien", Telling(3, 2, 1))
    koppen = bezoek.page.locator("#punten tr[data-dossier]")
    assert koppen.evaluate_all("rijen => rijen.map((r) => r.dataset.dossier)") == ["delft"]
    bezoek.ziet("U heeft niets toegezegd.")
