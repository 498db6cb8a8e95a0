"""What goes wrong is said in a sentence, at the field and above the form; what was typed stays."""

from __future__ import annotations

import re

from playwright.sync_api import expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, over

NIEUW = f"{RONDE}/wassenaar/gesprekken/nieuw/startgesprek"
LV = f"{RONDE}/leidschendam-voorburg"
LANG = "Wij spreken af dat wij elkaar bellen. " * 30


def _in_de_samenvatting(bezoek: Bezoek, *zinnen: str) -> None:
    """The summary has the focus, and each sentence leads to its field, where it is said again."""
    kop = bezoek.page.locator("#fouten [data-focus]")
    expect(kop).to_be_focused()
    assert bezoek.page.title().startswith("Fout: ")
    for zin in zinnen:
        bezoek.klik(zin, in_=bezoek.page.locator("#fouten"))
        veld = bezoek.page.locator(":focus")
        expect(veld).to_have_attribute("aria-invalid", "true")
        beschreven = str(veld.get_attribute("aria-describedby")).split()
        assert any(zin in bezoek.page.locator(f"[id='{id_}']").inner_text() for id_ in beschreven)


def test_de_samenvatting_krijgt_de_focus_en_leidt_naar_elk_veld(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar", NIEUW)
    bezoek.vul("Datum", "31-02-2027")
    bezoek.vul("Begintijd", "kwart over tien")
    bezoek.vul("Duur in minuten", "een uur")
    bezoek.vul("Plaats", "Raadhuis De Paauw 🏛")
    bezoek.klik("Plannen en uitnodigen", status=422)
    bezoek.ziet("Het gesprek is nog niet gepland. Pas 3 velden aan.")
    for label, tekst in (("Datum", "31-02-2027"), ("Begintijd", "kwart over tien"), ("Duur in minuten", "een uur"),
                         ("Plaats", "Raadhuis De Paauw 🏛")):  # fmt: skip
        expect(bezoek.veld(label)).to_have_value(tekst)
    _in_de_samenvatting(bezoek, "Schrijf de datum als 27-11-2026, en kies een dag die bestaat.",
                        "Schrijf de tijd als 14:30.")  # fmt: skip


@pytest.mark.parametrize(
    ("label", "tekst", "zin"),
    [
        ("Datum", "01-01-2020", "Kies een moment dat nog komt."),
        ("Link voor een gesprek op afstand", "javascript:alert(1)", "Geef een volledige link die begint met https://."),
        ("Plaats", "Zaal \u202e neergelegd", "Haal het onzichtbare teken U+202E weg: het staat na ‘Zaal’."),
        ("Plaats", "Zaal " * 60, "Maak dit korter: ten hoogste 200 tekens. Nu zijn het er 299: 99 te veel."),
    ],
)
def test_wat_niet_kan_wordt_bij_het_veld_gezegd(bezoek: Bezoek, label: str, tekst: str, zin: str) -> None:
    log_in(bezoek, "Coördinator Wassenaar", NIEUW)
    for veld, waarde in {"Datum": over(7), "Begintijd": "10:00", "Plaats": "Raadhuis", label: tekst}.items():
        bezoek.vul(veld, waarde)
    bezoek.klik("Plannen en uitnodigen", status=422)
    _in_de_samenvatting(bezoek, zin)
    expect(bezoek.veld(label)).to_have_value(tekst.strip())
    bezoek.ga("/mijn-werk")
    assert bezoek.kan("Startgesprek plannen")  # nothing was stored


def test_emoji_en_tekst_van_rechts_naar_links_mogen_gewoon(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar", f"{RONDE}/wassenaar/werkwijze/werkwijze")
    bezoek.vul("Werkwijze", "Wij overleggen 👩‍👩‍👧 en schrijven ook مرحبا op.")
    bezoek.klik("Opslaan en om bevestiging vragen")
    bezoek.ziet("Wij overleggen 👩‍👩‍👧 en schrijven ook مرحبا op.")


def _tegelijk(maak_bezoek: MaakBezoek, pad: str, label: str) -> tuple[Bezoek, Bezoek]:
    """Two coordinators open the same text; the first saves."""
    eerste, tweede = maak_bezoek(), maak_bezoek()
    log_in(eerste, "Coördinator Leidschendam-Voorburg")
    log_in(tweede, "Tweede coördinator Leidschendam-Voorburg")
    for bezoek, tekst in ((eerste, "De tekst van de eerste."), (tweede, f"{LANG}De tekst van de tweede.")):
        bezoek.ga(pad)
        if bezoek.kan("Tekst wijzigen"):
            bezoek.klik("Tekst wijzigen")
        bezoek.vul(label, tekst)
    return eerste, tweede


def test_wie_tegelijk_aan_het_verslag_schrijft_ziet_beide_teksten_en_kiest(maak_bezoek: MaakBezoek) -> None:
    zoeker = maak_bezoek()
    log_in(zoeker, "Coördinator Leidschendam-Voorburg")
    zoeker.klik("Verslag van startgesprek maken")
    eerste, tweede = _tegelijk(maak_bezoek, zoeker.pad, "Tekst van het verslag")
    eerste.klik("Verslag opslaan")
    tweede.klik("Verslag opslaan", status=409)
    tweede.ziet("De tekst van de eerste.", in_=tweede.vak("Opgeslagen door Coördinator Leidschendam-Voorburg"))
    expect(tweede.veld("Tekst van het verslag")).to_have_value(f"{LANG}De tekst van de tweede.")
    expect(tweede.page.locator("[data-focus]")).to_be_focused()
    tweede.vul("Tekst van het verslag", "Samen: de eerste en de tweede.")
    tweede.klik("Mijn tekst opslaan")
    eerste.ga(zoeker.pad)
    eerste.ziet("Samen: de eerste en de tweede.")


def test_wie_tegelijk_aan_de_werkwijze_schrijft_overschrijft_niets(maak_bezoek: MaakBezoek) -> None:
    pad = f"{LV}/werkwijze/werkwijze"
    eerste, tweede = _tegelijk(maak_bezoek, pad, "Werkwijze")
    eerste.klik("Opslaan en om bevestiging vragen")
    tweede.klik("Opslaan en om bevestiging vragen", status=409)
    tweede.ziet("Coördinator Leidschendam-Voorburg heeft intussen versie 3 opgeslagen", "De tekst van de eerste.")
    expect(tweede.veld("Werkwijze")).to_have_value(f"{LANG}De tekst van de tweede.")
    tweede.klik("Opslaan en om bevestiging vragen")
    tweede.ziet("Versie 4")


def test_een_vreemd_adres_is_er_niet_en_verraadt_niets(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar")
    for pad in (f"{RONDE}/wassenaar/gesprekken/bestaat-niet", f"{LV}/journaal", "/rondes/geen-ronde", "/nergens"):
        bezoek.ga(pad, status=404)
        bezoek.kop("Deze pagina bestaat niet")


def test_een_dubbelklik_doet_niets_dubbel(bezoek: Bezoek) -> None:
    log_in(bezoek, "Secretariaat", f"{RONDE}/vergaderingen")
    komend = bezoek.vak("Komende vergaderingen").get_by_role("listitem")
    aantal = komend.count()
    bezoek.vul("Datum", over(9))
    bezoek.vul("Plaats", "Stadhuis Den Haag")
    bezoek.bedienbaar("Vergadering plannen").dblclick()  # the second click breaks off the first: two navigations
    bezoek.page.wait_for_url(re.compile(r"/vergaderingen/[\w-]+$"))
    bezoek.ziet("Opmerkingen per dossier")
    bezoek.ga(f"{RONDE}/vergaderingen")
    expect(komend).to_have_count(aantal + 1)


def test_een_teller_zegt_wat_er_nog_bij_kan_en_wat_er_te_veel_is(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar", NIEUW)
    teller, gezegd = bezoek.page.locator(".gs-teller"), bezoek.page.locator("body > [role=status]")
    for tekst, zin in (("x" * 170, "Nog 30 tekens"), ("x" * 199, "Nog 1 teken"), ("x" * 1201, "1.001 tekens te veel")):
        bezoek.vul("Plaats", tekst)
        expect(teller).to_have_text(zin)
        expect(gezegd).to_have_text(zin)
    bezoek.vul("Plaats", "Raadhuis")
    expect(teller).to_have_count(0)
