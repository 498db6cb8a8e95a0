"""A round changes on its way: a deadline moves, a goal is revised. Each is a dated version with a reason."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeVar

import pytest

from gesprekken.core.klok import AMSTERDAM
from gesprekken.core.permissions import Rol
from gesprekken.domain.rondes.models import Doel, Termijn
from gesprekken.queries.rondes.rondes import get_ronde, list_versies
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient, Waarden
from tests.ondersteuning.databank import inhoud

TERMIJN = "/rondes/najaar-2026/termijnen/werkwijze"
DOEL = "/rondes/najaar-2026/doelen/doelgroepvoorraad"
REDEN = "De raden vergaderen later."
VERZET = {"datum": "30-09-2026", "reden": REDEN}
HERZIEN = {"waarde": "12.000", "bron": "Tussenakkoord, paragraaf 2", "peildatum": "01-09-2026", "reden": REDEN}
V = TypeVar("V", Termijn, Doel)


@pytest.fixture
def secretaris(client_voor: ClientVoor) -> Paginaclient:
    return client_voor(Rol.SECRETARIAAT)


def _stuur(client: Paginaclient, adres: str, velden: Waarden, status: int = 200) -> Pagina:
    return client.stuur(client.haal(adres).formulier(adres).vul(velden), status)


def _versies(wereld: Wereld, model: type[V], code: str) -> list[V]:
    actor = wereld.actor(Rol.SECRETARIAAT)
    return wereld.lees(lambda: list(list_versies(model, get_ronde(actor, wereld.ronde), code)))


def _cel(client: Paginaclient) -> tuple[str, str]:
    """(state on the board, overall state in the dossier) of the step of Zoetermeer that is due on 18 September."""
    bord = client.haal("/rondes/najaar-2026/statusbord")
    (cel,) = bord.kies("tr[data-dossier=zoetermeer] td[data-stap=werkwijze]")
    (beeld,) = client.haal("/rondes/najaar-2026/zoetermeer").kies("span[data-beeld]")
    return str(cel["data-stand"]), str(beeld["data-beeld"])


def test_een_verzette_termijn_is_een_nieuwe_versie_met_reden_en_het_bord_volgt(
    secretaris: Paginaclient, wereld: Wereld
) -> None:
    wereld.klok.zet(datetime(2026, 9, 21, 10, 0, tzinfo=AMSTERDAM))
    assert _cel(secretaris) == ("telaat", "telaat")
    pagina = _stuur(secretaris, TERMIJN, VERZET)
    assert pagina.adres == "/rondes/najaar-2026"
    assert _cel(secretaris) == ("open", "aandacht")  # the next step asks for a plan today
    nieuw, oud = _versies(wereld, Termijn, "werkwijze")
    assert (nieuw.versie, nieuw.datum, nieuw.reden) == (2, date(2026, 9, 30), REDEN)
    assert (oud.versie, oud.datum, oud.reden) == (1, date(2026, 9, 18), "")
    (regel,) = pagina.kies("li[data-termijn=werkwijze]")
    tekst = " ".join(regel.get_text(" ").split())
    assert "Uiterlijk 30 september 2026 versie 2" in tekst
    geschiedenis = (
        f"21 september 2026: van uiterlijk 18 september 2026 naar uiterlijk 30 september 2026. Reden: {REDEN}"
    )
    assert geschiedenis in tekst


def test_voor_een_dag_is_een_dag_korter_dan_uiterlijk_op_die_dag(secretaris: Paginaclient, wereld: Wereld) -> None:
    wereld.klok.zet(datetime(2026, 9, 18, 10, 0, tzinfo=AMSTERDAM))
    assert _cel(secretaris) == ("aandacht", "aandacht")
    _stuur(secretaris, TERMIJN, {"grens": "voor", "reden": REDEN})
    assert _cel(secretaris) == ("telaat", "telaat")


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("datum", "", "Kies een datum."),
        ("datum", None, "Kies een datum."),
        ("datum", "30-02-2027", "Schrijf de datum als 27-11-2026, en kies een dag die bestaat."),
        ("datum", "06-09-2026", "Deze termijn is dan al voorbij. Kies een latere dag."),
        ("datum", "01-01-2099", "Kies een jaar binnen 15 jaar van nu."),
        ("datum", "18-09-2026", "Dit is al de termijn. Kies een andere datum of grens, of ga terug."),
        ("grens", "ongeveer", "Kies ‘vóór’ of ‘uiterlijk op’ deze dag."),
        ("grens", None, "Kies ‘vóór’ of ‘uiterlijk op’ deze dag."),
        ("reden", "", "Schrijf waarom dit verandert."),
        ("reden", " \n ", "Schrijf waarom"),
        ("reden", "x" * 2001, "Maak dit korter: ten hoogste 2.000 tekens. Nu zijn het er 2.001: 1 te veel."),
    ],
)
def test_een_termijn_die_niet_kan_krijgt_een_zin_en_verandert_niets(
    secretaris: Paginaclient, veld: str, waarde: str | None, zin: str
) -> None:
    voor = inhoud(secretaris.application, "sessie")
    pagina = _stuur(secretaris, TERMIJN, {**VERZET, veld: waarde}, 422)
    assert pagina.fouten[0].startswith(zin)
    assert zin in pagina.kies(f"#{veld}-fout")[0].get_text(" ", strip=True)
    assert inhoud(secretaris.application, "sessie") == voor


def test_wie_te_laat_opslaat_ziet_wat_de_collega_opsloeg_en_wat_hij_zelf_typte(
    secretaris: Paginaclient, client_voor: ClientVoor, wereld: Wereld
) -> None:
    collega = client_voor(wereld.persoon("secretariaat-haaglanden", Rol.SECRETARIAAT))
    mijn_formulier = secretaris.haal(TERMIJN).formulier(TERMIJN)
    _stuur(collega, TERMIJN, {"datum": "25-09-2026", "reden": "Het college is met reces."})
    pagina = secretaris.stuur(mijn_formulier.vul(VERZET), 409)
    assert "Een collega was u voor" in pagina.tekst
    assert "Uiterlijk 25 september 2026" in pagina.tekst
    assert "Het college is met reces." in pagina.tekst
    opnieuw = pagina.formulier(TERMIJN)
    assert (opnieuw.waarden["datum"], opnieuw.waarden["reden"]) == ("30-09-2026", REDEN)
    assert [v.versie for v in _versies(wereld, Termijn, "werkwijze")] == [2, 1]
    secretaris.stuur(opnieuw)
    nieuwste = _versies(wereld, Termijn, "werkwijze")[0]
    assert (nieuwste.versie, nieuwste.datum) == (3, date(2026, 9, 30))


@pytest.mark.parametrize("versie", ["0", "2", "-1", "99999999999999999999"])
def test_een_vervalste_versie_schrijft_niets_over(secretaris: Paginaclient, wereld: Wereld, versie: str) -> None:
    _stuur(secretaris, TERMIJN, {**VERZET, "basisversie": versie}, 409)
    _stuur(secretaris, TERMIJN, {**VERZET, "basisversie": "een"}, 422)
    assert len(_versies(wereld, Termijn, "werkwijze")) == 1


def test_een_herzien_doel_is_een_nieuwe_versie_met_bron(secretaris: Paginaclient, wereld: Wereld) -> None:
    assert secretaris.haal(DOEL).formulier(DOEL).waarden["waarde"] == "11.550"
    pagina = _stuur(secretaris, DOEL, HERZIEN)
    nieuw, oud = _versies(wereld, Doel, "doelgroepvoorraad")
    assert (nieuw.versie, nieuw.waarde, nieuw.peildatum) == (2, 12_000, date(2026, 9, 1))
    assert (nieuw.naam, nieuw.eenheid, nieuw.horizon) == (oud.naam, "woningen", 2030)
    tekst = " ".join(pagina.kies("li[data-doel=doelgroepvoorraad]")[0].get_text(" ").split())
    assert "12.000 woningen tot en met 2030" in tekst
    assert f"van 11.550 naar 12.000. Bron was: {oud.bron}. Reden: {REDEN}" in tekst


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("waarde", "veel", "Schrijf een geheel getal, bijvoorbeeld 11.550."),
        ("waarde", "11,5", "Schrijf een geheel getal, bijvoorbeeld 11.550. Wij lezen ‘11,5’ als 11 komma 5."),
        ("waarde", "1.2.3", "Schrijf een geheel getal, bijvoorbeeld 11.550."),
        ("waarde", "-5", "Schrijf een geheel getal, bijvoorbeeld 11.550."),
        ("waarde", "", "Schrijf een geheel getal, bijvoorbeeld 11.550."),
        ("waarde", "9" * 5000, "Schrijf een geheel getal, bijvoorbeeld 11.550."),
        ("waarde", "10000001", "Geef een geheel getal van 0 tot en met 10.000.000."),
        ("bron", "", "Noem het document waarin dit getal staat."),
        ("bron", "x" * 301, "Maak dit korter: ten hoogste 300 tekens. Nu zijn het er 301: 1 te veel."),
        ("peildatum", "08-09-2026", "Deze dag moet nog komen. Kies de dag waarop het getal is vastgesteld."),
        ("reden", None, "Schrijf waarom dit verandert."),
    ],
)
def test_een_doel_dat_niet_kan_krijgt_een_zin_en_verandert_niets(
    secretaris: Paginaclient, veld: str, waarde: str | None, zin: str
) -> None:
    voor = inhoud(secretaris.application, "sessie")
    pagina = _stuur(secretaris, DOEL, {**HERZIEN, veld: waarde}, 422)
    assert pagina.fouten == [zin]
    assert pagina.formulier(DOEL).waarden[veld] == (waarde or "")
    assert inhoud(secretaris.application, "sessie") == voor


def test_een_doel_dat_niet_verandert_wordt_geen_versie(secretaris: Paginaclient, wereld: Wereld) -> None:
    pagina = _stuur(secretaris, DOEL, {"reden": REDEN}, 422)
    assert pagina.fouten == ["Dit is al het doel. Wijzig het getal, de bron of de peildatum, of ga terug."]
    assert len(_versies(wereld, Doel, "doelgroepvoorraad")) == 1


@pytest.mark.parametrize("adres", ["termijnen/onbekend", "doelen/onbekend", "termijnen/doelgroepvoorraad"])
def test_een_onbekend_onderdeel_bestaat_niet(secretaris: Paginaclient, adres: str) -> None:
    volledig = f"/rondes/najaar-2026/{adres}"
    assert secretaris.get(volledig).status_code == 404
    bestaand, velden = (DOEL, HERZIEN) if adres.startswith("doelen") else (TERMIJN, VERZET)
    formulier = secretaris.haal(bestaand).formulier(bestaand).vul(velden)
    assert secretaris.post(volledig, data=formulier.waarden).status_code == 404


@pytest.mark.parametrize("adres", [TERMIJN, DOEL])
@pytest.mark.parametrize("rol", [Rol.GEMEENTE_COORDINATOR, Rol.PROVINCIE_PARTNER, Rol.TAFEL, Rol.PROVINCIE_TOETSER])
def test_wie_de_ronde_ziet_maar_niet_inricht_leest_waarom_het_niet_mag(
    client_voor: ClientVoor, wereld: Wereld, rol: Rol, adres: str
) -> None:
    client = client_voor(rol)
    token = client.haal("/mijn-werk").formulier("/uitloggen").waarden["csrf_token"]
    assert "mag dit niet doen" in client.haal(adres, 403).tekst
    formulier = client_voor(Rol.SECRETARIAAT).haal(adres).formulier(adres)
    data = {**formulier.waarden, **VERZET, "csrf_token": token}
    assert client.post(adres, data=data).status_code == 403
    assert len(_versies(wereld, Termijn, "werkwijze")) == 1


@pytest.mark.parametrize("rol", [Rol.HUURDERSORGANISATIE, Rol.TECHNISCH_BEHEER])
def test_voor_wie_geen_ronde_ziet_bestaat_er_niets(client_voor: ClientVoor, rol: Rol) -> None:
    client = client_voor(rol)
    for adres in ("/rondes", "/rondes/laatste", "/rondes/najaar-2026", TERMIJN, DOEL):
        assert client.get(adres).status_code == 404
