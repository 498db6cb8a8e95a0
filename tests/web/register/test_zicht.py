"""What somebody may not see is on none of that person's pages: not in a row, a sum, a finding or a difference."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import ZACHT, Registerspel
from tests.fabrieken.wereld import Wereld
from tests.web.register.tabellen import kern, regels, som

KANARIE = (4321, 3217, 2713)
ANDEREN = ("provincie", "goede_woning", "secretariaat")
KIJKEN = (
    "",
    "?per=halfjaar",
    "?corporatie=vidomes",
    "?plan=hard",
    "?soort=nieuwbouw",
    "?corporatie=vidomes&plan=zacht",
)


def _met_punt(n: int) -> str:
    return f"{n:,}".replace(",", ".")


def _geheim(spel: Registerspel, n: int, **meer: str) -> str:
    return spel.ingevoerd("corporatie", f"Geheim {n}", **{"h2028_1": str(KANARIE[n]), **meer})


@pytest.mark.parametrize("aantal", [1, 2])
def test_een_of_twee_vertrouwelijke_regels_staan_in_geen_enkel_getal(
    wereld: Wereld, client_voor: ClientVoor, aantal: int
) -> None:
    spel = Registerspel(wereld)
    spel.bod(5000)
    spel.ingevoerd("", "Open plek", corporatie="vidomes", vertrouwelijkheid="openbaar")
    sleutels = [_geheim(spel, n) for n in range(aantal)]
    verboden = {_met_punt(n) for n in (*KANARIE, sum(KANARIE[:aantal]), sum(KANARIE[:aantal]) + 46)}
    for wie in ANDEREN:
        client = client_voor(wie)
        for vraag in KIJKEN:
            pagina = client.haal(spel.adres() + vraag)
            assert not verboden & set(pagina.tekst.split()), (wie, vraag)
            assert "Geheim" not in pagina.antwoord.text
            assert not any(s in pagina.antwoord.text for s in sleutels)
            assert kern(pagina, "hard") == 46
        assert all(client.get(spel.adres("locaties", s)).status_code == 404 for s in sleutels)
        tellen = "1 vertrouwelijke regel telt" if aantal == 1 else "2 vertrouwelijke regels tellen"
        assert f"{tellen} voor u niet mee" in client.haal(spel.adres()).tekst


def test_drie_vertrouwelijke_regels_tellen_samen_in_een_regel(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Registerspel(wereld)
    for n in range(3):
        _geheim(spel, n)
    pagina = client_voor("provincie").haal(spel.adres())
    assert regels(pagina) == {}
    assert som(pagina, "hard") == [0, 0, sum(KANARIE), 0, 0, sum(KANARIE)]
    assert "3 regels die u niet apart ziet" in pagina.tekst
    for vraag in KIJKEN[2:]:  # a filter would tell them apart
        gefilterd = client_voor("provincie").haal(spel.adres() + vraag)
        assert som(gefilterd, "met-locatie")[-1] == 0


def test_een_vertrouwelijke_zachte_regel_gaat_niet_schuil_achter_harde(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Registerspel(wereld)
    for n in range(3):
        _geheim(spel, n)
    spel.ingevoerd("corporatie", "Zacht", status=ZACHT, h2029_1="777")
    pagina = client_voor("provincie").haal(spel.adres())
    assert (som(pagina, "zacht")[-1], som(pagina, "met-locatie")[-1]) == (0, sum(KANARIE))
    assert "777" not in pagina.tekst


def test_verborgen_regels_in_verschillende_jaren_staan_in_geen_kolom(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Registerspel(wereld)
    for n, halfjaar in enumerate(("h2027_1", "h2028_1", "h2029_2")):
        spel.ingevoerd("corporatie", f"Geheim {n}", **{halfjaar: str(KANARIE[n])})
    for vraag in ("", "?per=halfjaar"):
        pagina = client_voor("provincie").haal(spel.adres() + vraag)
        for rij in ("tr[data-verborgen]", "tr[data-som=hard]", "tr[data-som=met-locatie]"):
            (gevonden,) = pagina.kies(rij)
            assert "niet te splitsen" in gevonden.get_text()
            assert str(sum(KANARIE[:3])) in gevonden.get_text().replace(".", "")
        assert not [n for n in KANARIE[:3] if str(n) in pagina.tekst.replace(".", "")]


@pytest.mark.parametrize(
    ("niveau", "zien"),
    [("gemeente", {"coordinator", "corporatie"}), ("provincie", {"coordinator", "corporatie", "provincie"}),
     ("openbaar", {"coordinator", "corporatie", "provincie", "goede_woning", "secretariaat"})],
)  # fmt: skip
def test_de_vertrouwelijkheid_van_een_regel_zegt_wie_hem_leest(
    wereld: Wereld, client_voor: ClientVoor, niveau: str, zien: set[str]
) -> None:
    spel = Registerspel(wereld)
    sleutel = spel.ingevoerd("corporatie", "Dorp", vertrouwelijkheid=niveau)
    for wie in ("coordinator", "corporatie", *ANDEREN):
        client = client_voor(wie)
        assert ("Dorp" in regels(client.haal(spel.adres()))) == (wie in zien), wie
        assert (client.get(spel.adres("locaties", sleutel)).status_code == 200) == (wie in zien), wie


def test_een_dubbele_claim_wordt_niet_verteld_aan_wie_een_van_beide_niet_ziet(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Registerspel(wereld)
    spel.ingevoerd("goede_woning", "Dorp", vertrouwelijkheid="openbaar")
    spel.ingevoerd("corporatie", "Dorp")
    assert "Mogelijk dubbel" in client_voor("coordinator").haal(spel.adres()).tekst
    assert "Mogelijk dubbel" not in client_voor("goede_woning").haal(spel.adres()).tekst


def test_regels_van_een_ander_dossier_staan_hier_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    delft = Registerspel(wereld, "delft")
    sleutel = delft.ingevoerd("corporatie", "Schieoevers", vertrouwelijkheid="openbaar")
    spel = Registerspel(wereld)
    client = client_voor("coordinator")
    assert "Schieoevers" not in client.haal(spel.adres()).tekst
    assert client.get(spel.adres("locaties", sleutel)).status_code == 404
    assert client.get(delft.adres()).status_code == 404
