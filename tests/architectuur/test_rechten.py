"""Who gets which page, for every route and everybody; written down apart from the code.

What you may not see does not exist (404), what you see but may not do is refused with a sentence (403), and a refusal
changes nothing.
"""

from __future__ import annotations

import pytest

from tests.architectuur.adressen import IEDER, LEZEN, SCHRIJVEN, VOOR_IEDER
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient
from tests.ondersteuning.databank import inhoud


@pytest.fixture
def adressen(wereld: Wereld, halverwege: dict[str, str]) -> dict[str, str]:
    """What stands between braces in an address."""
    return {"ronde": wereld.ronde, **halverwege}


@pytest.fixture
def bezoekers(adressen: dict[str, str], client_voor: ClientVoor) -> dict[str, Paginaclient]:
    """Everybody with a browser; hundreds of answers, so the pages themselves are not checked here."""
    assert adressen, "the clock stands still from here on, so that nobody logs in again"
    browsers = {naam: client_voor(naam) for naam in IEDER}
    for browser in browsers.values():
        browser.keurt = False
    return browsers


def _verwacht(wie: str, mag: frozenset[str], ziet: frozenset[str] | None) -> int:
    if wie in mag:
        return 200
    return 403 if ziet and wie in ziet else 404


def test_iedereen_krijgt_de_pagina_s_die_bij_de_rol_horen_en_geen_andere(
    adressen: dict[str, str], bezoekers: dict[str, Paginaclient]
) -> None:
    """Over ten seconds: everybody opens every page."""
    anders = []
    for patroon, (mag, ziet) in LEZEN.items():
        for wie, browser in bezoekers.items():
            status = browser.get(patroon.format(**adressen)).status_code
            if status != (goed := _verwacht(wie, mag, ziet)):
                anders.append(f"{wie} kreeg {status} en geen {goed} op {patroon}")
    assert not anders, "\n".join(["", *anders])


def test_wie_iets_niet_mag_wordt_geweigerd_en_er_verandert_niets(
    wereld: Wereld, adressen: dict[str, str], bezoekers: dict[str, Paginaclient]
) -> None:
    anders = []
    tokens = {wie: browser.token() for wie, browser in bezoekers.items()}
    voor = inhoud(wereld.app)
    for wie, browser in bezoekers.items():
        for patroon, (mag, ziet) in SCHRIJVEN.items():
            if wie in mag:
                continue
            antwoord = browser.post(patroon.format(**adressen), data={"csrf_token": tokens[wie], "verzoek": "x" * 16})
            if antwoord.status_code != (goed := _verwacht(wie, mag, ziet)):
                anders.append(f"{wie} kreeg {antwoord.status_code} en geen {goed} op {patroon}")
    assert not anders, "\n".join(["", *anders])
    assert inhoud(wereld.app) == voor


def test_zonder_inloggen_wijst_elke_pagina_naar_het_inloggen(
    wereld: Wereld, client: Paginaclient, adressen: dict[str, str]
) -> None:
    for patroon in LEZEN:
        adres = patroon.format(**adressen)
        antwoord = client.get(adres)
        assert antwoord.status_code == 302
        assert antwoord.location.startswith("/inloggen?volgende=")
    client.keurt = False
    voor = inhoud(wereld.app)
    for patroon in SCHRIJVEN:
        assert client.post(patroon.format(**adressen)).status_code == 400, "a post without a token"
    assert inhoud(wereld.app) == voor


def test_een_ander_dossier_een_andere_ronde_of_een_verzonnen_sleutel_bestaat_niet(
    wereld: Wereld, adressen: dict[str, str], client_voor: ClientVoor
) -> None:
    coordinator = client_voor("coordinator")
    for adres in (
        "/rondes/elders", "/rondes/elders/zoetermeer", wereld.adres(dossier="delft"), wereld.adres(dossier="nergens"),
        wereld.adres("gesprekken", "verzonnen"), wereld.adres("gesprekken", adressen["delft"]),
        wereld.adres("gesprekken", adressen["zoetermeer"], "acties", "verzonnen"),
        wereld.adres("gesprekken", "nieuw", "werkwijze"), wereld.adres("werkwijze", "startgesprek"),
        f"/rondes/{wereld.ronde}/vergaderingen/verzonnen",
    ):  # fmt: skip
        pagina = coordinator.haal(adres, status=404)
        assert "id" not in pagina.tekst.split()
        assert pagina.kop == "Deze pagina bestaat niet"


def test_elke_route_staat_in_een_van_de_tabellen(wereld: Wereld, adressen: dict[str, str]) -> None:
    def route(patroon: str, methode: str) -> str:
        return str(wereld.app.url_map.bind("localhost").match(patroon.format(**adressen), method=methode)[0])

    bekend = {route(p, "GET") for p in LEZEN} | {route(p, "POST") for p in [*SCHRIJVEN, *VOOR_IEDER]}
    bekend |= {"static", "partijen.home", "partijen.login", "rondes.laatste"}
    bekend |= {f"systeem.{naam}" for naam in ("gezond", "hulp", "privacy", "toegankelijkheid", "melden")}
    assert bekend == {regel.endpoint for regel in wereld.app.url_map.iter_rules()}
