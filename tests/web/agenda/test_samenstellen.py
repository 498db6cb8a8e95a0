"""Composing the agenda: the working copy on one screen, and what each button does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud
from tests.web.agenda.agendas import ROLLEN, Proefagenda, samenstelling


@pytest.fixture
def agenda(wereld: Wereld) -> Proefagenda:
    """The agenda of the world's dossier, still empty."""
    return Proefagenda(wereld)


@pytest.fixture
def client(client_voor: ClientVoor) -> Paginaclient:
    """The coordinator of the municipality."""
    return client_voor("coordinator")


def _open(client: Paginaclient, agenda: Proefagenda) -> Pagina:
    return client.haal(agenda.adres("samenstelling"))


def _druk(
    client: Paginaclient, agenda: Proefagenda, knop: str, velden: dict[str, str] | None = None, status: int = 200
) -> Pagina:
    """Open the page, fill in, press."""
    return client.stuur(samenstelling(_open(client, agenda), knop).vul(velden or {}), status)


def _woorden(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def test_zonder_punten_leidt_de_pagina_naar_de_inbreng(client: Paginaclient, agenda: Proefagenda) -> None:
    pagina = _open(client, agenda)
    assert "Er staat nog geen punt op de agenda." in pagina.tekst
    assert pagina.kies(f"a[href='{agenda.adres()}']")
    assert not pagina.kies("#samenstelling")
    sleutel = agenda.inbreng("Wie bouwt in Oost?")
    assert _open(client, agenda).kies(f"a[href='{agenda.adres('onderwerpen', sleutel)}']")


def test_de_werkversie_staat_op_een_scherm_met_een_cel_per_partij(client: Paginaclient, agenda: Proefagenda) -> None:
    agenda.gevuld()
    pagina = _open(client, agenda)
    kolommen = [_woorden(th) for th in pagina.kies("thead th")]
    partijen = kolommen[3:-1]
    assert kolommen[:3] + kolommen[-1:] == ["Nr.", "Onderwerp en gespreksvraag", "Minuten", "Volgorde"]
    assert {"Vidomes", "De Goede Woning"} <= set(partijen)
    assert "Huurdersraad Vidomes" not in partijen
    for rij, punt in zip(pagina.kies("tbody tr"), agenda.punten(), strict=True):
        keuzes = rij.select(".gs-cel-rol select")
        namen = [_woorden(pagina.kies(f"label[for='{k['id']}']")[0]) for k in keuzes]
        assert namen == [f"{partij} bij {punt.punt.titel}" for partij in partijen]
        assert [o["value"] for o in keuzes[0].select("option")] == ["", *ROLLEN]
        assert punt.indieners[0] in _woorden(rij)
        assert rij.select(f"a[href='{agenda.adres('onderwerpen', punt.bronnen[0].onderwerp.sleutel)}']")


def test_opslaan_bewaart_alles_wat_is_getypt(client: Paginaclient, agenda: Proefagenda) -> None:
    een, twee, drie = agenda.gevuld()
    _druk(client, agenda, "Opslaan", {
        f"titel-{een}": "Wie bouwt in Oost?", f"vraag-{twee}": "Wat is er nodig?\nEn wanneer?", f"duur-{drie}": "45",
        agenda.rol(drie, "vidomes"): "wordt geïnformeerd", agenda.rol(een, "vidomes"): "",
    })  # fmt: skip
    a, b, c = agenda.punten()
    assert (a.punt.titel, b.punt.vraag, c.punt.duur) == ("Wie bouwt in Oost?", "Wat is er nodig?\nEn wanneer?", 45)
    vidomes = agenda.wereld.organisaties["vidomes"]
    assert (vidomes in a.rollen, c.rollen[vidomes]) == (False, "wordt geïnformeerd")


def test_opslaan_zonder_wijziging_laat_geen_spoor_na(client: Paginaclient, agenda: Proefagenda) -> None:
    agenda.gevuld()
    formulier = samenstelling(_open(client, agenda), "Opslaan")
    voor = inhoud(agenda.wereld.app, "verzoek", "sessie")
    client.stuur(formulier)
    assert inhoud(agenda.wereld.app, "verzoek", "sessie") == voor


def test_een_fout_in_een_punt_bewaart_geen_enkel_punt(client: Paginaclient, agenda: Proefagenda) -> None:
    een, twee, _drie = agenda.gevuld()
    pagina = _druk(client, agenda, "Opslaan", {f"titel-{een}": "Anders", f"duur-{twee}": "0"}, 422)
    assert pagina.fouten == ["Geef de tijd in minuten, van 5 tot en met 240."]
    assert samenstelling(pagina).waarden[f"titel-{een}"] == "Anders"
    assert agenda.titels() == ["Onderwerp 1", "Onderwerp 2", "Onderwerp 3"]


@pytest.mark.parametrize(
    ("knop", "volgorde"),
    [("Punt 2 omhoog", "213"), ("Punt 2 omlaag", "132"), ("Punt 1 omhoog", "123"), ("Punt 3 omlaag", "123")],
)
def test_verplaatsen_bewaart_ook_wat_is_getypt(
    client: Paginaclient, agenda: Proefagenda, knop: str, volgorde: str
) -> None:
    een, _twee, _drie = agenda.gevuld()
    formulier = samenstelling(_open(client, agenda), knop).vul({f"vraag-{een}": "Getypt, nog niet opgeslagen."})
    antwoord = client.post(formulier.adres, data=formulier.waarden)
    naam, sleutel = next((n, w) for n, w in formulier.waarden.items() if n in ("omhoog", "omlaag"))
    assert antwoord.location == f"{agenda.adres('samenstelling')}#{naam}-{sleutel}"
    assert "".join(t[-1] for t in agenda.titels()) == volgorde
    assert {p.punt.sleutel: p.punt.vraag for p in agenda.punten()}[een] == "Getypt, nog niet opgeslagen."
    assert _open(client, agenda).kies(f"[id='{naam}-{sleutel}']")


def test_wie_op_enter_drukt_slaat_op_en_verplaatst_niets(client: Paginaclient, agenda: Proefagenda) -> None:
    agenda.gevuld()
    eerste = _open(client, agenda).kies("#samenstelling button")[0]
    assert _woorden(eerste) == "Opslaan"
    assert not eerste.get("name")


def test_samenvoegen_houdt_inbreng_indieners_en_plaatsen(client: Paginaclient, agenda: Proefagenda) -> None:
    een, twee, _drie = agenda.gevuld()
    _druk(client, agenda, "Punt 2 samenvoegen", {f"samen-{twee}": een, f"duur-{een}": "60"})
    punt, ander = agenda.punten()
    assert (punt.punt.sleutel, punt.punt.duur, ander.punt.titel) == (een, 60, "Onderwerp 3")
    assert [b.onderwerp.titel for b in punt.bronnen] == ["Onderwerp 1", "Onderwerp 2"]
    assert set(punt.indieners) == {"Vidomes", "De Goede Woning"}
    assert {agenda.wereld.organisaties[s] for s in ("vidomes", "de-goede-woning")} <= set(punt.rollen)
    rij = _open(client, agenda).kies("tbody tr")[0]
    assert "‘Onderwerp 2’ is opgegaan in dit punt." in _woorden(rij)


def test_samenvoegen_is_ongedaan_te_maken(client: Paginaclient, agenda: Proefagenda) -> None:
    een, twee, _drie = agenda.gevuld()
    _druk(client, agenda, "Punt 2 samenvoegen", {f"samen-{twee}": een})
    _druk(client, agenda, "‘Onderwerp 2’ losmaken")
    assert agenda.titels() == ["Onderwerp 1", "Onderwerp 3", "Onderwerp 2"]
    assert [p.indieners for p in agenda.punten()] == [("Vidomes",), ("Provincie",), ("De Goede Woning",)]


def test_splitsen_geeft_een_tweede_punt_met_dezelfde_inbreng(client: Paginaclient, agenda: Proefagenda) -> None:
    een, _twee, _drie = agenda.gevuld()
    _druk(client, agenda, "Punt 1 splitsen", {f"splits-{een}": "De grondprijs"})
    eerste, *_, laatste = agenda.punten()
    assert laatste.punt.titel == "De grondprijs"
    assert [b.onderwerp.id for b in laatste.bronnen] == [b.onderwerp.id for b in eerste.bronnen]
    assert laatste.rollen == eerste.rollen


def test_een_punt_gaat_alleen_met_een_reden_van_de_agenda(client: Paginaclient, agenda: Proefagenda) -> None:
    een, _twee, _drie = agenda.gevuld()
    pagina = _druk(client, agenda, "Punt 1 van de agenda halen", status=422)
    assert pagina.fouten == ["Schrijf waarom het punt van de agenda gaat."]
    assert pagina.kies(f"tr[id='{een}'] details[open]")
    _druk(client, agenda, "Punt 1 van de agenda halen", {f"reden-{een}": "Is al besloten."})
    assert agenda.titels() == ["Onderwerp 2", "Onderwerp 3"]


@pytest.mark.parametrize("voorgelegd", [False, True])
def test_de_reden_is_voor_alle_partijen_als_zij_het_punt_kennen(
    client: Paginaclient, client_voor: ClientVoor, agenda: Proefagenda, voorgelegd: bool
) -> None:
    een, _twee, _drie = agenda.gevuld()
    if voorgelegd:
        agenda.voorgelegd()
    wie = "De partijen lezen uw reden." if voorgelegd else "Wie het inbracht, leest uw reden."
    assert wie in _woorden(_open(client, agenda).kies(f"tr[id='{een}']")[0])
    _druk(client, agenda, "Punt 1 van de agenda halen", {f"reden-{een}": "Is al besloten."})
    journaal = client_voor("goede_woning").haal(agenda.wereld.adres("journaal")).tekst
    assert "Punt van gespreksagenda gehaald" in journaal
    assert ("Is al besloten." in journaal) == voorgelegd


@pytest.mark.parametrize("veld", ["samen", "splits", "reden"])
def test_wat_achter_een_andere_knop_is_ingevuld_gaat_niet_ongemerkt_verloren(
    client: Paginaclient, agenda: Proefagenda, veld: str
) -> None:
    een, twee, _drie = agenda.gevuld()
    waarde = een if veld == "samen" else "Ingevuld maar niet gedrukt"
    pagina = _druk(client, agenda, "Opslaan", {f"{veld}-{twee}": waarde}, 422)
    assert pagina.fouten[0].startswith("Druk op de knop om ")
    assert samenstelling(pagina).waarden[f"{veld}-{twee}"] == waarde


def test_twee_keer_drukken_doet_het_een_keer(client: Paginaclient, agenda: Proefagenda) -> None:
    een, twee, _drie = agenda.gevuld()
    for knop, velden in (("Punt 2 samenvoegen", {f"samen-{twee}": een}), ("Punt 2 omhoog", {})):
        formulier = samenstelling(_open(client, agenda), knop).vul(velden)
        client.stuur(formulier)
        assert "Dit was al opgeslagen. Er is niets dubbel gedaan." in client.stuur(formulier).tekst
    assert agenda.titels() == ["Onderwerp 3", "Onderwerp 1"]


def test_de_tijd_staat_naast_het_eerste_geplande_gesprek(client: Paginaclient, agenda: Proefagenda) -> None:
    agenda.gevuld()
    assert "Er is nog geen gesprek gepland" in _open(client, agenda).tekst
    agenda.wereld.gepland(agenda.wereld.klok() + timedelta(days=9), duur=60)
    tekst = _open(client, agenda).tekst
    assert "De punten duren samen 45 minuten ." in tekst
    assert "duurt 60 minuten: u houdt 15 minuten over." in tekst
    agenda.bewaard(agenda.punten()[0].punt.sleutel, duur=40)
    assert "u komt 10 minuten tekort." in _open(client, agenda).tekst


@pytest.mark.parametrize(
    ("wie", "status"),
    [("collega", 200), ("wethouder", 403), ("lezer", 403), ("corporatie", 403), ("provincie", 403),
     ("secretariaat", 403), ("tafel", 403), ("toetser", 404), ("huurders", 404), ("delft", 404),
     ("vreemde_corporatie", 404), ("beheer", 404)],
)  # fmt: skip
def test_alleen_wie_het_dossier_trekt_stelt_samen(
    client_voor: ClientVoor, agenda: Proefagenda, wie: str, status: int
) -> None:
    agenda.op_de_agenda("Een onderwerp dat alleen de gemeente samenstelt")
    browser = client_voor(wie)
    pagina = browser.haal(agenda.adres("samenstelling"), status)
    assert (status == 200) == ("alleen de gemeente samenstelt" in str(pagina.boom))
    if status == 200:
        return
    token, sleutel = browser.token(), agenda.punten()[0].punt.sleutel
    voor = inhoud(agenda.wereld.app)
    daden = [("punten", sleutel, d) for d in ("samenvoeging", "losmaking", "splitsing", "afhaling")]
    for delen in (("samenstelling",), ("voorlegging",), *daden):
        gegevens = {"csrf_token": token, "verzoek": "x" * 16, "basisversie": "1"}
        assert browser.post(agenda.adres(*delen), data=gegevens).status_code == status, delen
    assert inhoud(agenda.wereld.app) == voor


def test_dertig_punten_kosten_evenveel_vragen_als_drie(client: Paginaclient, agenda: Proefagenda) -> None:
    def vragen() -> int:
        client.get(agenda.adres("samenstelling"))
        with geteld(agenda.wereld.app) as opdrachten:
            assert client.get(agenda.adres("samenstelling")).status_code == 200
        return len(opdrachten)

    agenda.gevuld(3)
    agenda.voorgelegd()
    agenda.akkoord("corporatie")
    agenda.wereld.gepland()
    drie = vragen()
    agenda.gevuld(27)
    assert len(_open(client, agenda).kies("tbody tr")) == 30
    assert vragen() == drie
    assert drie <= 12
