"""What was typed and is thrown away, looked for again, or cannot be kept because the session is gone; pasted tables."""

from __future__ import annotations

from playwright.sync_api import Page, expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in
from tests.ondersteuning.tegelijk import KOEKJE

WASSENAAR = f"{RONDE}/wassenaar/werkwijze/werkwijze"
ZIN = "We spreken elkaar elke tweede dinsdag op het gemeentehuis."
STAND = ".gs-kladstand"
OPSLAG = "() => [localStorage.length, sessionStorage.length]"
TERUG = "Terug zonder op te slaan"
# Where each cell of a pasted table begins, by row.
KOLOMMEN = """() => [...document.querySelectorAll(".gs-plaktabel__rij")].map((rij) =>
  [...rij.children].map((cel) => Math.round(cel.getBoundingClientRect().left)))"""
STEEKT_UIT = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def schrijver(bezoek: Bezoek) -> Bezoek:
    """The municipality, where it writes its way of working."""
    log_in(bezoek, "Coördinator Wassenaar", WASSENAAR)
    bezoek.veld("Werkwijze").fill("")
    return bezoek


def _typ(page: Page, tekst: str = ZIN) -> None:
    page.get_by_label("Werkwijze").press("End")
    page.keyboard.type(tekst)


def test_wie_ververst_binnen_een_seconde_ziet_meteen_wat_hij_typte(schrijver: Bezoek) -> None:
    _typ(schrijver.page)
    schrijver.page.reload()
    expect(schrijver.veld("Werkwijze")).to_have_value(ZIN)
    schrijver.ziet("Uw tekst is terug, maar nog niet opgeslagen")
    _typ(schrijver.page, " En verder.")
    schrijver.page.reload()
    expect(schrijver.veld("Werkwijze")).to_have_value(f"{ZIN} En verder.")
    assert schrijver.page.evaluate(OPSLAG) == [0, 0]


def test_terug_zonder_op_te_slaan_gooit_weg_en_kan_ongedaan(bezoek: Bezoek) -> None:
    nieuw = f"{RONDE}/wassenaar/overzicht/overzicht-5a/maatregelen/nieuw"
    log_in(bezoek, "Coördinator Wassenaar", nieuw)
    vak = bezoek.page.get_by_role("textbox").first
    vak.fill(ZIN)
    bezoek.klik(TERUG)
    bezoek.ziet("De niet-opgeslagen tekst is weg.")
    bezoek.ga(nieuw)
    bezoek.ziet_niet("nog niet is opgeslagen")
    bezoek.ga("/mijn-kladden")
    bezoek.ziet("Deze tekst gooide u weg.", ZIN[:40])
    bezoek.klik("Haal die tekst terug")
    expect(bezoek.page.get_by_role("textbox").first).to_have_value(ZIN)
    assert bezoek.page.evaluate(OPSLAG) == [0, 0]
    bezoek.klik(TERUG)
    bezoek.ga("/mijn-werk")
    bezoek.ziet("Mijn kladden")


def test_wie_niets_typte_gaat_gewoon_terug(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar", f"{RONDE}/wassenaar/overzicht/overzicht-5a/maatregelen/nieuw")
    bezoek.klik(TERUG)
    bezoek.ziet_niet("De niet-opgeslagen tekst is weg.")


def test_wie_in_een_ander_tabblad_uitlogt_leest_dat_hier_en_waarom_er_niets_wordt_bewaard(schrijver: Bezoek) -> None:
    ander = schrijver.context.new_page()
    ander.goto(schrijver.page.url)
    ander.get_by_role("button", name="Uitloggen").click()
    expect(ander.get_by_role("heading", level=1)).to_have_text("Inloggen")
    ander.close()
    _typ(schrijver.page)
    zin = schrijver.page.locator(STAND)
    expect(zin).to_contain_text("want u bent uitgelogd", timeout=6000)
    expect(zin).to_contain_text("Niet bewaard sinds")
    schrijver.page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
    expect(schrijver.page.locator("#sessie")).to_contain_text("U bent uitgelogd.")
    schrijver.vergeet_ruis()
    schrijver.klik("Opslaan en om bevestiging vragen")
    schrijver.kop("Inloggen")


def test_wie_in_een_ander_tabblad_als_een_ander_werkt_leest_als_wie(schrijver: Bezoek, maak_bezoek: MaakBezoek) -> None:
    ander = maak_bezoek()
    log_in(ander, "Medewerker St. Willibrordus", WASSENAAR)
    (koekje,) = [k for k in ander.context.cookies() if k["name"] == KOEKJE]
    schrijver.context.add_cookies([{"name": KOEKJE, "value": koekje["value"], "url": schrijver.server.adres}])
    _typ(schrijver.page)
    zin = schrijver.page.locator(STAND)
    expect(zin).to_contain_text("in deze browser werkt nu Medewerker St. Willibrordus", timeout=6000)
    schrijver.vergeet_ruis()


def test_een_geplakte_tabel_heeft_rechte_kolommen_en_schuift_op_een_telefoon_in_zichzelf(schrijver: Bezoek) -> None:
    kop = "Corporatie\tWoningen in aanbouw\tVergunning verleend\tIn voorbereiding"
    tabel = f"{kop}\nSt. Willibrordus\t12\t1.250\t3\nWoonstichting Langedijk\t7\t9\t"
    schrijver.veld("Werkwijze").fill(f"Zo staat het ervoor:\n{tabel}\nDat bespreken we.")
    schrijver.klik("Opslaan en om bevestiging vragen")
    rijen = schrijver.page.evaluate(KOLOMMEN)
    assert [len(rij) for rij in rijen] == [4, 4, 4]
    assert rijen[0] == rijen[1] == rijen[2]
    assert schrijver.page.locator(".gs-plaktabel").first.inner_text().startswith("Corporatie\tWoningen")
    schrijver.page.set_viewport_size({"width": 390, "height": 844})
    assert schrijver.page.evaluate(STEEKT_UIT) == 0
    schrijver.keur()


def test_wie_voorlegt_terwijl_er_nog_tekst_staat_leest_dat_eerst(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator gemeente")
    bezoek.klik("Verslag van startgesprek maken")
    bezoek.vul("Wat is er besloten?", ZIN)
    bezoek.page.get_by_role("button", name="Aan de partijen voorleggen").click()
    bezoek.ziet("Die gaat niet mee.")
    bezoek.klik("Aan de partijen voorleggen")
    bezoek.ziet("De partijen kunnen het verslag nu lezen.", "U typte op deze pagina tekst die nog niet is opgeslagen")
    bezoek.klik_op(bezoek.page.get_by_role("link", name="Lees die tekst").first)
    bezoek.ziet("Uw tekst past niet meer op deze pagina", ZIN)
