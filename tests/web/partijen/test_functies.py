"""One person, more than one hat."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.domain.partijen.personen import Gebruiker
from gesprekken.queries.partijen.partijen import list_functies
from tests.conftest import ClientVoor
from tests.fabrieken.partijen import actor_van, maak_gebruiker
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import inhoud


@pytest.fixture
def twee_petten(wereld: Wereld) -> Gebruiker:
    """Somebody of the province who is partner and assessor."""
    with wereld.context():
        provincie = wereld.organisatie("provincie-zuid-holland")
        return maak_gebruiker((provincie, Rol.PROVINCIE_PARTNER), (provincie, Rol.PROVINCIE_TOETSER))


@pytest.fixture
def partner(twee_petten: Gebruiker, wereld: Wereld) -> Paginaclient:
    """That person's browser, in the first functie; the session is a real one, so that it can end."""
    client = nieuwe_client(wereld.app)
    with wereld.context():
        client.als(actor_van(twee_petten))
    client.get("/functies")
    client.actor = None  # from here on only what the application itself puts in the cookie
    return client


def test_de_pagina_wijst_de_huidige_functie_aan_en_biedt_de_andere(partner: Paginaclient) -> None:
    pagina = partner.haal("/functies")
    rijen = [" ".join(li.get_text(" ").split()) for li in pagina.kies("li.gs-inlog__rol")]
    assert [("U werkt nu in deze functie" in r, "provincie als partner" in r) for r in rijen] == [
        (True, True),
        (False, False),
    ]
    assert list(pagina.formulier("/functie").knoppen) == ["Ga verder als provincie als toetser"]


def test_een_andere_functie_is_een_andere_pet_in_een_nieuwe_sessie(partner: Paginaclient) -> None:
    assert partner.get("/rondes/najaar-2026/zoetermeer").status_code == 200
    oude_cookie = partner.get_cookie("gesprekken")
    assert oude_cookie is not None
    formulier = partner.haal("/functies").formulier("/functie")
    pagina = partner.stuur(formulier, knop="Ga verder als provincie als toetser")
    assert "provincie als toetser" in pagina.kies(".gs-kopbalk__pet")[0].get_text()
    assert partner.get("/rondes/najaar-2026/zoetermeer").status_code == 404
    kopie = nieuwe_client(partner.application)
    kopie.set_cookie("gesprekken", oude_cookie.value)
    assert kopie.get("/mijn-werk").status_code == 302


@pytest.mark.parametrize("sleutel", ["", "bestaat-niet", "\x00", "1 OR 1=1", None])
def test_een_onbekende_functie_bestaat_niet(partner: Paginaclient, sleutel: str | None) -> None:
    _weigert(partner, sleutel)


def test_de_functie_van_een_ander_bestaat_niet(partner: Paginaclient, wereld: Wereld) -> None:
    vreemd = wereld.lees(lambda: list_functies(wereld.actor(Rol.SECRETARIAAT).persoon_id)[0].sleutel)
    _weigert(partner, vreemd)


def _weigert(client: Paginaclient, sleutel: str | None) -> None:
    voor = inhoud(client.application)
    token = client.haal("/functies").formulier("/functie").waarden["csrf_token"]
    data = {"csrf_token": token} | ({"functie": sleutel} if sleutel is not None else {})
    assert client.post("/functie", data=data).status_code == 404
    assert inhoud(client.application) == voor
    assert client.get("/rondes/najaar-2026/zoetermeer").status_code == 200


def test_wie_een_functie_heeft_krijgt_geen_wissel_aangeboden(client_voor: ClientVoor) -> None:
    pagina = client_voor("delft").haal("/mijn-werk")
    assert "Wissel van functie" not in pagina.tekst
