"""The municipality composes the agenda on one screen: order, parties, time, merging and undoing; then it presents."""

from __future__ import annotations

from playwright.sync_api import Locator, expect
import pytest

from tests.journeys.agenda import agenda, uit_mijn_werk
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import log_in
from tests.journeys.telling import Telling

VOLGORDE, STAPELEN = "In welke volgorde voeren we de plannen uit?", "Hoog bouwen is duur: wat kan soberder?"
SAMEN = agenda("zoetermeer", "/samenstelling")


@pytest.fixture
def gemeente(bezoek: Bezoek) -> Bezoek:
    """The coordinator of Zoetermeer, on the screen where the agenda is composed."""
    log_in(bezoek, "Coördinator Zoetermeer", SAMEN)
    return bezoek


def _titels(bezoek: Bezoek) -> list[str]:
    return [veld.input_value() for veld in bezoek.page.get_by_label("Titel van punt").all()]


def _rol(bezoek: Bezoek, partij: str, titel: str) -> Locator:
    return bezoek.veld(f"{partij} bij {titel}")


def test_volgorde_partijen_en_tijd_op_een_scherm(gemeente: Bezoek) -> None:
    assert _titels(gemeente)[:2] == [VOLGORDE, STAPELEN]
    gemeente.begin()
    gemeente.vul("Minuten voor punt 1", "55")
    gemeente.kies(f"Vidomes bij {STAPELEN}", "neemt deel")
    gemeente.klik("Punt 2 omhoog")
    gemeente.noteer("tijd, een partij en de volgorde wijzigen", Telling(2, 1, 2))
    assert _titels(gemeente)[:2] == [STAPELEN, VOLGORDE]
    expect(gemeente.veld("Minuten voor punt 2")).to_have_value("55")
    expect(_rol(gemeente, "Vidomes", STAPELEN)).to_have_value("neemt deel")
    expect(gemeente.page.get_by_role("button", name="Punt 1 omhoog")).to_be_focused()
    gemeente.vul("Minuten voor punt 1", "3")
    gemeente.klik("Opslaan", status=422)
    gemeente.ziet("Geef de tijd in minuten")


def test_samenvoegen_en_weer_losmaken(gemeente: Bezoek) -> None:
    vooraf = _titels(gemeente)
    gemeente.begin()
    gemeente.klap_uit("Punt 2 samenvoegen")
    gemeente.kies("Punt 2 gaat op in", f"1. {VOLGORDE}")
    gemeente.klik("Punt 2 samenvoegen")
    gemeente.noteer("twee punten samenvoegen", Telling(2, 2, 1))
    gemeente.ziet(f"‘{STAPELEN}’ is opgegaan in dit punt.")
    assert STAPELEN not in _titels(gemeente)
    gemeente.klik(f"‘{STAPELEN}’ losmaken")
    gemeente.ziet("Opgeslagen en losgemaakt.")
    assert sorted(_titels(gemeente)) == sorted(vooraf)


def test_een_punt_splitsen_en_een_punt_weghalen(gemeente: Bezoek) -> None:
    aantal = len(_titels(gemeente))
    gemeente.klap_uit("Punt 1 samenvoegen")
    gemeente.page.get_by_label("Titel van het tweede punt").first.fill("Wat bouwen we daarna?")
    gemeente.klik("Punt 1 splitsen")
    assert _titels(gemeente)[-1] == "Wat bouwen we daarna?"
    gemeente.klap_uit(f"Punt {aantal + 1} samenvoegen")
    gemeente.klik(f"Punt {aantal + 1} van de agenda halen", status=422)
    gemeente.ziet("Schrijf waarom het punt van de agenda gaat.")
    gemeente.vul(f"Waarom gaat punt {aantal + 1} van de agenda?", "Het is nog te vroeg.")
    gemeente.klik(f"Punt {aantal + 1} van de agenda halen")
    assert len(_titels(gemeente)) == aantal


def test_voorleggen_toont_vooraf_wat_er_gebeurt(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie = maak_bezoek(), maak_bezoek()
    log_in(corporatie, "Medewerker Stedelink", agenda("zoetermeer"))
    corporatie.ziet("Er is nog geen versie voorgelegd.")  # a working copy is silent
    corporatie.ziet_niet(VOLGORDE)
    log_in(gemeente, "Coördinator Zoetermeer")
    gemeente.begin()
    uit_mijn_werk(gemeente, "Gespreksagenda voorleggen aan de partijen")
    gemeente.ziet("In deze eerste versie", "alle punten", in_=gemeente.page.locator("#voorleggen"))
    gemeente.klik("Versie 1 voorleggen")
    gemeente.noteer("een versie voorleggen", Telling(3, 2, 0))
    gemeente.ziet("De agenda is voorgelegd.")
    corporatie.ga(agenda("zoetermeer"))
    corporatie.ziet(VOLGORDE, "Uw antwoord op versie 1")
