"""Somebody who comes for the first time, over a slow line: few bytes, few requests, and the second time hardly any."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.bench.bytes import PAGINA, meet_bezoek, tel
from tests.journeys.server import Proefserver

BYTES, VERZOEKEN = 80_000, 7


def test_het_eerste_bezoek_kost_ten_hoogste_80_kb_in_7_verzoeken(browser: Browser, server: Proefserver) -> None:
    meting = meet_bezoek(browser, server.adres + PAGINA, "inloggen, demo")
    assert meting.totaal <= BYTES, meting.delen
    assert meting.verzoeken <= VERZOEKEN, meting.delen


def test_bij_de_volgende_pagina_haalt_de_browser_alleen_de_pagina_zelf(browser: Browser, server: Proefserver) -> None:
    pagina = browser.new_page()
    opgehaald = tel(pagina)
    pagina.goto(server.adres + PAGINA, wait_until="networkidle")
    eerst = {adres for adres in opgehaald if "/static/" in adres}
    opgehaald.clear()
    pagina.get_by_role("button", name="Secretariaat", exact=True).click()
    pagina.wait_for_url("**/mijn-werk")
    pagina.wait_for_load_state("networkidle")
    pagina.close()
    assert eerst & set(opgehaald), "nothing was used again"
    assert {adres for adres in eerst & set(opgehaald) if opgehaald[adres] > 0} == set()
