"""Who reads a submission: its submitter and, once handed in, the trekker. Nobody else, on no page at all."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import MENSEN, Wereld
from tests.ondersteuning.databank import inhoud
from tests.ondersteuning.wandeling import wandel
from tests.web.agenda.inbrengen import STAP, adres, behandeld, ingebracht

INDIENER = {"corporatie", "directeur"}
TREKKER = {"coordinator", "collega", "wethouder", "lezer"}
ANDEREN = ["goede_woning", "provincie", "secretariaat", "tafel", "toetser", "huurders", "delft", "vreemde_corporatie",
           "beheer"]  # fmt: skip
KANARIE = "Kanarie"


@pytest.fixture
def onderwerpen(wereld: Wereld) -> dict[str, str]:
    """Vidomes has a draft, something handed in, something with a question and something declined."""
    velden = {"locatie": "Kanarieplein", "wens": "Kanariewens"}
    gemaakt = {
        naam: ingebracht(wereld, titel=f"Kanarie {naam}", indienen=naam != "concept", **velden)
        for naam in ("concept", "ingediend", "gevraagd", "afgewezen")
    }
    behandeld(wereld, gemaakt["gevraagd"], "terugleggen", "Kanarievraag?")
    behandeld(wereld, gemaakt["afgewezen"], "afwijzen", "Kanariereden")
    return {naam: adres(wereld, o.sleutel) for naam, o in gemaakt.items()}


def test_alleen_indiener_en_trekker_lezen_een_onderwerp(
    client_voor: ClientVoor, wereld: Wereld, onderwerpen: dict[str, str]
) -> None:
    for wie in (naam for naam, _slug, _rol in MENSEN):
        client = client_voor(wie)
        for naam, waar in onderwerpen.items():
            leest = wie in INDIENER or (wie in TREKKER and naam != "concept")
            assert client.get(waar).status_code == (200 if leest else 404), (wie, naam)
    titels = client_voor("coordinator").haal(adres(wereld)).tekst
    assert "Kanarie concept" not in titels
    assert titels.count("Kanarie ") == 3


@pytest.mark.parametrize("wie", ANDEREN)
def test_geen_pagina_van_een_ander_draagt_een_woord_van_een_onderwerp(
    client_voor: ClientVoor, onderwerpen: dict[str, str], wie: str
) -> None:
    bezocht = 0
    for pagina in wandel(client_voor(wie), "/", per_endpoint=12):
        bezocht += 1
        html = pagina.antwoord.text
        assert KANARIE not in html, pagina.adres
        assert not [waar for waar in onderwerpen.values() if waar in html], f"{pagina.adres}: a link to nowhere"
    assert bezocht > (0 if wie in ("huurders", "beheer") else 5)


def test_een_concept_van_de_gemeente_is_voor_de_gemeente_alleen(client_voor: ClientVoor, wereld: Wereld) -> None:
    waar = adres(wereld, ingebracht(wereld, "coordinator", indienen=False).sleutel)
    assert client_voor("lezer").haal(waar).kop == "Wie bouwt op de locatie Oost?"
    for wie in ("corporatie", "provincie", "secretariaat", "tafel"):
        assert client_voor(wie).get(waar).status_code == 404


def test_wie_niet_mag_inbrengen_of_behandelen_wordt_geweigerd(
    client_voor: ClientVoor, wereld: Wereld, onderwerpen: dict[str, str]
) -> None:
    waar = onderwerpen["ingediend"]
    leest_dossier = {"wethouder": 403, "lezer": 403, "secretariaat": 403, "tafel": 403}
    buiten = dict.fromkeys(("toetser", "huurders", "delft", "vreemde_corporatie", "beheer"), 404)
    andere_partij = {"goede_woning": 404, "provincie": 404}
    verwacht = {
        adres(wereld, "nieuw"): leest_dossier | buiten,
        waar: leest_dossier | buiten | andere_partij | {"coordinator": 403},
        f"{waar}/intrekking": leest_dossier | buiten | andere_partij | {"coordinator": 403},
        **{f"{waar}/{daad}": leest_dossier | buiten | {"goede_woning": 403, "provincie": 403, "corporatie": 403}
           for daad in ("opneming", "teruglegging", "afwijzing")},
    }  # fmt: skip
    browsers = {naam: client_voor(naam) for naam, _slug, _rol in MENSEN}
    tokens = {naam: browser.token() for naam, browser in browsers.items()}
    voor = inhoud(wereld.app)
    for doel, wie_krijgt in verwacht.items():
        for wie, status in wie_krijgt.items():
            gegevens = {"csrf_token": tokens[wie], "verzoek": "x" * 16, "versie": "1", "tekst": "Nee."}
            assert browsers[wie].post(doel, data=gegevens).status_code == status, (wie, doel)
    assert inhoud(wereld.app) == voor


def test_de_trekker_ziet_bij_een_ander_zijn_onderwerp_geen_knoppen_van_de_indiener(
    client_voor: ClientVoor, onderwerpen: dict[str, str]
) -> None:
    def daden(wie: str, naam: str) -> set[str]:
        waar = onderwerpen[naam]
        return {f.adres.removeprefix(waar) for f in client_voor(wie).haal(waar).formulieren() if waar in f.adres}

    assert daden("coordinator", "ingediend") == {"/opneming", "/teruglegging", "/afwijzing"}
    assert daden("coordinator", "gevraagd") == set()
    assert daden("lezer", "ingediend") == set()
    assert daden("directeur", "ingediend") == {"/intrekking"}
    assert daden("directeur", "gevraagd") == {"", "/intrekking"}
    assert daden("directeur", "afgewezen") == set()


def test_een_verzonnen_onderwerp_stap_of_dossier_bestaat_niet(
    client_voor: ClientVoor, wereld: Wereld, onderwerpen: dict[str, str]
) -> None:
    client, sleutel = client_voor("coordinator"), onderwerpen["ingediend"].rsplit("/")[-1]
    for waar in (adres(wereld, "verzonnen"), adres(wereld, sleutel, dossier="delft"),
                 wereld.adres("agenda", "startgesprek", "onderwerpen"), wereld.adres("agenda", "x", "onderwerpen"),
                 adres(wereld, sleutel).replace(STAP, "werkwijze")):  # fmt: skip
        assert client.haal(waar, 404).kop == "Deze pagina bestaat niet"
