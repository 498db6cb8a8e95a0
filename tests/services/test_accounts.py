"""An account that would mean something else than it says is not made."""

from __future__ import annotations

import pytest

from gesprekken.core.actor import SysteemActor
from gesprekken.core.errors import KanNiet, OngeldigeInvoer
from gesprekken.core.permissions import ROLNAAM, Rol
from gesprekken.demo.mensen import GOOI, HAAGLANDEN
from gesprekken.domain.partijen.organisaties import Organisatiesoort
from gesprekken.domain.partijen.rollen import SOORTEN_VAN
from gesprekken.services.partijen import voeg_gebruiker_toe
from tests.fabrieken.partijen import maak_gebruiker, maak_regio
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud
from tests.ondersteuning.klok import BEGIN

S = Organisatiesoort


@pytest.mark.usefixtures("context")
@pytest.mark.parametrize("email", ["iemand@delft.example", "IEMAND@Delft.example", "  iemand@delft.example "])
def test_een_adres_heeft_een_account(wereld: Wereld, email: str) -> None:
    delft = wereld.organisatie("delft")
    maak_gebruiker((delft, Rol.GEMEENTE_COORDINATOR), email="iemand@delft.example")
    voor = inhoud(wereld.app)
    with pytest.raises(OngeldigeInvoer, match="al een account met het adres iemand@delft"):
        voeg_gebruiker_toe(email, "Iemand", "hash", [(delft, Rol.GEMEENTE_LEZER)], SysteemActor(), BEGIN)
    assert inhoud(wereld.app) == voor


@pytest.mark.usefixtures("context")
@pytest.mark.parametrize(
    ("slug", "rol"),
    [
        ("vidomes", Rol.GEMEENTE_COORDINATOR),
        ("delft", Rol.CORPORATIE_BESTUURDER),
        ("delft", Rol.SECRETARIAAT),
        ("provincie-zuid-holland", Rol.TAFEL),
        ("huurdersraad-vidomes", Rol.PROVINCIE_TOETSER),
        ("bestuurlijke-tafel-wonen", Rol.TECHNISCH_BEHEER),
    ],
)
def test_een_rol_past_bij_de_organisatie(wereld: Wereld, slug: str, rol: Rol) -> None:
    voor = inhoud(wereld.app)
    functies = [(wereld.organisatie("delft"), Rol.GEMEENTE_LEZER), (wereld.organisatie(slug), rol)]
    with pytest.raises(OngeldigeInvoer, match=f"De rol {ROLNAAM[rol]} past niet bij"):
        voeg_gebruiker_toe("iemand@delft.example", "Iemand", "hash", functies, SysteemActor(), BEGIN)
    assert inhoud(wereld.app) == voor


def test_elke_rol_past_ergens_en_elke_organisatie_heeft_een_rol() -> None:
    assert SOORTEN_VAN.keys() == set(Rol)
    assert {soort for soorten in SOORTEN_VAN.values() for soort in soorten} == set(S)
    assert {rol for mens in HAAGLANDEN + GOOI for _slug, rol in mens.functies} == set(Rol)


@pytest.mark.usefixtures("context")
def test_een_regio_wordt_een_keer_geladen(wereld: Wereld) -> None:
    voor = inhoud(wereld.app)
    with pytest.raises(KanNiet, match="is al geladen"):
        maak_regio("haaglanden")
    assert inhoud(wereld.app) == voor
