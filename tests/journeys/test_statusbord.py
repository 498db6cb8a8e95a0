"""Nine municipalities at a glance: what is late and why, on screen and on paper."""

from __future__ import annotations

from playwright.sync_api import Locator, expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import RONDE, THEMA, hoofdnavigatie, log_in
from tests.journeys.pdf import A3_LIGGEND, paginamaten
from tests.journeys.telling import Telling

BORD = f"{RONDE}/statusbord"
DRINGEND = "td[data-stand=telaat], td[data-stand=aandacht]"


def _plekken(cellen: Locator) -> set[tuple[str, str, str]]:
    """Dossier, step and state of cells or signals."""
    uit = cellen.evaluate_all(
        "vakken => vakken.map((v) => [v.closest('[data-dossier]').dataset.dossier, v.dataset.stap, v.dataset.stand])"
    )
    return {(dossier, stap, stand) for dossier, stap, stand in uit}


def test_van_wat_te_laat_is_staan_reden_eigenaar_en_volgende_stap_op_het_bord_zelf(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel")
    bezoek.begin()
    bezoek.kop("Statusbord Bestuurlijke Tafel")
    signalen = bezoek.page.locator("li.gs-punten__item")
    assert _plekken(signalen) == _plekken(bezoek.page.locator(DRINGEND))  # no colour without a reason
    assert {stand for _, _, stand in _plekken(signalen)} == {"telaat", "aandacht"}
    for signaal in signalen.all():
        for deel in ("[data-reden]", "[data-volgende]", "[data-houder]"):
            expect(signaal.locator(deel)).to_be_visible()
            expect(signaal.locator(deel)).not_to_be_empty()
    bezoek.ziet("Wassenaar: Startgesprek", "dagen te laat")
    bezoek.noteer("van het bord lezen wat te laat is en waarom", Telling(1, 0, 0))


def test_het_bord_telt_negen_gemeenten_en_zegt_hoe_lang_nog(bezoek: Bezoek) -> None:
    log_in(bezoek, "Lid Bestuurlijke Tafel")
    expect(bezoek.page.locator("tbody tr[data-dossier]")).to_have_count(9)
    expect(bezoek.page.locator("li.gs-tegel")).to_have_count(9)
    tellingen = bezoek.page.locator("[data-telling]").all_inner_texts()
    assert sum(int(t.split()[0]) for t in tellingen) == 9
    bezoek.ziet("Nog te gaan", "Overzichten 5a en 5b vóór", "Komende deadlines", "Voor bespreking aan de Tafel")


@pytest.mark.parametrize("bord", [BORD, f"{THEMA}/statusbord"])
def test_het_bord_afdrukken_op_een_vel_a3(bezoek: Bezoek, bord: str) -> None:
    log_in(bezoek, "Secretariaat" if bord == BORD else "Secretaris Bouwen en Wonen", bord)
    bezoek.begin()
    bezoek.klik("Afdrukken op A3")
    bezoek.noteer("het bord afdrukken", Telling(2, 1, 0))
    assert paginamaten(bezoek.page.pdf(prefer_css_page_size=True)) == [A3_LIGGEND]
    expect(bezoek.page.get_by_role("button", name="Afdrukken")).to_be_visible()


def test_wat_op_papier_staat_noemt_niemand_bij_naam_maar_wel_elk_signaal(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat", f"{BORD}/afdruk")
    bezoek.ziet_niet("Secretaris Bestuurlijke Tafel")
    expect(hoofdnavigatie(bezoek)).to_have_count(0)
    assert _plekken(bezoek.page.locator("li.gs-punten__item")) == _plekken(bezoek.page.locator(DRINGEND))
    bezoek.klik("Terug naar het bord")


def test_de_toetser_ziet_elke_stand_maar_opent_geen_dossier(bezoek: Bezoek) -> None:
    log_in(bezoek, "Provincie als toetser")
    expect(bezoek.page.locator("tbody tr[data-dossier]")).to_have_count(9)
    expect(bezoek.page.locator("tbody a, .gs-tegels a")).to_have_count(0)
    bezoek.ga(f"{RONDE}/wassenaar", status=404)


def test_vanaf_het_bord_naar_een_dossier(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat", BORD)
    bezoek.begin()
    bezoek.klik("Wassenaar", in_=bezoek.page.locator("tbody"))
    bezoek.noteer("van het bord naar een dossier", Telling(2, 1, 0))
    bezoek.kop("Wassenaar")
