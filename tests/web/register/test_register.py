"""The page of the register: what it adds up, and how one looks at it."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import ZACHT, Registerspel
from tests.fabrieken.wereld import Wereld
from tests.web.register.tabellen import getallen, kern, regels, som


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    """A bid of 400, and a row of every kind that counts differently."""
    spel = Registerspel(wereld)
    spel.bod(400)
    spel.ingevoerd("corporatie", "Schakenbosch", h2026_1="46", h2030_2="4")
    spel.ingevoerd("", "Damlaan", corporatie="vidomes", h2027_1="38")
    spel.ingevoerd("", "Stationskwartier", h2029_2="80", status=ZACHT)
    spel.ingevoerd("corporatie", "De Heuvel", soort="sloop", h2026_2="112")
    spel.ingevoerd("corporatie", "Flex Noord", soort="tijdelijk", eindigt="2029-1", h2026_1="60")
    spel.ingevoerd("corporatie", "Flex Zuid", soort="tijdelijk", eindigt="2035-1", h2028_1="10")
    spel.ingevoerd("corporatie", "Oude school", soort="aankoop", tegenpartij="stedelink", h2026_1="44")
    return spel


def test_wat_een_locatie_heeft_en_het_verschil_kloppen_met_de_rijen(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    pagina = client_voor("coordinator").haal(spel.adres())
    assert som(pagina, "met-locatie") == [46, 38, 10, 80, 4, 178]
    assert som(pagina, "hard") == [46, 38, 10, 0, 4, 98]
    assert som(pagina, "zacht") == [0, 0, 0, 80, 0, 80]
    assert (som(pagina, "bod"), som(pagina, "verschil")) == ([400], [-222])
    assert [kern(pagina, naam) for naam in ("bod", "hard", "zacht", "open")] == [400, 98, 80, 222]
    for groep in ("hard", "zacht", "weg"):
        rijen = list(regels(pagina, groep).values())
        assert [sum(kolom) for kolom in zip(*rijen, strict=True)] == som(pagina, groep)


def test_wat_verdwijnt_staat_er_met_een_min_en_telt_niet_in_het_bod(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    pagina = client_voor("coordinator").haal(spel.adres())
    assert regels(pagina, "weg") == {"De Heuvel": [-112, 0, 0, 0, 0, -112]}
    assert set(regels(pagina, "overig")) == {"Flex Noord", "Oude school"}
    assert "2 regels, telt niet in het bod" in pagina.tekst
    assert "Flex Zuid" in regels(pagina, "hard"), "tijdelijke woningen die na 2030 blijven tellen wel"


def test_per_halfjaar_zijn_de_sommen_dezelfde(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    jaar, half = client.haal(spel.adres()), client.haal(spel.adres() + "?per=halfjaar")
    assert len(som(half, "met-locatie")) == 11
    for naam in ("hard", "zacht", "weg", "met-locatie"):
        *helften, totaal = som(half, naam)
        per_jaar = [a + b for a, b in zip(helften[::2], helften[1::2], strict=True)]
        assert [*per_jaar, totaal] == som(jaar, naam)
    assert half.kies("form.gs-filter input[name=per][value=halfjaar]")


@pytest.mark.parametrize(
    ("vraag", "wat"),
    [
        ("corporatie=vidomes", {"Schakenbosch", "Damlaan", "De Heuvel", "Flex Noord", "Flex Zuid", "Oude school"}),
        ("corporatie=geen", {"Stationskwartier"}),
        ("plan=zacht", {"Stationskwartier"}),
        ("soort=sloop", {"De Heuvel"}),
        ("corporatie=vidomes&plan=zacht", set()),
        ("corporatie=%27%22&soort=onzin&pagina=99&per=x", set()),
    ],
)
def test_een_filter_laat_alleen_zien_wat_erin_past(
    spel: Registerspel, client_voor: ClientVoor, vraag: str, wat: set[str]
) -> None:
    pagina = client_voor("coordinator").haal(f"{spel.adres()}?{vraag}")
    assert set(regels(pagina)) == wat
    assert not pagina.kies("tr[data-som=bod]"), "het bod is niet gefilterd"
    assert kern(pagina, "open") == 222


def test_wie_voor_een_regel_staat_staat_er_in_woorden_bij(spel: Registerspel, client_voor: ClientVoor) -> None:
    pagina = client_voor("coordinator").haal(spel.adres())

    def cel(naam: str) -> str:
        (rij,) = pagina.kies(f"tr[data-regel={naam}] td[data-label=Corporatie]")
        return rij.get_text(" ", strip=True)

    assert cel("Schakenbosch") == "Vidomes Bevestigd"
    assert cel("Damlaan") == "Vidomes Nog niet bevestigd"
    assert cel("Stationskwartier") == "Nog niet bepaald"


def test_een_dubbele_locatie_staat_bij_beide_regels(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.ingevoerd("", "damlaan", corporatie="stedelink", h2028_1="5")
    pagina = client_voor("coordinator").haal(spel.adres())
    gemeld = {str(r["data-regel"]) for r in pagina.kies("tr[data-regel]") if "Mogelijk dubbel" in r.get_text()}
    assert gemeld == {"Damlaan", "damlaan"}
    assert "Stationskwartier heeft nog geen corporatie." in pagina.tekst


def test_een_leeg_register_zonder_bod_zegt_wat_er_nog_niet_is(wereld: Wereld, client_voor: ClientVoor) -> None:
    pagina = client_voor("provincie").haal(Registerspel(wereld).adres())
    assert "Nog geen bod" in pagina.tekst
    assert som(pagina, "met-locatie") == [0] * 6
    assert not pagina.kies("tr[data-som=verschil]")
    assert "Locatie toevoegen" not in pagina.tekst


def test_meer_locaties_dan_het_bod_is_een_overschot(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Registerspel(wereld)
    spel.bod(40)
    spel.ingevoerd("corporatie")
    pagina = client_voor("coordinator").haal(spel.adres())
    assert (kern(pagina, "overschot"), som(pagina, "verschil")) == (6, [6])


def test_de_laagste_stand_komt_uit_de_startvoorraad(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.startvoorraad(1000)
    pagina = client_voor("coordinator").haal(spel.adres())
    assert "982 −18" in pagina.tekst, "1000 + 46 + 60 − 112 + 38 + 10 − 60 in de eerste helft van 2029"


def test_het_dossier_heeft_een_tab_en_een_corporatie_een_ingang(spel: Registerspel, client_voor: ClientVoor) -> None:
    for wie, naam in (("coordinator", 0), ("corporatie", 1), ("provincie", 0)):
        pagina = client_voor(wie).haal(spel.w.adres())
        assert [a["href"] for a in pagina.kies(".gs-tabs__link") if a.get_text() == "Overzicht 5a"] == [spel.adres()]
        assert len([a for a in pagina.kies("#hoofdnavigatie a") if a.get_text() == "Onze woningen"]) == naam
    assert not [a for a in client_voor("tafel").haal(spel.w.adres()).kies(".gs-tabs__link")
                if a.get_text() == "Overzicht 5a"]  # fmt: skip


def test_elke_regel_is_te_vinden_op_haar_plek(spel: Registerspel, client_voor: ClientVoor) -> None:
    sleutel = spel.ingevoerd("corporatie", "Vindbaar")
    (rij,) = client_voor("corporatie").haal(spel.adres()).kies(f"tr[id='{sleutel}']")
    assert getallen(rij) == [0, 46, 0, 0, 0, 46]
