"""What was typed in the other forms of a page goes along with the one that is sent: wherever that one is held."""

from __future__ import annotations

import json

import pytest

from gesprekken.core.permissions import Rol
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.web.kladden.formulieren import stil


@pytest.fixture
def verslag(wereld: Wereld) -> str:
    """The minutes of a talk that was held, as a concept: three forms on one page."""
    gesprek = wereld.gehouden().sleutel
    wereld.verslag(gesprek)
    return wereld.adres("gesprekken", gesprek, "verslag")


@pytest.mark.parametrize("hoe", ["uitgelogd", "in een andere functie"])
def test_ook_wat_in_het_andere_formulier_stond_komt_terug(
    wereld: Wereld, client_voor: ClientVoor, verslag: str, hoe: str
) -> None:
    schrijver = client_voor("coordinator")
    pagina = schrijver.haal(verslag)
    besluit, actie = pagina.formulier("/besluiten"), pagina.formulier("/acties")
    zuster = [actie.waarden["verzoek"], actie.adres, 7, [["tekst", "Een actie."]]]
    gestuurd = {**besluit.vul(tekst="Een besluit.").waarden, "zusters": json.dumps([zuster])}
    elders: Paginaclient = nieuwe_client(wereld.app) if hoe == "uitgelogd" else client_voor(Rol.SECRETARIAAT)
    stil(elders).post(besluit.adres, data=gestuurd)
    lijst = schrijver.haal("/mijn-kladden").tekst
    assert "Een besluit." in lijst
    assert "Een actie." in lijst
