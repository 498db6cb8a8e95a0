"""Meetings of the Tafel: planned, the board frozen, a remark per dossier."""

from __future__ import annotations

from datetime import date

import pytest

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.permissions import Rol
from gesprekken.domain.tafel.models import Momentopname, Vergadering
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient
from tests.web.tafel.lezen import woorden

LIJST = "/rondes/najaar-2026/vergaderingen"
VANDAAG = date(2026, 9, 7)


@pytest.fixture
def secretaris(client_voor: ClientVoor) -> Paginaclient:
    return client_voor(Rol.SECRETARIAAT)


@pytest.fixture
def adres(wereld: Wereld) -> str:
    """The page of a meeting that is held today."""
    return f"{LIJST}/{wereld.vergadering(VANDAAG).sleutel}"


def test_het_secretariaat_plant_een_vergadering_met_alle_dossiers(secretaris: Paginaclient) -> None:
    formulier = secretaris.haal(LIJST).formulier("vergaderingen")
    pagina = secretaris.stuur(formulier.vul(datum="17-12-2026", plaats="Stadhuis Den Haag"))
    assert pagina.kop == "Vergadering donderdag 17 december 2026"
    assert "Stadhuis Den Haag" in pagina.tekst
    assert len(pagina.kies("article")) == 9
    assert "donderdag 17 december 2026" in secretaris.haal(LIJST).tekst


@pytest.mark.parametrize(
    ("datum", "plaats", "zin"),
    [
        ("", "Delft", "Kies de dag van de vergadering."),
        ("31-11-2026", "Delft", "Schrijf de datum als 27-11-2026, en kies een dag die bestaat."),
        ("06-09-2026", "Delft", "Kies een dag vanaf vandaag."),
        ("07-09-2026", "Delft", "Op deze dag is er al een vergadering. Kies een andere dag."),
        ("17-12-2026", "", "Schrijf waar de Tafel vergadert."),
        ("17-12-2026", "x" * 201, "Maak dit korter: ten hoogste 200 tekens. Nu zijn het er 201: 1 te veel."),
    ],
)
def test_een_vergadering_die_niet_kan_wordt_niet_gepland(
    secretaris: Paginaclient, wereld: Wereld, adres: str, datum: str, plaats: str, zin: str
) -> None:
    formulier = secretaris.haal(LIJST).formulier("vergaderingen").vul(datum=datum, plaats=plaats)
    pagina = secretaris.stuur(formulier, 422)
    assert pagina.fouten == [zin]
    assert pagina.formulier("vergaderingen").waarden["plaats"] == plaats
    assert wereld.lees(lambda: db.session.query(Vergadering).count()) == 1


def test_alleen_het_secretariaat_plant_bevriest_en_legt_vast(client_voor: ClientVoor, adres: str) -> None:
    for wie in ("coordinator", "tafel", "provincie", "toetser"):
        client = client_voor(wie)
        for pad in (LIJST, adres):
            assert [f.adres for f in client.haal(pad).formulieren()] == ["/uitloggen"]
    for pad in (LIJST, f"{adres}/momentopname", f"{adres}/bespreekpunten/zoetermeer/opmerking"):
        client = client_voor("coordinator")
        token = client.haal(adres).formulieren()[0].waarden["csrf_token"]
        assert client.post(pad, data={"csrf_token": token}).status_code == 403


def test_iedereen_leest_alleen_de_opmerkingen_van_zijn_eigen_dossiers(
    client_voor: ClientVoor, wereld: Wereld, adres: str
) -> None:
    for wie, verwacht in {"coordinator": {"zoetermeer"}, "delft": {"delft"}, "toetser": set()}.items():
        assert {str(a["id"]) for a in client_voor(wie).haal(adres).kies("article")} == verwacht
    assert len(client_voor("tafel").haal(adres).kies("article")) == 9


def test_een_onbekende_vergadering_bestaat_niet(secretaris: Paginaclient, adres: str) -> None:
    assert secretaris.get(f"{LIJST}/bestaatniet").status_code == 404
    assert secretaris.get(f"{adres}/momentopname").status_code == 404
    formulier = secretaris.haal(adres).formulier("zoetermeer/opmerking")
    vals = {naam.replace("zoetermeer-", "elders-"): waarde for naam, waarde in formulier.waarden.items()}
    for tekst in ("", "Iets"):
        data = {**vals, "opmerking": tekst}
        assert secretaris.post(f"{adres}/bespreekpunten/elders/opmerking", data=data).status_code == 404


def test_het_bord_wordt_een_keer_vastgezet_met_zijn_vingerafdruk(secretaris: Paginaclient, adres: str) -> None:
    formulier = secretaris.haal(adres).formulier("momentopname")
    pagina = secretaris.stuur(formulier)
    (afdruk,) = pagina.kies("dl.gs-vingerafdruk dd")
    assert len(woorden(afdruk)) == 64
    bevroren = secretaris.haal(f"{adres}/momentopname")
    assert woorden(afdruk) in bevroren.tekst
    assert "Dit bord is niet veranderd" in bevroren.tekst
    assert len(bevroren.kies("tbody tr")) == 9
    tweede = secretaris.post(formulier.adres, data={**formulier.waarden, "verzoek": "een-ander-verzoek"})
    assert tweede.status_code == 409
    assert "Voor deze vergadering staat het bord al vast." in tweede.text


def test_een_bord_dat_is_veranderd_na_het_vastzetten_valt_op(
    secretaris: Paginaclient, wereld: Wereld, adres: str
) -> None:
    secretaris.stuur(secretaris.haal(adres).formulier("momentopname"))
    with wereld.context(), transactie():
        opname = db.session.query(Momentopname).one()
        eerste, *rest = opname.inhoud["dossiers"]
        opname.inhoud = {**opname.inhoud, "dossiers": [{**eerste, "beeld": "gereed", "naam": "Anders"}, *rest]}
    assert "Dit bord wijkt af" in secretaris.haal(f"{adres}/momentopname").tekst


def test_uit_de_vingerafdruk_van_het_bord_is_geen_getal_te_raden(
    secretaris: Paginaclient, wereld: Wereld, adres: str
) -> None:
    """The board holds totals that the pages show nobody whole: who guesses them all still misses the salt."""
    secretaris.stuur(secretaris.haal(adres).formulier("momentopname"))
    with wereld.context(), transactie():
        opname = db.session.query(Momentopname).one()
        geraden = {naam: deel for naam, deel in opname.inhoud.items() if naam != "zout"}
        oud = vingerafdruk(canoniek(geraden))
        assert opname.vingerafdruk != oud
        opname.inhoud, opname.vingerafdruk = geraden, oud
    bevroren = secretaris.haal(f"{adres}/momentopname")
    assert "Dit bord is niet veranderd" in bevroren.tekst, "an old board is checked by its old rule"
    assert oud not in bevroren.tekst + secretaris.haal(adres).tekst


def test_een_opmerking_komt_bij_het_dossier_en_de_bespreking_telt(
    client_voor: ClientVoor, secretaris: Paginaclient, adres: str
) -> None:
    formulier = secretaris.haal(adres).formulier("zoetermeer/opmerking")
    pagina = secretaris.stuur(formulier.vul({"opmerking": "De Tafel vraagt om vaart."}))
    assert "1 van 9 vastgelegd" in pagina.tekst
    assert "De Tafel vraagt om vaart." in client_voor("coordinator").haal(adres).tekst
    assert "De Tafel vraagt om vaart." not in client_voor("delft").haal(adres).tekst


def test_een_lege_opmerking_wordt_niet_opgeslagen(secretaris: Paginaclient, adres: str) -> None:
    pagina = secretaris.stuur(secretaris.haal(adres).formulier("zoetermeer/opmerking"), 422)
    assert pagina.fouten == ["Schrijf op wat de Tafel heeft gezegd, of ‘geen opmerkingen’."]


def test_voor_de_vergadering_is_er_nog_geen_opmerking(
    secretaris: Paginaclient, wereld: Wereld, adres: str
) -> None:  # fmt: skip
    formulier = secretaris.haal(adres).formulier("zoetermeer/opmerking").vul({"opmerking": "Te vroeg"})
    later = f"{LIJST}/{wereld.vergadering(date(2026, 12, 17)).sleutel}"
    pagina = secretaris.haal(later)
    assert [f.adres for f in pagina.formulieren() if f.adres.endswith("opmerking")] == []
    assert "vanaf de dag van de vergadering" in pagina.tekst
    antwoord = secretaris.post(f"{later}/bespreekpunten/zoetermeer/opmerking", data=formulier.waarden)
    assert antwoord.status_code == 422
    assert "De Tafel vergadert pas op 17-12-2026." in antwoord.text


def test_wie_als_tweede_opslaat_ziet_beide_teksten(secretaris: Paginaclient, adres: str) -> None:
    eerste = secretaris.haal(adres).formulier("zoetermeer/opmerking")
    tweede = secretaris.haal(adres).formulier("zoetermeer/opmerking")
    secretaris.stuur(eerste.vul({"opmerking": "Tekst van de een."}))
    pagina = secretaris.stuur(tweede.vul({"opmerking": "Tekst van de ander."}), 409)
    (punt,) = pagina.kies("article#zoetermeer")
    assert "Tekst van de een." in woorden(punt)
    formulier = pagina.formulier("zoetermeer/opmerking")
    assert formulier.waarden["opmerking"] == "Tekst van de ander."
    assert "Tekst van de ander." in secretaris.stuur(formulier).tekst
