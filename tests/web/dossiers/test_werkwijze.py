"""Writing the local way of working and confirming one version of it."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud


def _pad(wereld: Wereld, *rest: str) -> str:
    return wereld.adres("werkwijze", "werkwijze", *rest)


def test_een_nieuwe_versie_vraagt_opnieuw_om_bevestiging(wereld: Wereld, client_voor: ClientVoor) -> None:
    coordinator, corporatie, adres = client_voor("coordinator"), client_voor("corporatie"), _pad(wereld)
    coordinator.stuur(coordinator.haal(adres).formulier("werkwijze").vul(tekst="Wij praten elke maand."))
    pagina = corporatie.stuur(corporatie.haal(adres).formulier("bevestiging"))
    assert "Bevestigd 7 sep" in pagina.tekst
    coordinator.stuur(coordinator.haal(adres).formulier("werkwijze").vul(tekst="Wij praten elke week."))
    pagina = corporatie.haal(adres)
    assert "Versie 2 bevestigen" in pagina.tekst
    assert "Bevestigd 7 sep" not in pagina.tekst


@pytest.mark.parametrize(
    ("wie", "stand"), [("corporatie", 403), ("provincie", 403), ("lezer", 403), ("tafel", 403), ("delft", 404)]
)
def test_een_andere_partij_kan_de_werkwijze_niet_schrijven(
    wereld: Wereld, client_voor: ClientVoor, wie: str, stand: int
) -> None:
    client = client_voor(wie)
    voor = inhoud(wereld.app, "sessie")
    gegevens = {"csrf_token": client.token(), "verzoek": "sleutel-van-iemand", "tekst": "Onze tekst"}
    assert client.post(_pad(wereld), data=gegevens).status_code == stand
    assert inhoud(wereld.app, "sessie") == voor


def test_bevestigen_van_een_verouderde_versie_wordt_geweigerd(wereld: Wereld, client_voor: ClientVoor) -> None:
    wereld.werkwijze("Eerste tekst")
    corporatie = client_voor("corporatie")
    formulier = corporatie.haal(_pad(wereld)).formulier("bevestiging")
    wereld.werkwijze("Tweede tekst", basis=1)
    antwoord = corporatie.post(formulier.adres, data=formulier.waarden)
    assert antwoord.status_code in {409, 422}
    assert "nieuwere versie" in antwoord.text


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "Schrijf op hoe u met elkaar wilt werken."),
        ("   \n ", "Schrijf op hoe u met elkaar wilt werken."),
        ("x" * 20_001, "Maak dit korter"),
        ("van rechts\u202enaar links", "onzichtbare teken U+202E"),
    ],
)
def test_foute_tekst_geeft_een_zin_en_bewaart_niets(
    wereld: Wereld, client_voor: ClientVoor, tekst: str, zin: str
) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(_pad(wereld)).formulier("werkwijze")
    voor = inhoud(wereld.app)
    pagina = client.stuur(formulier.vul(tekst=tekst), 422)
    assert len(pagina.fouten) == 1
    assert zin in pagina.fouten[0]
    assert inhoud(wereld.app) == voor


def test_emoji_en_arabisch_komen_er_hetzelfde_uit(wereld: Wereld, client_voor: ClientVoor) -> None:
    tekst = "Samen 👩‍👧‍👦 bouwen — مرحبا"
    client = client_voor("coordinator")
    client.stuur(client.haal(_pad(wereld)).formulier("werkwijze").vul(tekst=tekst))
    assert tekst in client.get(_pad(wereld)).text
