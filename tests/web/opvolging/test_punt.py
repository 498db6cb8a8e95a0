"""The page of an item: what everybody at the table reads of it, and what only its parties read."""

from __future__ import annotations

import pytest

from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.opvolgingzetten import Opvolging, begin, besproken
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient

HOOGSTE = 12
BINNEN, BUITEN = ("coordinator", "wethouder", "lezer", "corporatie", "directeur"), ("goede_woning", "provincie")
GEHEIM = ("Alleen voor wie erbij hoort", "Besloten onder ons", "Onder ons gedaan", "Onder ons beloofd")


def _alles(opvolging: Opvolging, punt: str) -> None:
    opvolging.informatie(punt, GEHEIM[0])
    opvolging.besluit(punt, GEHEIM[1])
    opvolging.actie(punt, tekst=GEHEIM[2])
    opvolging.toezegging(punt, tekst=GEHEIM[3])


def test_de_partijen_van_het_punt_lezen_gesprekken_en_uitkomsten(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = begin(wereld)
    gesprek = opvolging.gehouden(grond)
    _alles(opvolging, grond)
    for wie in BINNEN:
        pagina = client_voor(wie).haal(opvolging.adres("punten", grond))
        assert pagina.kop == "Grond"
        assert all(tekst in pagina.tekst for tekst in GEHEIM), wie
        assert "Gehouden, uitkomst vastleggen" in pagina.tekst
        links = [str(a["href"]) for a in pagina.kies("#gesprekken a")]
        assert wereld.adres("gesprekken", gesprek.sleutel) in links
        assert wereld.adres("gesprekken", gesprek.sleutel, "punten", grond, "verslag") in links


def test_wie_er_niet_bij_hoort_leest_titel_en_partijen_en_verder_niets(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    _alles(opvolging, grond)
    opvolging.gezet(grond, "afsluiten", "Het geheime resultaat")
    for wie in (*BUITEN, "secretariaat"):
        pagina = client_voor(wie).haal(opvolging.adres("punten", grond))
        assert pagina.kop == "Grond"
        assert "Gesprekken en uitkomsten zijn voor de partijen van dit punt." in pagina.tekst
        assert "Vidomes" in pagina.tekst, "the matrix is for everybody at the table"
        assert not any(tekst in pagina.tekst for tekst in (*GEHEIM, "Het geheime resultaat", "Stadhuis")), wie
        assert not pagina.kies("main form")
    for wie in ("tafel", "toetser", "huurders", "delft"):
        assert client_voor(wie).get(opvolging.adres("punten", grond)).status_code == 404, wie


def test_een_punt_zonder_gesprek_zegt_wie_aan_zet_is(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = begin(wereld)
    pagina = client_voor("corporatie").haal(opvolging.adres("punten", grond))
    assert "Nog geen gesprek" in pagina.tekst
    assert "Zoetermeer plant het gesprek en nodigt de partijen uit." in pagina.tekst
    gemeente = client_voor("coordinator").haal(opvolging.adres("punten", grond))
    (link,) = [str(a["href"]) for a in gemeente.kies("a.nl-button") if a.get_text(strip=True) == "Gesprek plannen"]
    assert link.endswith(f"?punt={grond}")
    assert grond in client_voor("coordinator").haal(link).antwoord.get_data(as_text=True)


def test_wat_op_een_gesprek_wacht_leidt_naar_het_plannen_ervan(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = begin(wereld)
    pagina = client_voor("coordinator").haal(opvolging.adres("punten", grond))
    links = {str(a["href"]) for a in pagina.kies("#vastleggen li a, #doen li a")}
    assert links == {opvolging.adres("gesprek", "nieuw") + f"?punt={grond}"}


def test_wat_nog_niet_kan_staat_er_met_alle_redenen(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = begin(wereld)
    opvolging.gepland(grond)
    pagina = client_voor("coordinator").haal(opvolging.adres("punten", grond))
    voer = "Voer eerst het gesprek over dit punt en leg de aanwezigheid vast, of kies voor schriftelijk."
    staat = "Over dit punt staat nog een gesprek. Voer dat gesprek, of annuleer het."
    assert [li.get_text(" ", strip=True) for li in pagina.kies("#vastleggen li")] == [voer]
    geweigerd = {
        tuple(k.get_text() for k in d.select("strong")): [li.get_text(" ", strip=True) for li in d.select("li")]
        for d in pagina.kies("#doen .gs-nogniet")
    }
    assert geweigerd == {
        ("Schriftelijk afdoen", "Naar de volgende ronde"): [staat],
        ("Punt afsluiten",): [voer, staat],
    }
    assert not pagina.kies("#vastleggen form, #doen form")


@pytest.mark.parametrize("wie", ["wethouder", "lezer", "corporatie"])
def test_alleen_de_coordinator_van_de_trekker_heeft_knoppen(wereld: Wereld, client_voor: ClientVoor, wie: str) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.besluit(grond)
    pagina = client_voor(wie).haal(opvolging.adres("punten", grond))
    assert not pagina.kies("main form")
    assert "wijzigen" not in pagina.tekst


def _tel(client: Paginaclient, adres: str) -> int:
    client.get(adres)
    with geteld(client.application) as opdrachten:
        client.haal(adres)
    return len(opdrachten)


def test_de_pagina_kost_evenveel_opdrachten_voor_dertig_uitkomsten(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    adres = opvolging.adres("punten", grond)
    _alles(opvolging, grond)
    opvolging.gewijzigd(grond, opvolging.besluit(grond), "Toch anders.")
    weinig = {wie: _tel(client_voor(wie), adres) for wie in ("coordinator", "corporatie", "goede_woning")}
    for nr in range(7):
        _alles(opvolging, grond)
        opvolging.gewijzigd(grond, opvolging.besluit(grond), f"Toch anders, {nr}.")
    opvolging.gehouden(grond)
    veel = {wie: _tel(client_voor(wie), adres) for wie in ("coordinator", "corporatie", "goede_woning")}
    assert veel == weinig
    assert max(veel.values()) <= HOOGSTE, veel


def test_een_verzonnen_of_niet_vastgesteld_punt_bestaat_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = begin(wereld)
    client = client_voor("coordinator")
    client.haal(opvolging.adres("punten", "verzonnen"), 404)
    client.haal(wereld.adres("vervolg", "startgesprek", "punten", grond), 404)
