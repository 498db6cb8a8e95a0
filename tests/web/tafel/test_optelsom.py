"""The sum of the region: issued and delivered figures of everybody, concepts of nobody."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.infra.warm import vergeet_alles
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina

ZIET_RONDE = [r for r in Rol if r not in {Rol.HUURDERSORGANISATIE, Rol.TECHNISCH_BEHEER}]
KANARIE = 7_331


def _adres(wereld: Wereld) -> str:
    return f"/rondes/{wereld.ronde}/optelsom"


def _getallen(pagina: Pagina, dossier: str) -> list[str]:
    return [td.get_text(" ", strip=True) for td in pagina.kies(f"tr[data-dossier={dossier}] td")]


@pytest.mark.parametrize("rol", ZIET_RONDE)
def test_elke_deelnemer_leest_dezelfde_optelsom(wereld: Wereld, client_voor: ClientVoor, rol: Rol) -> None:
    Bodspel(wereld).uitgebracht(120, 100)
    Bodspel(wereld, "delft").uitgebracht(50, 45)
    pagina = client_voor(rol).haal(_adres(wereld))
    assert _getallen(pagina, "zoetermeer")[:2] == ["100", "100"]
    assert _getallen(pagina, "delft")[0] == "45"
    assert _getallen(pagina, "rijswijk")[0] == "nog niet"
    assert pagina.kies("tfoot td")[0].get_text(strip=True) == "145"
    assert "2 van 9 hebben een bod" in pagina.tekst


@pytest.mark.parametrize("rol", [Rol.HUURDERSORGANISATIE, Rol.TECHNISCH_BEHEER])
def test_wie_de_ronde_niet_ziet_krijgt_geen_optelsom(wereld: Wereld, client_voor: ClientVoor, rol: Rol) -> None:
    assert client_voor(rol).get(_adres(wereld)).status_code in (403, 404)


def test_een_concept_telt_bij_niemand_mee(wereld: Wereld, client_voor: ClientVoor) -> None:
    Bodspel(wereld, "delft").uitgebracht(50, 45)
    Bodspel(wereld).concept(KANARIE)
    for wie in ("coordinator", "delft", "corporatie", "secretariaat", "tafel"):
        pagina = client_voor(wie).haal(_adres(wereld))
        assert "7.331" not in pagina.tekst
        assert pagina.kies("tfoot td")[0].get_text(strip=True) == "45", wie
    Bodspel(wereld).uitgebracht(KANARIE)
    assert "7.331" in client_voor("delft").haal(_adres(wereld)).tekst


def test_zonder_bod_staat_er_wat_er_nog_moet_gebeuren(wereld: Wereld, client_voor: ClientVoor) -> None:
    assert "Nog niets om op te tellen" in client_voor("coordinator").haal(_adres(wereld)).tekst


def test_de_optelsom_zegt_wat_er_sinds_de_vorige_tafel_veranderde(wereld: Wereld, client_voor: ClientVoor) -> None:
    Bodspel(wereld).uitgebracht(100)
    wereld.bevroren(wereld.vergadering().sleutel)
    wereld.klok.verder(days=60)
    Bodspel(wereld).uitgebracht(130)
    pagina = client_voor("secretariaat").haal(_adres(wereld))
    assert _getallen(pagina, "zoetermeer")[2] == "+30"
    assert _getallen(pagina, "delft")[2] == "geen vergelijking"
    assert pagina.kies("tfoot td")[2].get_text(strip=True) == "+30"


def test_de_optelsom_kost_evenveel_opdrachten_voor_negen_als_voor_veel(wereld: Wereld, client_voor: ClientVoor) -> None:
    Bodspel(wereld).uitgebracht(100)
    client = client_voor("secretariaat")

    def tel() -> int:
        client.get(_adres(wereld))
        vergeet_alles()
        with geteld(wereld.app) as opdrachten:
            client.haal(_adres(wereld))
        return len(opdrachten)

    weinig = tel()
    with wereld.app.app_context():
        vergroot_ronde(wereld.ronde, 60)
    assert tel() == weinig <= 12


def test_wie_een_indiening_mag_lezen_komt_er_vanaf_de_optelsom(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Registerspel(wereld)
    spel.bod(40)
    spel.ingevoerd(corporatie="vidomes")
    spel.ingediend()
    for wie in ("tafel", "toetser", "provincie", "coordinator"):
        client = client_voor(wie)
        (link,) = client.haal(_adres(wereld)).kies("tr[data-dossier=zoetermeer] .gs-sub a")
        assert "Ontvangstbewijs" in client.haal(str(link["href"])).tekst
    assert not client_voor("delft").haal(_adres(wereld)).kies("tr[data-dossier=zoetermeer] .gs-sub a")
