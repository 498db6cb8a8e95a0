"""What becomes of an item: handled in writing, talked about after all, closed, moved on, opened again."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.opvolgingzetten import begin, besproken
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina


def _daden(pagina: Pagina) -> list[str]:
    """What can be done now, as the page names it."""
    return [s.get_text(strip=True) for s in pagina.kies("#doen summary")]


def test_een_punt_sluit_met_een_resultaat_dat_de_partijen_lezen(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    client, adres = client_voor("coordinator"), opvolging.adres("punten", grond)
    pagina = client.haal(adres)
    assert _daden(pagina) == ["Schriftelijk afdoen", "Punt afsluiten", "Naar de volgende ronde"]
    leeg = client.stuur(pagina.formulier("/afsluiting").vul(tekst=" "), 422)
    assert leeg.fouten == ["Schrijf wat het resultaat is."]
    assert [d.summary.get_text() for d in leeg.kies("#doen details[open]") if d.summary] == ["Punt afsluiten"]
    dicht = client.stuur(leeg.formulier("/afsluiting").vul(tekst="Vidomes bouwt er twintig."))
    assert _daden(dicht) == ["Heropenen"]
    assert not dicht.kies("#vastleggen")
    lezer = client_voor("corporatie").haal(adres)
    assert "Afgesloten" in lezer.tekst
    assert "Vidomes bouwt er twintig." in lezer.kies("section[aria-labelledby=resultaat-kop]")[0].get_text()


def test_schriftelijk_afdoen_vraagt_geen_gesprek_en_kan_terug(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = begin(wereld)
    client, adres = client_voor("coordinator"), opvolging.adres("punten", grond)
    pagina = client.stuur(client.haal(adres).formulier("/schriftelijk").vul(tekst="Een mail is genoeg."))
    assert "Dit punt wordt schriftelijk afgedaan." in pagina.tekst
    assert "Gesprek plannen" not in pagina.tekst
    assert len(pagina.kies("#vastleggen form")) == 4
    assert _daden(pagina) == ["Toch in een gesprek bespreken", "Punt afsluiten", "Naar de volgende ronde"]
    terug = client.stuur(pagina.formulier("/bespreking").vul(tekst="Het ligt toch lastig."))
    assert "Gesprek plannen" in terug.tekst
    assert not terug.kies("#vastleggen form")


def test_doorschuiven_zegt_waarom_en_heropenen_maakt_het_ongedaan(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = begin(wereld)
    client, adres = client_voor("coordinator"), opvolging.adres("punten", grond)
    door = client.stuur(client.haal(adres).formulier("/doorschuiving").vul(tekst="Eerst komt het onderzoek."))
    assert "Waarom dit naar de volgende ronde gaat" in door.tekst
    assert "Eerst komt het onderzoek." in client_voor("corporatie").haal(adres).tekst
    open_ = client.stuur(door.formulier("/heropening").vul(tekst="Het onderzoek is er al."))
    assert "Nog geen gesprek" in open_.tekst
    assert "Eerst komt het onderzoek." not in open_.tekst


@pytest.mark.parametrize(
    ("daad", "zin"),
    [
        ("schriftelijk", "Schrijf waarom een gesprek niet nodig is."),
        ("doorschuiving", "Schrijf waarom dit punt naar de volgende ronde gaat."),
    ],
)
def test_zonder_reden_gebeurt_er_niets(wereld: Wereld, client_voor: ClientVoor, daad: str, zin: str) -> None:
    opvolging, grond, _geluid = begin(wereld)
    client, adres = client_voor("coordinator"), opvolging.adres("punten", grond)
    fout = client.stuur(client.haal(adres).formulier(f"/{daad}").vul(tekst=""), 422)
    assert fout.fouten == [zin]
    assert "Nog geen gesprek" in client.haal(adres).tekst


def test_wie_tweede_afsluit_houdt_de_getypte_tekst(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    client = client_voor("collega")
    form = client.haal(opvolging.adres("punten", grond)).formulier("/afsluiting").vul(tekst="Mijn resultaat")
    opvolging.gezet(grond, "afsluiten", "Het resultaat van de ander")
    laat = client.stuur(form, 422)
    assert laat.fouten == ["Dit kan niet meer: de stand is nu ‘afgesloten’."]
    assert laat.formulier("/afsluiting").waarden["tekst"] == "Mijn resultaat"
    assert "Het resultaat van de ander" in laat.tekst


def test_afsluiten_kan_niet_zolang_er_een_gesprek_staat(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    client, adres = client_voor("coordinator"), opvolging.adres("punten", grond)
    form = client.haal(adres).formulier("/afsluiting").vul(tekst="Klaar")
    gesprek = opvolging.gepland(grond)
    fout = client.stuur(form, 422)
    assert fout.fouten == ["Over dit punt staat nog een gesprek. Voer dat gesprek, of annuleer het."]
    (link,) = fout.kies("#fouten li a")
    assert link["href"] == wereld.adres("gesprekken", gesprek.sleutel)
    assert fout.formulier("/afsluiting").waarden["tekst"] == "Klaar"
