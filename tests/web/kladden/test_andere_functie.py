"""Another functie was chosen in another tab: what a page of the first one sends is kept, and nothing is done."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import Rol
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Paginaclient
from tests.ondersteuning.databank import tel
from tests.web.kladden.formulieren import bewaar_klad, stil, tweede_functie

TEKST = "Wij spreken elkaar."


@pytest.fixture
def adres(wereld: Wereld) -> str:
    """Where the municipality writes its way of working."""
    return f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze"


@pytest.fixture
def schrijver(client_voor: ClientVoor) -> Paginaclient:
    return client_voor("coordinator")


@pytest.fixture
def elders(client_voor: ClientVoor) -> Paginaclient:
    """The browser, once another functie is chosen in it."""
    client = client_voor(Rol.SECRETARIAAT)
    client.behoudt_afzender = True
    return client


@pytest.fixture
def formulier(schrijver: Paginaclient, adres: str) -> Formulier:
    """The form as a script sends it to be kept or thrown away."""
    leeg = schrijver.haal(adres).formulier("/werkwijze")
    return leeg.vul(tekst=TEKST, klad_formulier=leeg.adres, volgnr="5")


def test_een_klad_dat_een_script_daar_stuurt_wordt_geen_tekst_op_zichzelf(
    wereld: Wereld, elders: Paginaclient, formulier: Formulier
) -> None:
    antwoord = stil(elders).post("/klad", data={**formulier.waarden, "csrf_token": elders.token()})
    assert antwoord.status_code == 409
    assert tel(wereld.app, "klad") == 0


def test_wat_daar_wordt_weggegooid_blijft_bewaard_en_de_pagina_zegt_waarom(
    schrijver: Paginaclient, elders: Paginaclient, formulier: Formulier, adres: str
) -> None:
    sleutel = formulier.waarden["verzoek"]
    pagina = elders.pagina_van(elders.post(f"/klad/{sleutel}/weg", data={**formulier.waarden, "volgende": adres}), 409)
    assert "Er is nu iemand anders ingelogd" in pagina.kop
    assert "Er is niets weggegooid." in pagina.tekst
    assert schrijver.haal(f"{adres}?terug={sleutel}").formulier("/werkwijze").waarden["tekst"] == TEKST


def test_wie_zelf_wisselde_kan_terug_naar_wat_hij_wilde_weggooien(
    wereld: Wereld, client_voor: ClientVoor, schrijver: Paginaclient, formulier: Formulier, adres: str
) -> None:
    bewaar_klad(schrijver, formulier)
    aangeboden = schrijver.haal(adres).formulier("/weg")
    zelf = client_voor(tweede_functie(wereld, "coordinator"))
    zelf.behoudt_afzender = True
    sleutel, token, afzender = formulier.waarden["verzoek"], zelf.token(), formulier.waarden["afzender"]
    kaal = {"afzender": afzender, "volgende": adres}
    for gestuurd in (aangeboden.waarden, {**formulier.waarden, "volgende": adres}, kaal):
        pagina = zelf.pagina_van(zelf.post(f"/klad/{sleutel}/weg", data={**gestuurd, "csrf_token": token}), 409)
        assert "Er is niets weggegooid." in pagina.tekst
        assert str(pagina.formulier("/functie").waarden["volgende"]).startswith(adres)
    assert "Deze tekst gooide u weg" not in schrijver.haal("/mijn-kladden").tekst
