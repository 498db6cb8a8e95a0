"""What changed between two deliveries of overzicht 5b, and since the last one."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.vraagspel import Vraagspel
from tests.fabrieken.wereld import Wereld


@pytest.fixture
def spel(wereld: Wereld) -> Vraagspel:
    """Delivered, changed, and delivered again; then one more contribution."""
    spel = Vraagspel(wereld)
    spel.alles_beantwoord()
    spel.ingediend()
    spel.beantwoord("5b.2", "Toch een knelpunt.", versie=1)
    spel.ingediend(2)
    spel.bijgedragen(tekst="Wij houden een kavel vrij.")
    return spel


def test_twee_versies_naast_elkaar_tonen_alleen_wat_anders_is(spel: Vraagspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    bewijs = client.haal(spel.adres("indiening", "2"))
    assert [a["href"] for a in bewijs.kies("a") if "Verschil met versie 1" in a.get_text()] == [
        spel.adres("indiening", "2", "verschil")
    ]
    pagina = client.haal(spel.adres("indiening", "2", "verschil"))
    assert "van versie 1 naar versie 2" in pagina.tekst
    (rij,) = pagina.kies("tr[data-verschil]")
    assert "Het antwoord op 5b.2." in rij.get_text()
    assert "Toch een knelpunt." in rij.get_text()
    assert client.haal(f"{spel.adres('indiening', '1', 'verschil')}?met=2").tekst.count("Toch een knelpunt.") == 1


def test_sinds_de_laatste_versie_is_voor_wie_het_overzicht_zelf_leest(spel: Vraagspel, client_voor: ClientVoor) -> None:
    nu = f"{spel.adres('indiening', '2', 'verschil')}?met=nu"
    client = client_voor("corporatie")
    (naar,) = [a["href"] for a in client.haal(spel.adres()).kies("a") if "Bekijk het verschil" in a.get_text()]
    assert naar == nu
    (rij,) = client.haal(nu).kies("tr[data-verschil]")
    assert "Wij houden een kavel vrij." in rij.get_text()
    for wie in ("tafel", "toetser", "delft", "huurders"):
        client_voor(wie).haal(nu, status=404)
    assert "Toch een knelpunt." in client_voor("toetser").haal(spel.adres("indiening", "2", "verschil")).tekst


@pytest.mark.parametrize("met", ["0", "3", "-1", "x", "999999999999"])
def test_een_versie_die_er_niet_is_bestaat_niet(spel: Vraagspel, client_voor: ClientVoor, met: str) -> None:
    client_voor("coordinator").haal(f"{spel.adres('indiening', '2', 'verschil')}?met={met}",
                                    status=200 if met in {"-1", "x", "999999999999"} else 404)  # fmt: skip
