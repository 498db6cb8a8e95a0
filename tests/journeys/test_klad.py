"""What is typed and not saved: kept while one types, back when one returns, and nothing is left in the browser."""

from __future__ import annotations

from datetime import timedelta
import re
import time

from playwright.sync_api import Dialog, Route, expect
import pytest

from gesprekken.core.klok import klok
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in

WASSENAAR = f"{RONDE}/wassenaar/werkwijze/werkwijze"
VRAGEN = f"{RONDE}/delft/vragen/overzicht-5b"
ZIN = "We spreken elkaar elke tweede dinsdag op het gemeentehuis."
STAND = ".gs-kladstand"
OPSLAG = "() => [localStorage.length, sessionStorage.length]"


def _typ(wie: Bezoek, tekst: str = ZIN) -> None:
    wie.veld("Werkwijze").press_sequentially(tekst, delay=0)


def _bewaard(wie: Bezoek) -> None:
    expect(wie.page.locator(STAND)).to_contain_text("Klad bewaard om", timeout=6000)


def _vragen(wie: Bezoek, *, blijf: bool) -> list[str]:
    """What the browser asks from here on; each time the answer is to stay, or to go."""
    gevraagd: list[str] = []

    def antwoord(vraag: Dialog) -> None:
        gevraagd.append(vraag.type)
        if blijf:
            vraag.dismiss()
        else:
            vraag.accept()

    wie.page.on("dialog", antwoord)
    return gevraagd


@pytest.fixture
def schrijver(bezoek: Bezoek) -> Bezoek:
    """The municipality, where it writes its way of working."""
    log_in(bezoek, "Coördinator Wassenaar", WASSENAAR)
    bezoek.veld("Werkwijze").fill("")
    return bezoek


def test_een_klad_komt_terug_waar_het_stond_en_is_weg_na_opslaan(schrijver: Bezoek) -> None:
    _typ(schrijver)
    _bewaard(schrijver)
    assert schrijver.page.evaluate(OPSLAG) == [0, 0]
    schrijver.ga(RONDE)
    schrijver.ga(WASSENAAR)
    schrijver.ziet("U hebt hier tekst die nog niet is opgeslagen")
    schrijver.klik("Ga verder met die tekst")
    expect(schrijver.veld("Werkwijze")).to_have_value(ZIN)
    schrijver.klik("Opslaan en om bevestiging vragen")
    schrijver.ziet("De werkwijze is opgeslagen.")
    schrijver.ziet_niet("nog niet is opgeslagen")
    assert schrijver.page.evaluate(OPSLAG) == [0, 0]


def test_wat_net_is_getypt_gaat_mee_als_men_weggaat_en_de_browser_vraagt_niets(schrijver: Bezoek) -> None:
    gevraagd = _vragen(schrijver, blijf=False)
    _typ(schrijver)
    schrijver.ga(RONDE)
    assert gevraagd == []
    schrijver.ga(WASSENAAR)
    schrijver.klik("Ga verder met die tekst")
    expect(schrijver.veld("Werkwijze")).to_have_value(ZIN)


def test_zonder_verbinding_zegt_de_pagina_dat_en_gaat_er_niets_weg(schrijver: Bezoek) -> None:
    schrijver.context.set_offline(True)
    _typ(schrijver)
    expect(schrijver.page.locator(STAND)).to_contain_text("Niet bewaard sinds", timeout=6000)
    schrijver.page.get_by_role("button", name="Opslaan en om bevestiging vragen").click()
    expect(schrijver.page.locator(STAND)).to_contain_text("Er is geen verbinding")
    expect(schrijver.veld("Werkwijze")).to_have_value(ZIN)
    gevraagd = _vragen(schrijver, blijf=True)
    schrijver.page.get_by_role("link", name="Gesprekken", exact=True).click(no_wait_after=True)
    expect(schrijver.veld("Werkwijze")).to_have_value(ZIN)
    assert gevraagd == ["beforeunload"]
    schrijver.context.set_offline(False)
    _bewaard(schrijver)
    schrijver.vergeet_ruis()
    schrijver.klik("Opslaan en om bevestiging vragen")
    schrijver.ziet("De werkwijze is opgeslagen.", ZIN)


def test_wie_een_formulier_opslaat_houdt_wat_in_de_andere_stond(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Delft", VRAGEN)
    vakken = bezoek.page.locator("form:has([name=afzender]) textarea:visible")
    assert vakken.count() >= 3
    for nr in range(3):
        vakken.nth(nr).fill(f"Tekst {nr}")
    knop = vakken.nth(1).locator("xpath=ancestor::form").get_by_role("button").first
    bezoek.klik_op(knop)
    over = bezoek.page.locator("form:has([name=afzender]) textarea")
    staat = [over.nth(i).input_value() for i in range(over.count())]
    assert {"Tekst 0", "Tekst 2"} <= set(staat)
    bezoek.ziet("Wat u hier had getypt, staat er weer.")


def test_een_collega_ziet_dat_iemand_bezig_is_en_een_ander_niet(schrijver: Bezoek, maak_bezoek: MaakBezoek) -> None:
    _typ(schrijver)
    _bewaard(schrijver)
    ander = maak_bezoek()
    log_in(ander, "Medewerker St. Willibrordus", WASSENAAR)
    ander.ziet_niet("Ook bezig", ZIN)


def test_tien_minuten_voor_het_einde_kan_men_ingelogd_blijven(schrijver: Bezoek) -> None:
    begin = klok()
    schrijver.page.clock.install()
    schrijver.ga(WASSENAAR)
    schrijver.server.zet_klok(begin + timedelta(hours=1, minutes=51))
    schrijver.page.clock.fast_forward("01:51:00")
    schrijver.ziet("uitgelogd, omdat u lang niets hebt geopend of opgeslagen")
    schrijver.page.get_by_role("button", name="Blijf ingelogd").click()
    expect(schrijver.page.locator("#sessie")).to_be_hidden()
    schrijver.server.zet_klok(begin + timedelta(hours=3, minutes=30))
    _typ(schrijver)
    schrijver.klik("Opslaan en om bevestiging vragen")
    schrijver.ziet("De werkwijze is opgeslagen.")


def test_wie_te_lang_wegbleef_vindt_de_tekst_na_inloggen_terug(schrijver: Bezoek) -> None:
    _typ(schrijver)
    schrijver.server.zet_klok(klok() + timedelta(hours=3))
    schrijver.klik("Opslaan en om bevestiging vragen")
    schrijver.kop("Inloggen")
    schrijver.ziet("Uw tekst is bewaard en nog niet opgeslagen.")
    schrijver.klap_uit("Alle accounts van de demo")
    schrijver.klik(re.compile("^Coördinator Wassenaar, "))
    schrijver.ziet("Uw tekst is terug, maar nog niet opgeslagen")
    expect(schrijver.veld("Werkwijze")).to_have_value(ZIN)
    schrijver.klik("Opslaan en om bevestiging vragen")
    schrijver.ziet("De werkwijze is opgeslagen.", ZIN)


def test_traag_bewaren_terwijl_men_verder_typt_geeft_geen_botsing(schrijver: Bezoek) -> None:
    def traag(verzoek: Route) -> None:
        time.sleep(1.5)
        verzoek.continue_()

    schrijver.page.route("**/klad", traag)
    for woord in ZIN.split(" "):
        _typ(schrijver, f"{woord} ")
        schrijver.page.wait_for_timeout(400)
    _bewaard(schrijver)
    schrijver.klik("Opslaan en om bevestiging vragen")
    schrijver.ziet("De werkwijze is opgeslagen.", ZIN)


def test_het_tweede_tabblad_dat_opslaat_houdt_zijn_tekst_en_ziet_beide(schrijver: Bezoek) -> None:
    ander = schrijver.context.new_page()
    ander.goto(schrijver.page.url)
    ander.get_by_label("Werkwijze").fill("Uit het tweede tabblad.")
    expect(ander.locator(STAND)).to_contain_text("Klad bewaard om", timeout=6000)
    _typ(schrijver)
    schrijver.klik("Opslaan en om bevestiging vragen")
    with ander.expect_navigation() as antwoord:
        ander.get_by_role("button", name="Opslaan en om bevestiging vragen").click()
    assert antwoord.value is not None
    assert antwoord.value.status == 409
    expect(ander.get_by_label("Werkwijze")).to_have_value("Uit het tweede tabblad.")
    expect(ander.locator("main")).to_contain_text(ZIN)


def test_wie_het_tabblad_sluit_vindt_de_tekst_later_terug(schrijver: Bezoek) -> None:
    ander = schrijver.context.new_page()
    ander.goto(schrijver.page.url)
    ander.get_by_label("Werkwijze").fill(ZIN)
    ander.close(run_before_unload=True)
    schrijver.page.wait_for_timeout(500)
    schrijver.ga(WASSENAAR)
    schrijver.klik("Ga verder met die tekst")
    expect(schrijver.veld("Werkwijze")).to_have_value(ZIN)


def test_wie_daarna_inlogt_en_teruggaat_leest_niets_van_een_ander(bezoek: Bezoek) -> None:
    vragen = f"{RONDE}/pijnacker-nootdorp/vragen/overzicht-5b"
    log_in(bezoek, "Medewerker Staedion", vragen)
    vak = bezoek.page.locator("form:has([name=afzender]) textarea").first
    vak.evaluate("e => { for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }")
    vak.fill("Alleen voor Staedion.")
    expect(bezoek.page.locator(STAND).first).to_contain_text("Klad bewaard om", timeout=6000)
    bezoek.klik("Uitloggen")
    log_in(bezoek, "Medewerker Rondom Wonen", vragen)
    for _keer in range(2):
        bezoek.page.go_back(wait_until="load")
    assert bezoek.pad == vragen
    over = bezoek.page.locator("textarea")
    assert "Alleen voor Staedion." not in {over.nth(i).input_value() for i in range(over.count())}
    bezoek.ziet_niet("Alleen voor Staedion.")
