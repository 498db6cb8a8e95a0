"""The key of a form, and what a script sends along, in the wrong hands."""

from __future__ import annotations

import json

import pytest

from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient


@pytest.fixture
def adres(wereld: Wereld) -> str:
    return f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze"


@pytest.fixture
def schrijver(client_voor: ClientVoor) -> Paginaclient:
    return client_voor("coordinator")


@pytest.mark.parametrize("volgnr", ["1e999", "NaN", "-1e999", "true", '"x"', "null"])
def test_een_zuster_met_een_raar_nummer_geeft_geen_500(schrijver: Paginaclient, adres: str, volgnr: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst="Een tekst.")
    zusters = f'[["abcdefgh12345678","/x",{volgnr},[["tekst","a"]]]]'
    antwoord = schrijver.post(formulier.adres, data={**formulier.waarden, "zusters": zusters})
    assert antwoord.status_code == 303


def test_zusters_houden_zich_aan_de_grens_van_een_klad(schrijver: Paginaclient, adres: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst="Een tekst.")
    groot = json.dumps([["abcdefgh12345678", formulier.adres, 1, [["tekst", "a" * 900_000]]]])
    schrijver.post(formulier.adres, data={**formulier.waarden, "zusters": groot})
    assert "aaaaaaaa" not in schrijver.get("/mijn-kladden").text  # more than MAX_TEKENS: POST /klad refuses this


def test_veel_zusters_kosten_geen_transactie_per_stuk(wereld: Wereld, schrijver: Paginaclient, adres: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst="Een tekst.")
    veel = json.dumps([[f"abcdefgh{i:08d}", formulier.adres, 1, [["tekst", f"a{i}"]]] for i in range(300)])
    with geteld(wereld.app) as opdrachten:
        antwoord = schrijver.post(formulier.adres, data={**formulier.waarden, "zusters": veel})
    assert antwoord.status_code == 303
    assert max(len(c) for c in antwoord.headers.getlist("Set-Cookie")) < 4093, "a browser drops this cookie"
    assert len(opdrachten) < 400, len(opdrachten)


def test_wie_een_sleutel_kent_leert_niet_wat_een_ander_ermee_opsloeg(
    schrijver: Paginaclient, client_voor: ClientVoor, adres: str
) -> None:
    """A key stands in an address (`?terug=`), and an address is sent to others."""
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst="geheim 37")
    sleutel = str(formulier.waarden["verzoek"])
    schrijver.stuur(formulier)
    vreemde = client_voor("delft")
    antwoorden = []
    for poging in ("geheim 36", "geheim 37"):
        afzender = _afzender(vreemde, adres.replace("zoetermeer", "delft"))
        gestuurd = vreemde.post(
            "/klad",
            data={"csrf_token": vreemde.token(), "afzender": afzender, "verzoek": sleutel,
                  "klad_formulier": "/x", "tekst": poging, "volgnr": "9"},
        )  # fmt: skip
        antwoorden.append((gestuurd.status_code, (gestuurd.json or {}).get("bewaard")))
    assert antwoorden[0] == antwoorden[1], antwoorden


def test_wie_een_sleutel_kent_neemt_een_ander_zijn_klad_niet_af(
    schrijver: Paginaclient, client_voor: ClientVoor, adres: str
) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst="De eerste tekst.")
    sleutel = str(formulier.waarden["verzoek"])
    schrijver.stuur(formulier)
    vreemde = client_voor("delft")
    afzender = _afzender(vreemde, adres.replace("zoetermeer", "delft"))
    gegevens = {"verzoek": sleutel, "klad_formulier": "/x", "tekst": "weg", "volgnr": "9"}
    vreemde.post("/klad", data={"csrf_token": vreemde.token(), "afzender": afzender, **gegevens})
    verder = {**formulier.waarden, "tekst": "Verder getypt.", "klad_formulier": formulier.adres, "volgnr": "10"}
    assert schrijver.post("/klad", data=verder).status_code == 200


def _afzender(client: Paginaclient, adres: str) -> str:
    """A mark of one's own, as it stands in any form of one's own."""
    return str(client.haal(adres).formulier("/werkwijze").waarden["afzender"])
