"""Delivering overzicht 5a: the check list, the receipt, who reads what of it, and what changed since."""

from __future__ import annotations

from datetime import date
import hashlib
import json

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import ZACHT, Registerspel
from tests.fabrieken.wereld import Wereld

LEZERS = ("corporatie", "goede_woning", "provincie", "secretariaat", "tafel", "toetser", "wethouder", "lezer")


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    """A bid of 100 homes, 46 of them with a site."""
    spel = Registerspel(wereld)
    spel.bod(100)
    spel.ingevoerd(corporatie="vidomes")
    return spel


def _toegelicht(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    pagina = client.haal(spel.adres("toelichting"))
    client.stuur(pagina.formulier("toelichting").vul(tekst="De grond is nog niet van ons."))


def _ingediend(spel: Registerspel, client_voor: ClientVoor, opmerking: str = "") -> str:
    client = client_voor("coordinator")
    pagina = client.haal(spel.adres("indienen"))
    return client.stuur(pagina.formulier("indiening").vul(opmerking=opmerking)).tekst


def test_wat_tegenhoudt_en_wat_waarschuwt_staan_apart_en_elk_wijst_naar_zijn_plek(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    pagina = client_voor("coordinator").haal(spel.adres("indienen"))
    regels = {li.get_text(" ", strip=True): li.a["href"] if li.a else None for li in pagina.kies(".gs-controle li")}
    tegen = next(r for r in regels if "Houdt indienen tegen" in r)
    assert tegen.startswith("54 woningen zonder locatie")
    assert str(regels[tegen]).endswith("overzicht-5a#verschil")
    assert [r for r in regels if "Waarschuwing" in r and "1 regel is niet bevestigd" in r and "Vidomes" in r]
    assert not [f for f in pagina.formulieren() if f.adres.endswith("indiening")]


def test_na_het_indienen_is_er_een_ontvangstbewijs_waarvan_het_bestand_de_vingerafdruk_geeft(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    _toegelicht(spel, client_voor)
    tekst = _ingediend(spel, client_voor, "Met dank aan iedereen.")
    assert "versie 1" in tekst
    assert "Op tijd" in tekst
    assert "Met dank aan iedereen." in tekst
    assert "1 regel is niet bevestigd" in tekst, "the warning went along"
    assert "Besproken in de Bestuurlijke Tafel nog niet Vastgesteld nog niet Ondertekend nog niet" in tekst
    client = client_voor("coordinator")
    afdruk = client.haal(spel.adres("indiening", "1")).kies("#vingerafdruk")[0].text.strip()
    bestand = client.get(spel.adres("indiening", "1", "bestand"))
    assert hashlib.sha256(bestand.data).hexdigest() == afdruk
    assert json.loads(bestand.data)["totalen"]["hard"] == 46


def test_een_toelichting_past_niet_meer_als_het_verschil_verandert(spel: Registerspel, client_voor: ClientVoor) -> None:
    _toegelicht(spel, client_voor)
    spel.ingevoerd(locatie="Prinsenhof", corporatie="stedelink")
    pagina = client_voor("coordinator").haal(spel.adres())
    assert "Deze toelichting past niet meer" in pagina.tekst
    assert "geschreven bij 54 woningen" in pagina.tekst
    assert "Uw toelichting ging over 54 woningen" in pagina.tekst
    pagina = client_voor("corporatie").haal(spel.adres())
    assert "geschreven bij" not in pagina.tekst, "with one hidden row the numbers would tell what it holds"


def test_een_toelichting_bij_een_verschil_dat_intussen_anders_is_wordt_niet_bewaard(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    client = client_voor("coordinator")
    form = client.haal(spel.adres("toelichting")).formulier("toelichting").vul(tekst="Er is geen grond.")
    spel.ingevoerd(locatie="Prinsenhof", corporatie="stedelink")
    pagina = client.stuur(form, status=422)
    assert "Er zijn nu 8 woningen zonder locatie" in " ".join(pagina.fouten)
    assert "Er is geen grond." in pagina.tekst
    client.stuur(pagina.formulier("toelichting"))


def test_wat_na_het_lezen_veranderde_wordt_niet_ongelezen_ingediend(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    _toegelicht(spel, client_voor)
    client = client_voor("coordinator")
    form = client.haal(spel.adres("indienen")).formulier("indiening")
    spel.ingevoerd(locatie="Sloopflat", soort="sloop", corporatie="vidomes")
    pagina = client.stuur(form, status=422)
    assert "intussen gewijzigd" in " ".join(pagina.fouten)
    assert "2 regels worden" in pagina.tekst
    assert "versie 1" in client.stuur(pagina.formulier("indiening")).tekst


def test_twee_keer_dezelfde_versie_indienen_kan_niet(spel: Registerspel, client_voor: ClientVoor) -> None:
    _toegelicht(spel, client_voor)
    collega = client_voor("collega")
    form = collega.haal(spel.adres("indienen")).formulier("indiening")
    _ingediend(spel, client_voor)
    pagina = collega.stuur(form, status=422)
    assert "intussen al ingediend" in " ".join(pagina.fouten)
    assert pagina.formulier("indiening").waarden["nr"] == "2"


def test_te_laat_indienen_kan_en_staat_er_in_woorden_bij(spel: Registerspel, client_voor: ClientVoor) -> None:
    _toegelicht(spel, client_voor)
    spel.w.klok.zet(spel.w.klok().replace(year=2026, month=12, day=15, hour=9))
    assert "De termijn is voorbij" in client_voor("coordinator").haal(spel.adres("indienen")).tekst
    assert "Te laat" in _ingediend(spel, client_voor)


def test_een_latere_wijziging_staat_bij_het_overzicht_met_het_verschil(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    _toegelicht(spel, client_voor)
    _ingediend(spel, client_voor)
    client = client_voor("coordinator")
    assert "Gewijzigd sinds" not in client.haal(spel.adres()).tekst
    sleutel = spel.ingevoerd(locatie="Prinsenhof", corporatie="stedelink", status=ZACHT)
    assert "Gewijzigd sinds versie 1" in client.haal(spel.adres()).tekst
    tekst = client.haal(spel.adres("indiening", "1", "verschil") + "?met=nu").tekst
    assert "Erbij gekomen 1 Prinsenhof" in tekst
    assert "54 → 8 (−46)" in tekst
    _toegelicht(spel, client_voor)
    _ingediend(spel, client_voor)
    spel.gewijzigd(sleutel, locatie="Prinsenhof", corporatie="stedelink", status=ZACHT, h2028_2="60")
    tekst = client.haal(spel.adres("indiening", "2", "verschil") + "?met=nu").tekst
    assert "Woningen tweede helft 2028 leeg → 60" in tekst
    assert "Woningen eerste helft 2027 46 → leeg" in tekst
    assert "Prinsenhof" in client.haal(spel.adres("indiening", "2", "verschil")).tekst


def test_iedere_partij_en_de_tafel_en_de_toetser_lezen_het_bewijs_maar_alleen_regels_die_ze_mogen_zien(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    for nr in range(3):
        spel.ingevoerd(locatie=f"Geheim {nr}", corporatie="stedelink", h2027_1="11")
    spel.ingevoerd(locatie="Zichtbaar", corporatie="stedelink", vertrouwelijkheid="openbaar", h2027_1="7")
    spel.ingevoerd(locatie="Voor de provincie", corporatie="stedelink", vertrouwelijkheid="provincie", h2027_1="5")
    _toegelicht(spel, client_voor)
    _ingediend(spel, client_voor)
    for wie in LEZERS:
        tekst = client_voor(wie).haal(spel.adres("indiening", "1")).tekst
        assert "Zichtbaar" in tekst
        hard = {"wethouder": 91, "lezer": 91, "corporatie": 86, "provincie": 80}.get(wie, 75)
        assert f"Hard {hard}" in tekst, f"{wie}: three hidden rows hide each other, what came later waits for its batch"
        gemeente = wie in ("wethouder", "lezer")
        assert ("Geheim" in tekst) == gemeente
        assert ("Voor de provincie" in tekst) == (gemeente or wie == "provincie")
        assert ("Damlaan-Oost" in tekst) == (gemeente or wie == "corporatie")
        bestand = client_voor(wie).get(spel.adres("indiening", "1", "bestand")).text
        assert ("Geheim" in bestand) == gemeente
    for wie in ("tafel", "toetser"):
        client_voor(wie).haal(spel.adres(), status=404)
        client_voor(wie).haal(spel.adres("indiening", "1", "verschil") + "?met=nu", status=404)
    for wie in ("delft", "vreemde_corporatie", "huurders", "beheer"):
        client_voor(wie).haal(spel.adres("indiening", "1"), status=404)


def test_een_regel_die_alleen_verborgen_is_volgt_uit_geen_totaal_van_het_bewijs(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    spel.ingevoerd(locatie="Geheim", corporatie="stedelink", h2027_1="13")
    _toegelicht(spel, client_voor)
    _ingediend(spel, client_voor)
    tekst = client_voor("corporatie").haal(spel.adres("indiening", "1")).tekst
    assert "Hard 46" in tekst
    assert "Zonder 1 vertrouwelijke regel" in tekst
    assert "59" not in client_voor("corporatie").get(spel.adres("indiening", "1", "bestand")).text.split('"totalen"')[1]


def test_drie_verborgen_regels_tellen_samen_mee_maar_niet_apart_als_hard_en_zacht(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    for nr, status in enumerate(("1A", "1A", ZACHT)):
        spel.ingevoerd(locatie=f"Geheim {nr}", corporatie="stedelink", status=status, h2027_1="3")
    _toegelicht(spel, client_voor)
    _ingediend(spel, client_voor)
    tekst = client_voor("corporatie").haal(spel.adres("indiening", "1")).tekst
    assert "Met locatie 55" in tekst
    assert "niet gesplitst in hard en zacht" in tekst
    assert "Zonder locatie 45" in tekst
    assert "Hard 52" in client_voor("coordinator").haal(spel.adres("indiening", "1")).tekst
    spel.ingevoerd(locatie="Erbij", corporatie="vidomes", h2027_1="5")
    tekst = client_voor("corporatie").haal(spel.adres("indiening", "1", "verschil") + "?met=nu").tekst
    assert "Met locatie 55 → 60 (+5)" in tekst


def test_de_vier_data_staan_op_het_bewijs_en_besproken_komt_van_de_tafel(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    _toegelicht(spel, client_voor)
    _ingediend(spel, client_voor)
    sleutel = spel.w.vergadering(date(2026, 9, 9)).sleutel
    spel.w.bevroren(sleutel)
    spel.w.klok.verder(days=3)
    client = client_voor("secretariaat")
    pagina = client.haal(f"/rondes/{spel.w.ronde}/vergaderingen/{sleutel}")
    client.stuur(pagina.formulier("zoetermeer/opmerking").vul({"opmerking": "Een helder overzicht."}))
    tekst = client_voor("corporatie").haal(spel.adres("indiening", "1")).tekst
    assert "Besproken in de Bestuurlijke Tafel 9 september 2026" in tekst
    assert "Vastgesteld nog niet Ondertekend nog niet" in tekst


def test_een_versie_die_er_niet_is_bestaat_niet(spel: Registerspel, client_voor: ClientVoor) -> None:
    _toegelicht(spel, client_voor)
    _ingediend(spel, client_voor)
    client = client_voor("coordinator")
    for pad in (("indiening", "2"), ("indiening", "0"), ("indiening", "2", "verschil")):
        client.haal(spel.adres(*pad), status=404)
    client.haal(spel.adres("indiening", "1", "verschil") + "?met=²", status=404)
    client.haal(spel.adres("indiening", "1", "verschil") + "?met=99999999999999999999", status=404)


def test_een_te_lange_opmerking_blijft_staan_en_er_is_niets_ingediend(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    _toegelicht(spel, client_voor)
    client = client_voor("coordinator")
    form = client.haal(spel.adres("indienen")).formulier("indiening").vul(opmerking="x" * 4001)
    pagina = client.stuur(form, status=422)
    assert pagina.fouten
    assert "Nog niet ingediend" in client_voor("corporatie").haal(spel.adres()).tekst
