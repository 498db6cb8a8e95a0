"""Mijn werk: what one person owes, in one functie."""

from __future__ import annotations

from bs4 import BeautifulSoup
import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import MENSEN, Wereld


def _regels(client_voor: ClientVoor, wie: str) -> list[tuple[str, str]]:
    soep = BeautifulSoup(client_voor(wie).get("/mijn-werk").text, "html5lib")
    return [(str(r["data-plicht"]), str(r["data-dossier"])) for r in soep.select("tr[data-plicht]")]


@pytest.mark.parametrize("wie", [m[0] for m in MENSEN])
def test_iedereen_kan_mijn_werk_openen_en_elke_regel_leidt_ergens_heen(
    wereld: Wereld, client_voor: ClientVoor, wie: str
) -> None:
    wereld.werkwijze()
    wereld.gepland()
    client = client_voor(wie)
    soep = BeautifulSoup(client.get("/mijn-werk").text, "html5lib")
    for a in soep.select("tr[data-plicht] a"):
        assert client.get(a["href"]).status_code == 200


def test_bevestigen_is_werk_van_de_corporatie_en_verdwijnt_als_het_gedaan_is(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    bevestigen = ("bevestigen", "zoetermeer")
    assert bevestigen not in _regels(client_voor, "corporatie")
    wereld.werkwijze()
    assert bevestigen in _regels(client_voor, "corporatie")
    wereld.bevestigd("corporatie")
    assert bevestigen not in _regels(client_voor, "corporatie")
    assert bevestigen in _regels(client_voor, "goede_woning")


def test_wat_nog_wacht_op_iets_anders_staat_er_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    soorten = {soort for soort, _dossier in _regels(client_voor, "coordinator")}
    assert "plannen" in soorten
    assert not soorten & {"houden", "verslag", "uitnodigen"}


def test_een_meelezer_heeft_geen_werk(wereld: Wereld, client_voor: ClientVoor) -> None:
    assert not _regels(client_voor, "lezer")


def test_werk_van_een_ander_dossier_is_niet_te_zien(wereld: Wereld, client_voor: ClientVoor) -> None:
    assert {dossier for _soort, dossier in _regels(client_voor, "delft")} == {"delft"}
