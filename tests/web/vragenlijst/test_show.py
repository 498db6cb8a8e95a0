"""The page of overzicht 5b: how far each question is, what feeds it, and what stays behind the wall of an item."""

from __future__ import annotations

import pytest

from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.vraagspel import RESULTAAT, STAP, Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina

KANARIE = "Alleen-voor-wie-bij-dit-punt-hoort"
BINNEN = ("coordinator", "collega", "wethouder", "lezer", "corporatie", "directeur")
BUITEN = ("goede_woning", "provincie", "secretariaat")
GEEN = ("tafel", "toetser", "huurders", "beheer", "delft", "vreemde_corporatie")
HOOGSTE = 12


def _vraag(pagina: Pagina, code: str) -> str:
    (vak,) = pagina.kies(f"[data-vraag='{code}']")
    return " ".join(vak.get_text(" ").split())


def test_een_leeg_overzicht_zegt_wat_er_nog_moet(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Vraagspel(wereld)
    pagina = client_voor("coordinator").haal(spel.adres())
    assert pagina.kop == "Overzicht 5b: mogelijkheden en knelpunten"
    assert "0 van 4 vragen beantwoord" in pagina.tekst
    assert "Nog leeg" in _vraag(pagina, "5b.1")
    regels = {
        li.get_text(" ", strip=True): li.a["href"] if li.a else "" for li in pagina.kies("#indienen .gs-controle li")
    }
    tegen = [r for r in regels if "Houdt indienen tegen" in r]
    assert len(tegen) == 4
    assert str(regels[tegen[0]]).endswith(f"{STAP}#vraag-5b.1")
    (waarschuwing,) = [r for r in regels if "Waarschuwing" in r]
    assert "nog geen bijdrage" in waarschuwing
    assert "Vidomes" in waarschuwing
    assert str(regels[waarschuwing]).endswith("#bijdragen")


def test_wie_alleen_leest_krijgt_geen_formulieren(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Vraagspel(wereld)
    spel.beantwoord("5b.1", "Er kan een laag bij.")
    for wie in ("wethouder", "lezer", "secretariaat"):
        pagina = client_voor(wie).haal(spel.adres())
        assert "Er kan een laag bij." in _vraag(pagina, "5b.1")
        assert not [f for f in pagina.formulieren() if "/vragen/" in f.adres], wie
    for wie in GEEN:
        client_voor(wie).haal(spel.adres(), status=404)


def test_een_antwoord_bij_een_punt_blijft_achter_de_muur_van_dat_punt(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Vraagspel(wereld)
    (punt,) = spel.vastgesteld("Grondprijs")
    spel.beantwoord("5b.1", KANARIE, punt=punt)
    spel.alles_beantwoord()
    spel.ingediend()
    bestand = client_voor("coordinator").get(spel.adres("indiening", "1", "bestand")).text
    assert KANARIE not in bestand
    paden = ("", "/indiening/1", "/indiening/1/bestand", "/indienen")
    for wie in (*BINNEN, *BUITEN, *GEEN):
        client = client_voor(wie)
        client.keurt = False
        gezien = [pad for pad in paden if KANARIE in client.get(spel.adres() + pad).text]
        assert gezien == ([""] if wie in BINNEN else []), wie
        for pad in (wereld.adres(), wereld.adres("journaal"), "/meldingen", "/mijn-werk",
                    f"/rondes/{wereld.ronde}/statusbord"):  # fmt: skip
            assert KANARIE not in client.get(pad).text, (wie, pad)


def test_buiten_de_muur_is_wel_te_zien_dat_er_een_antwoord_is(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Vraagspel(wereld)
    (punt,) = spel.vastgesteld("Grondprijs", soort="5b kans")
    assert "Nog leeg" in _vraag(client_voor("provincie").haal(spel.adres()), "5b.1")
    spel.afgesloten(punt)
    buiten = client_voor("provincie").haal(spel.adres())
    assert "Besproken, nog geen antwoord" in _vraag(buiten, "5b.1")
    assert "Punt 1: Grondprijs" in _vraag(buiten, "5b.1")
    assert "Afgesloten" in _vraag(buiten, "5b.1")
    assert RESULTAAT not in buiten.tekst
    assert RESULTAAT in client_voor("corporatie").haal(spel.adres()).tekst
    spel.beantwoord("5b.1", KANARIE, punt=punt)
    for wie in ("provincie", "corporatie", "coordinator"):
        pagina = client_voor(wie).haal(spel.adres())
        assert "1 van 4 vragen beantwoord" in pagina.tekst, wie
        assert "Beantwoord" in _vraag(pagina, "5b.1"), wie


def test_een_punt_leidt_naar_zijn_eigen_pagina(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Vraagspel(wereld)
    (punt,) = spel.vastgesteld("Grondprijs")
    pagina = client_voor("corporatie").haal(spel.adres())
    (link,) = {str(a["href"]) for a in pagina.kies(".gs-casus a") if "Grondprijs" in a.get_text()}
    assert link == wereld.adres("vervolg", "vervolggesprekken", "punten", punt)


def test_de_daling_van_5a_staat_in_woorden_bij_de_vraag_daarover(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, register = Vraagspel(wereld), Registerspel(wereld)
    client = client_voor("coordinator")
    assert "De startvoorraad is nog niet bekend" in _vraag(client.haal(spel.adres()), "5b.4")
    register.startvoorraad(9000)
    assert "Geen daling" in _vraag(client.haal(spel.adres()), "5b.4")
    register.ingevoerd(locatie="Oude flat", soort="sloop", corporatie="vidomes", h2026_2="40")
    pagina = client.haal(spel.adres())
    assert "40 woningen minder" in _vraag(pagina, "5b.4")
    assert "40 woningen minder" not in _vraag(pagina, "5b.1")
    assert "Zonder 1 vertrouwelijke regel" in _vraag(client_voor("goede_woning").haal(spel.adres()), "5b.4")
    assert "40 woningen" not in client_voor("goede_woning").haal(spel.adres()).tekst


@pytest.mark.parametrize("wie", ["coordinator", "corporatie", "provincie"])
def test_de_pagina_vraagt_even_veel_voor_een_als_voor_dertig_casussen(
    wereld: Wereld, client_voor: ClientVoor, wie: str
) -> None:
    spel, client = Vraagspel(wereld), client_voor(wie)
    Registerspel(wereld).startvoorraad(9000)
    aantallen: list[int] = []
    for punten in (1, 30):
        for sleutel in spel.vastgesteld(*(f"Casus {nr}" for nr in range(len(aantallen), punten)))[-1:]:
            spel.beantwoord("5b.1", KANARIE, punt=sleutel)
        client.get(spel.adres())
        with geteld(client.application) as opdrachten:
            pagina = client.haal(spel.adres())
        assert len(pagina.kies("[data-vraag='5b.2'] [data-punt]")) == punten
        aantallen.append(len(opdrachten))
    assert aantallen[0] == aantallen[1] <= HOOGSTE, opdrachten
