"""What may be seen is right: who leads the dossier sees everything at once, others from the next batch."""

from __future__ import annotations

import pytest

from gesprekken.core.errors import OngeldigeInvoer
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.web.register.tabellen import kern


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    """A bid, a stock of 1.000, an open row of 46, and three rows of 10, 20 and 30 that others do not see."""
    spel = Registerspel(wereld)
    spel.bod(500)
    spel.startvoorraad(1000)
    spel.ingevoerd("", "Open plek", corporatie="vidomes", vertrouwelijkheid="openbaar")
    for n in (10, 20, 30):
        spel.ingevoerd("corporatie", f"Dicht {n}", h2028_1=str(n))
    return spel


def _hard(client_voor: ClientVoor, spel: Registerspel, *wie: str) -> dict[str, int]:
    return {w: kern(client_voor(w).haal(spel.adres()), "hard") for w in wie}


def test_wie_trekt_ziet_een_wijziging_meteen_en_anderen_vanaf_de_derde(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    wie = ("coordinator", "corporatie", "provincie")
    assert _hard(client_voor, spel, *wie) == {"coordinator": 106, "corporatie": 106, "provincie": 106}
    for nr, provincie in enumerate((106, 106, 256), start=1):
        spel.ingevoerd("corporatie", f"Erbij {nr}", h2028_1="50")
        allen = 106 + 50 * nr
        assert _hard(client_voor, spel, *wie) == {"coordinator": allen, "corporatie": allen, "provincie": provincie}


def test_de_pagina_zegt_hoeveel_regels_nog_wachten(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.ingevoerd("corporatie", "Erbij", h2028_1="50")
    tekst = client_voor("provincie").haal(spel.adres()).tekst
    assert "3 regels die u niet apart ziet" in tekst
    assert "1 vertrouwelijke regel telt voor u niet mee" in tekst


def _controle(pagina: Pagina) -> list[str]:
    return [li.get_text(" ", strip=True) for li in pagina.kies(".gs-controle li")]


def test_een_tekort_dat_een_ander_niet_kan_weten_staat_bij_wie_trekt(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    spel.ingevoerd("corporatie", "Oude flat", soort="sloop", h2027_2="400")
    tekort = "In de eerste helft 2028 verdwijnen er 44 woningen meer dan er zijn."
    assert not [r for r in _controle(client_voor("coordinator").haal(spel.adres())) if tekort in r]
    with pytest.raises(OngeldigeInvoer):
        spel.ingevoerd("goede_woning", "Hoge flat", soort="sloop", h2028_1="1107")
    sleutel = spel.ingevoerd("goede_woning", "Hoge flat", soort="sloop", h2028_1="750")
    assert [r for r in _controle(client_voor("coordinator").haal(spel.adres())) if tekort in r]
    assert tekort not in client_voor("goede_woning").haal(spel.adres()).tekst
    spel.gewijzigd(sleutel, "goede_woning", locatie="Hoge flat", soort="sloop", h2028_1="720")
    with pytest.raises(OngeldigeInvoer):
        spel.gewijzigd(sleutel, "", locatie="Hoge flat", soort="sloop", h2028_1="721", corporatie="de-goede-woning")


def test_de_toelichting_is_van_wie_trekt_totdat_zij_is_ingediend(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.uitgelegd("De grond is van een ander.")
    assert "De grond is van een ander." in client_voor("coordinator").haal(spel.adres()).tekst
    for wie in ("corporatie", "provincie", "secretariaat"):
        assert "De grond is van een ander." not in client_voor(wie).haal(spel.adres()).tekst
        assert "toegelicht" not in client_voor(wie).haal(spel.w.adres("journaal")).tekst
    spel.ingediend()
    verschil = client_voor("provincie").haal(spel.adres("indiening", "1", "verschil") + "?met=nu").tekst
    assert "Er is geen verschil dat u mag zien" in verschil


def test_een_indiening_telt_voor_anderen_wat_toen_de_lichting_was(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.uitgelegd()
    spel.ingediend()
    spel.ingevoerd("corporatie", "Erbij", h2028_1="50")
    spel.uitgelegd()
    spel.ingediend(2)
    stuk = spel.adres("indiening", "2")
    assert "Hard 156" in client_voor("coordinator").haal(stuk).tekst
    assert "Hard 106" in client_voor("provincie").haal(stuk).tekst
    assert "Hard 106, gelijk" in client_voor("provincie").haal(f"{stuk}/verschil").tekst


def test_wie_een_regel_mag_lezen_leest_ook_wie_hem_invoerde(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.ingevoerd("corporatie", "Provincieplein", vertrouwelijkheid="provincie")
    keren_per = {"coordinator": 5, "corporatie": 5, "provincie": 2, "goede_woning": 1, "secretariaat": 1}
    for wie, keren in keren_per.items():
        tekst = client_voor(wie).haal(spel.w.adres("journaal")).tekst
        assert tekst.count("Locatie toegevoegd aan overzicht 5a") == keren, wie
