"""What if: interventions live in the address, the outcome stands beside the present, nothing is ever stored."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import ZACHT, Registerspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    """106 homes go in 2026 and come back in 2028: a dip."""
    spel = Registerspel(wereld)
    spel.bod(200)
    spel.startvoorraad(9180)
    return spel


@pytest.fixture
def sloop(spel: Registerspel) -> str:
    """The key of the demolition; the homes that replace it come later."""
    spel.ingevoerd(locatie="Nieuwe flat", corporatie="vidomes", h2028_1="120")
    return spel.ingevoerd(locatie="Oude flat", soort="sloop", corporatie="vidomes", h2026_2="106")


def _haal(client: Paginaclient, spel: Registerspel, *ingrepen: str, status: int = 200, **meer: str) -> Pagina:
    vragen = [("i", i) for i in ingrepen] + list(meer.items())
    return client.haal(f"{spel.adres('wat-als')}?{urlencode(vragen)}", status)


def _maat(pagina: Pagina, naam: str) -> list[str]:
    return [td.get_text(strip=True) for td in pagina.kies(f'[data-maat="{naam}"] td')]


def test_een_project_schuiven_maakt_de_daling_korter_in_woorden_en_getallen(
    spel: Registerspel, sloop: str, client_voor: ClientVoor
) -> None:
    client = client_voor("coordinator")
    assert _maat(_haal(client, spel), "Diepste daling, alleen hard") == ["106", "106", "0"]
    pagina = _haal(client, spel, f"schuif.{sloop}.3")
    assert _maat(pagina, "Diepste daling, alleen hard") == ["106", "0", "−106"]
    assert _maat(pagina, "Halfjaren onder het begin, alleen hard") == ["3", "0", "−3"]
    assert "wordt 106 woningen minder diep en de voorraad is 3 halfjaren korter onder het begin." in pagina.tekst
    assert "Met alleen harde plannen komt de voorraad nooit onder het begin." in pagina.tekst
    assert "het laagst is de tweede helft 2026: 106 woningen minder" in pagina.tekst.lower()


def test_de_formulieren_zetten_hun_ingreep_bij_de_andere_in_het_adres(
    spel: Registerspel, sloop: str, client_voor: ClientVoor
) -> None:
    client = client_voor("corporatie")
    eerst = {"wat": "schuif", "schuif-regel": sloop, "schuif-halfjaren": "2"}
    antwoord = client.get(f"{spel.adres('wat-als')}?{urlencode(eerst)}")
    assert antwoord.status_code == 303
    adres = urlsplit(antwoord.location)
    assert parse_qs(adres.query) == {"i": [f"schuif.{sloop}.2"]}
    erbij = {
        "wat": "erbij", "i": f"schuif.{sloop}.2", "erbij-locatie": "Flex. Noord", "erbij-soort": "nieuwbouw",
        "erbij-halfjaar": "2027-2", "erbij-woningen": "1.200", "erbij-plan": "hard",
    }  # fmt: skip
    pagina = client.haal(f"{spel.adres('wat-als')}?{urlencode(erbij)}")
    assert _maat(pagina, "Woningen erbij") == ["120", "1.320", "+1.200"]
    assert "Flex. Noord toevoegen: nieuwbouw, 1200 woningen in de tweede helft 2027, hard plan" in pagina.tekst
    weg = next(a["href"] for a in pagina.kies(".gs-regels a") if "Flex" in a.get_text())
    assert "Flex" not in client.haal(str(weg)).tekst


def test_een_project_weglaten_verandert_het_nettototaal(
    spel: Registerspel, sloop: str, client_voor: ClientVoor
) -> None:
    pagina = _haal(client_voor("wethouder"), spel, f"weg.{sloop}")
    assert _maat(pagina, "Netto") == ["14", "120", "+106"]
    assert "Het nettototaal wordt 106 woningen hoger." in pagina.tekst


def test_een_wat_als_schrijft_nooit_iets(
    wereld: Wereld, spel: Registerspel, sloop: str, client_voor: ClientVoor
) -> None:
    client = client_voor("coordinator")
    client.haal(spel.adres())
    voor = inhoud(wereld.app)
    register = client.haal(spel.adres()).tekst
    _haal(client, spel, f"schuif.{sloop}.3", f"weg.{sloop}", status=200)
    keuze: dict[str, Any] = {"schuif-regel": sloop, "schuif-halfjaren": "2"}
    _haal(client, spel, wat="schuif", **keuze)
    _haal(client, spel, "onzin", status=422)
    assert inhoud(wereld.app) == voor
    assert client.haal(spel.adres()).tekst == register
    assert client.post(spel.adres("wat-als"), data={"csrf_token": client.token()}).status_code == 405


@pytest.mark.parametrize("ingreep", [
    "onzin", "schuif", "schuif.x", "weg.", "weg.verzonnen", "schuif.{s}.99", "schuif.{s}.-2",
    "erbij.nieuwbouw.2027-1.5.half.X", "erbij.nieuwbouw.1700-1.5.hard.X", "erbij.feest.2027-1.5.hard.X",
    "erbij.nieuwbouw.2027-1.99999999.hard.X",
    "erbij.nieuwbouw.2027-1.-5.hard.X", "schuif.{s}.²",
])  # fmt: skip
def test_een_ingreep_die_niet_kan_krijgt_een_zin_en_de_pagina_blijft_heel(
    spel: Registerspel, sloop: str, client_voor: ClientVoor, ingreep: str
) -> None:
    pagina = _haal(client_voor("coordinator"), spel, ingreep.format(s=sloop), status=422)
    assert "Deze ingrepen kunnen niet" in pagina.tekst
    assert _maat(pagina, "Netto") == ["14", "14", "0"]


def test_meer_dan_twaalf_ingrepen_tegelijk_kan_niet(spel: Registerspel, sloop: str, client_voor: ClientVoor) -> None:
    pagina = _haal(client_voor("coordinator"), spel, *[f"schuif.{sloop}.1"] * 13, status=422)
    assert "ten hoogste 12 ingrepen" in pagina.tekst


@pytest.mark.parametrize(("velden", "zin"), [
    ({"wat": "schuif", "schuif-halfjaren": "2"}, "Kies welke regel u wilt verschuiven."),
    ({"wat": "weg", "weg-regel": "verzonnen"}, "Kies welke regel u wilt weglaten."),
    ({"wat": "erbij", "erbij-woningen": "12,5"}, "Vul een heel getal in, zonder komma"),
    ({"wat": "erbij", "erbij-woningen": "0"}, "Vul een aantal van 1 tot en met 5000 in."),
    ({"wat": "erbij"}, "Geef het project een naam."),
])  # fmt: skip
def test_een_fout_veld_zegt_wat_er_moet(
    spel: Registerspel, sloop: str, client_voor: ClientVoor, velden: dict[str, str], zin: str
) -> None:
    pagina = _haal(client_voor("coordinator"), spel, f"weg.{sloop}", status=422, **velden)
    assert any(zin in fout for fout in pagina.fouten), pagina.fouten
    assert _maat(pagina, "Netto") == ["14", "120", "+106"], "the interventions that were there stay"


def test_wie_meer_sloopt_dan_er_staat_leest_dat_het_niet_kan(
    spel: Registerspel, sloop: str, client_voor: ClientVoor
) -> None:
    pagina = _haal(client_voor("coordinator"), spel, "erbij.sloop.2026-1.5000.hard.A", "erbij.sloop.2026-1.5000.hard.B")
    assert "Zo kan het niet" in pagina.tekst


def test_een_ander_schuift_alleen_met_regels_die_hij_ziet(
    spel: Registerspel, sloop: str, client_voor: ClientVoor
) -> None:
    client = client_voor("goede_woning")
    assert "Oude flat" not in _haal(client, spel).tekst
    _haal(client, spel, f"weg.{sloop}", status=422)
    spel.ingevoerd(locatie="Open plan", corporatie="vidomes", status=ZACHT, vertrouwelijkheid="openbaar")
    pagina = _haal(client, spel)
    assert "Open plan" in pagina.tekst
    assert _maat(pagina, "Woningen eraf") == ["0", "0", "0"], "one hidden row counts for nobody"
    assert "Zonder 2 vertrouwelijke regels" in pagina.tekst


def test_zonder_startvoorraad_toont_de_wat_als_het_verschil_met_het_begin(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Registerspel(wereld, "rijswijk")
    spel.ingevoerd(locatie="Oude flat", soort="sloop", corporatie="vidomes")
    pagina = client_voor(wereld.trekker("rijswijk")).haal(spel.adres("wat-als"))
    assert "De lijn begint daarom bij 0" in pagina.tekst
    assert _maat(pagina, "Netto") == ["−46", "−46", "0"]
