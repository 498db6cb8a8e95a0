"""Another functie was chosen in another tab: what a page of the first one sends is kept, and nothing is done."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import Rol
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Paginaclient
from tests.ondersteuning.databank import tel
from tests.web.kladden.formulieren import stil

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
