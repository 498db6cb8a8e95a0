"""Who reads what of the agenda: before the first version, before adoption and after it, on every path there is."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.web.agenda.antwoorden import Akkoordronde, begin

PARTIJEN = ("corporatie", "directeur", "goede_woning", "provincie", "coordinator", "collega", "wethouder", "lezer")
NIEMAND = ("toetser", "huurders", "beheer", "delft", "vreemde_corporatie")
# Words that stand in one place only, so that they tell where they came out.
INBRENG, PUNT, VRAAG, REDEN, REACTIE = "KanarieInbreng", "KanariePunt", "KanarieVraag", "KanarieReden", "KanarieReactie"
VERSIE = (PUNT, VRAAG, REDEN, REACTIE)


def _kanaries(wereld: Wereld) -> tuple[Akkoordronde, str]:
    """A submission of Vidomes became an item with other words, was answered with a condition and got a reply."""
    agenda, (een, *_rest) = begin(wereld, 1)
    agenda.inbreng(INBRENG)
    agenda.bewaard(een, titel=PUNT, vraag=VRAAG)
    agenda.voorgelegd()
    agenda.antwoord("corporatie", {een: ("akkoord mits", REDEN)}, 2)
    agenda.reactie(agenda.instemmingen()[0].sleutel, REACTIE)
    return agenda, een


def _paden(wereld: Wereld, agenda: Akkoordronde) -> list[str]:
    """Everything that may be read about the agenda, and everything around it."""
    versies = [
        agenda.adres("versies", nr, *deel) for nr in ("1", "2", "3") for deel in ((), ("vergelijking",), ("export",))
    ]
    rond = [wereld.adres(), wereld.adres("journaal"), "/mijn-werk", f"/rondes/{wereld.ronde}/statusbord",
            f"/rondes/{wereld.ronde}/dossiers"]  # fmt: skip
    return [agenda.adres(), *versies, *rond]


def _gelezen(wereld: Wereld, client_voor: ClientVoor, agenda: Akkoordronde, wie: str) -> str:
    """All that somebody gets to see on all those paths together."""
    client = client_voor(wie)
    client.keurt = False
    antwoorden = [client.get(pad, follow_redirects=True) for pad in _paden(wereld, agenda)]
    return "".join(a.text for a in antwoorden)


@pytest.mark.parametrize("vastgesteld", [False, True])
def test_elke_partij_aan_tafel_en_het_secretariaat_lezen_elke_voorgelegde_regel(
    wereld: Wereld, client_voor: ClientVoor, vastgesteld: bool
) -> None:
    agenda, _sleutel = _kanaries(wereld)
    if vastgesteld:
        agenda.na_de_termijn()
        agenda.stel_vast(2)
    for wie in (*PARTIJEN, "stedelink", "secretariaat"):
        tekst = _gelezen(wereld, client_voor, agenda, wie)
        assert not [woord for woord in VERSIE if woord not in tekst], wie


@pytest.mark.parametrize("vastgesteld", [False, True])
def test_wie_er_niet_bij_hoort_vindt_niets(wereld: Wereld, client_voor: ClientVoor, vastgesteld: bool) -> None:
    agenda, _sleutel = _kanaries(wereld)
    if vastgesteld:
        agenda.na_de_termijn()
        agenda.stel_vast(2)
    for wie in NIEMAND:
        tekst = _gelezen(wereld, client_voor, agenda, wie)
        assert not [woord for woord in (*VERSIE, INBRENG) if woord in tekst], wie
        for pad in _paden(wereld, agenda)[:10]:
            assert client_voor(wie).get(pad).status_code == 404, f"{wie} {pad}"


def test_de_tafel_leest_pas_wat_is_vastgesteld(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, een = _kanaries(wereld)
    tekst = _gelezen(wereld, client_voor, agenda, "tafel")
    assert not [woord for woord in VERSIE if woord in tekst]
    assert client_voor("tafel").get(agenda.adres("versies", "2")).status_code == 404
    agenda.na_de_termijn()
    agenda.stel_vast(2)
    tekst = _gelezen(wereld, client_voor, agenda, "tafel")
    assert not [woord for woord in VERSIE if woord not in tekst]
    assert client_voor("tafel").get(agenda.adres("versies", "1")).status_code == 404
    wereld.klok.verder(days=1)
    agenda.bewaard(een, titel="KanarieDerde")
    agenda.voorgelegd()
    agenda.antwoord("corporatie", {een: ("niet akkoord", "KanarieLater")}, 3)
    tekst = _gelezen(wereld, client_voor, agenda, "tafel")
    assert "KanarieDerde" not in tekst
    assert "KanarieLater" not in tekst
    assert client_voor("tafel").haal(agenda.adres()).kies(".gs-label")[0].get_text(strip=True) == "Versie 2 vastgesteld"
    assert client_voor("tafel").get(agenda.adres("versies", "3", "export")).status_code == 404


def test_de_tekst_van_een_inbreng_staat_op_geen_enkele_pagina_van_de_versies(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, _sleutel = _kanaries(wereld)
    agenda.na_de_termijn()
    agenda.stel_vast(2)
    for wie in ("goede_woning", "provincie", "secretariaat", "tafel"):
        assert INBRENG not in _gelezen(wereld, client_voor, agenda, wie), wie


def test_wie_niet_antwoordt_krijgt_geen_formulier_en_kan_niet_antwoorden(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, een = _kanaries(wereld)
    for wie in ("coordinator", "wethouder", "lezer", "secretariaat"):
        client = client_voor(wie)
        assert not client.haal(agenda.adres()).kies("form#antwoord"), wie
        gegevens = {"csrf_token": client.token(), "verzoek": "proef-12345678", f"oordeel-{een}": "akkoord"}
        assert client.post(agenda.adres("versies", "2", "antwoord"), data=gegevens).status_code == 403, wie
    for wie in ("tafel", *NIEMAND):
        client = client_voor(wie)
        gegevens = {"csrf_token": client.token(), "verzoek": "proef-12345678", f"oordeel-{een}": "akkoord"}
        status = client.post(agenda.adres("versies", "2", "antwoord"), data=gegevens).status_code
        assert status == (403 if wie == "tafel" else 404), wie
    assert len(agenda.instemmingen()) == 1


def test_een_stap_van_een_andere_soort_heeft_geen_agenda(wereld: Wereld, client_voor: ClientVoor) -> None:
    begin(wereld, 1)
    for stap in ("startgesprek", "werkwijze", "bestaat-niet"):
        assert client_voor("coordinator").get(wereld.adres("agenda", stap)).status_code == 404, stap
