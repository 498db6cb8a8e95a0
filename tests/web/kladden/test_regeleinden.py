"""A browser sends every line break of a form as CR LF: what comes back into the form is the text as it was typed."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Paginaclient, nieuwe_client
from tests.web.kladden.formulieren import stil

GETYPT = "Wij spreken elkaar.\n\nOok in de zomer."


@pytest.fixture
def adres(wereld: Wereld) -> str:
    """Where the municipality writes its way of working."""
    return f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze"


@pytest.fixture
def schrijver(client_voor: ClientVoor) -> Paginaclient:
    return client_voor("coordinator")


@pytest.fixture
def formulier(schrijver: Paginaclient, adres: str) -> Formulier:
    """The form as a browser sends it."""
    return schrijver.haal(adres).formulier("/werkwijze").vul(tekst=GETYPT.replace("\n", "\r\n"))


def _staat_er_weer(schrijver: Paginaclient, adres: str, formulier: Formulier) -> None:
    """As it was typed, and it can be saved."""
    pagina = schrijver.haal(f"{adres}?terug={formulier.waarden['verzoek']}")
    assert pagina.formulier("/werkwijze").waarden["tekst"] == GETYPT
    assert schrijver.stuur(pagina.formulier("/werkwijze")).fouten == []


def test_wat_na_het_einde_van_de_sessie_komt(
    wereld: Wereld, schrijver: Paginaclient, adres: str, formulier: Formulier
) -> None:
    stil(nieuwe_client(wereld.app)).post(formulier.adres, data=formulier.waarden)
    _staat_er_weer(schrijver, adres, formulier)


def test_wat_met_terug_zonder_op_te_slaan_is_weggegooid(
    schrijver: Paginaclient, adres: str, formulier: Formulier
) -> None:
    sleutel = formulier.waarden["verzoek"]
    weg = {**formulier.waarden, "klad_formulier": formulier.adres, "volgnr": "5", "volgende": adres}
    schrijver.post(f"/klad/{sleutel}/weg", data=weg)
    schrijver.post(f"/klad/{sleutel}/terug", data={"csrf_token": schrijver.token()})
    _staat_er_weer(schrijver, adres, formulier)


def test_wat_met_een_geweigerd_token_komt(schrijver: Paginaclient, formulier: Formulier) -> None:
    pagina = schrijver.pagina_van(schrijver.post(formulier.adres, data={**formulier.waarden, "csrf_token": "oud"}))
    assert "\ufffd" not in pagina.tekst
