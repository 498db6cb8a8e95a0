"""The stock on the page of the register: picture, words and table say the same; the start stock and its form."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import ZACHT, Registerspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    """112 homes go in 2026, 84 hard and 90 soft homes come later."""
    spel = Registerspel(wereld)
    spel.ingevoerd(locatie="Sloop", soort="sloop", corporatie="vidomes", h2026_1="112")
    spel.ingevoerd(locatie="Hard", corporatie="vidomes", h2027_2="84")
    spel.ingevoerd(locatie="Zacht", corporatie="vidomes", status=ZACHT, h2028_1="90")
    return spel


def _tabel(pagina: Pagina) -> list[list[str]]:
    return [[c.get_text(strip=True) for c in r.select("th, td")] for r in pagina.kies(".gs-tabel--cijfers tbody tr")]


def test_zonder_startvoorraad_staat_er_waar_de_gemeente_hem_invult(spel: Registerspel, client_voor: ClientVoor) -> None:
    pagina = client_voor("coordinator").haal(spel.adres())
    assert not pagina.kies("svg.gs-grafiek")
    assert pagina.kies("#voorraad a[href$='/startvoorraad']")
    ander = client_voor("corporatie").haal(spel.adres())
    assert "Zoetermeer vult dit aantal in" in ander.tekst
    assert not ander.kies("#voorraad a[href$='/startvoorraad']")


def test_beeld_woorden_en_tabel_zeggen_hetzelfde(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.startvoorraad(9180)
    pagina = client_voor("coordinator").haal(spel.adres())
    assert [rij[0] for rij in _tabel(pagina)] == ["2026", "2027", "2028", "2029", "2030"]
    assert _tabel(pagina)[0] == ["2026", "0", "0", "−112", "0", "9.068", "9.068"]
    assert _tabel(pagina)[2] == ["2028", "0", "90", "0", "0", "9.152", "9.242"]
    svg = pagina.kies("#voorraad svg.gs-grafiek")
    assert len(svg) == 2, "a wide and a narrow one"
    for een in svg:
        assert een["role"] == "img"
        beschrijving = een.find("desc")
        assert beschrijving is not None
        assert "9.180" in beschrijving.get_text()
        assert "112 woningen minder" in beschrijving.get_text()
        assert "9.242 met harde en zachte plannen" in beschrijving.get_text()
    assert "Binnen deze periode komt het begin niet terug." in pagina.tekst
    assert "Dat duurt 4 halfjaren: vanaf de eerste helft 2028 is het begin weer bereikt." in pagina.tekst
    assert not pagina.kies("[style]")


def test_per_halfjaar_staan_er_tien_punten(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.startvoorraad(9180)
    client = client_voor("coordinator")
    heen = next(a["href"] for a in client.haal(spel.adres()).kies("#voorraad a") if "Per halfjaar" in a.get_text())
    pagina = client.haal(str(heen).split("#")[0])
    assert len(_tabel(pagina)) == 10
    assert _tabel(pagina)[0][0] == "eerste helft 2026"
    assert "Per jaar bekijken" in pagina.tekst


def test_een_lezer_die_niet_elke_regel_ziet_ziet_ook_de_lijn_zonder_die_regels(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    spel.startvoorraad(9180)
    pagina = client_voor("goede_woning").haal(spel.adres())
    assert {rij[5] for rij in _tabel(pagina)} == {"9.180"}
    assert "Zonder 3 vertrouwelijke regels" in pagina.tekst
    for nr in range(3):
        spel.ingevoerd(locatie=f"Meer {nr}", corporatie="vidomes", h2030_2="10")
    pagina = client_voor("goede_woning").haal(spel.adres())
    assert _tabel(pagina)[-1][5] == "9.180", "in 2027 the first row would stand alone"
    for nr, stand in enumerate(("9.180", "9.180", "9.297")):
        spel.ingevoerd(locatie=f"Naast {nr}", corporatie="vidomes", h2027_2="1")
        pagina = client_voor("goede_woning").haal(spel.adres())
        assert _tabel(pagina)[-1][5] == stand, "in every half year three rows hide each other, from the next batch"


def test_elke_startvoorraad_blijft_staan(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    for aantal, bron in (("9.180", "Opgave 2025"), ("9300", "Nieuwe telling")):
        pagina = client.haal(spel.adres("startvoorraad"))
        client.stuur(pagina.formulier("startvoorraad").vul(woningen=aantal, bron=bron))
    pagina = client.haal(spel.adres("startvoorraad"))
    assert pagina.tekst.index("9.300 woningen Nieuwe telling geldt nu") < pagina.tekst.index(
        "9.180 woningen Opgave 2025"
    )
    assert pagina.formulier("startvoorraad").waarden["woningen"] == "9300"
    assert "begint bij 9.300 woningen" in client.haal(spel.adres()).tekst


@pytest.mark.parametrize(("woningen", "bron", "zin"), [
    ("", "Opgave", "Vul een heel aantal woningen in"),
    ("-5", "Opgave", "zonder plus of min"),
    ("12,5", "Opgave", "zonder komma"),
    ("600.000", "Opgave", "van 0 tot en met 500.000"),
    ("111", "Opgave", "verdwijnen er 1 woningen meer dan er zijn"),
    ("9180", "", "Schrijf waar dit aantal vandaan komt."),
    ("9180", "x" * 201, "ten hoogste 200 tekens"),
])  # fmt: skip
def test_een_onmogelijke_startvoorraad_krijgt_een_zin_en_wordt_niet_bewaard(
    spel: Registerspel, client_voor: ClientVoor, woningen: str, bron: str, zin: str
) -> None:
    client = client_voor("coordinator")
    form = client.haal(spel.adres("startvoorraad")).formulier("startvoorraad").vul(woningen=woningen, bron=bron)
    pagina = client.stuur(form, status=422)
    assert any(zin in fout for fout in pagina.fouten), pagina.fouten
    assert pagina.formulier("startvoorraad").waarden["woningen"] == woningen
    assert "De startvoorraad ontbreekt" in client.haal(spel.adres()).tekst


def test_wie_de_startvoorraad_tegelijk_met_een_collega_invult_ziet_beide_getallen(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    spel.startvoorraad(9000)
    mijn, collega = client_voor("coordinator"), client_voor("collega")
    laat = mijn.haal(spel.adres("startvoorraad")).formulier("startvoorraad").vul(woningen="9.100")
    nieuw = (
        collega.haal(spel.adres("startvoorraad")).formulier("startvoorraad").vul(woningen="9.180", bron="Opgave 2026")
    )
    collega.stuur(nieuw)
    pagina = mijn.stuur(laat, 409)
    assert f"{spel.w.actor('collega').naam} heeft deze startvoorraad intussen gewijzigd" in pagina.tekst
    assert "Nu opgeslagen: 9.180" in pagina.tekst
    opnieuw = pagina.formulier("startvoorraad")
    assert (opnieuw.waarden["woningen"], opnieuw.waarden["bron"]) == ("9.100", "Opgave 2026"), "de bron bleef met rust"
    lijst = "#eerder-kop ~ ul li strong"
    assert [k.get_text() for k in pagina.kies(lijst)] == ["9.180", "9.000"]
    mijn.stuur(opnieuw)
    assert [k.get_text() for k in mijn.haal(spel.adres("startvoorraad")).kies(lijst)] == ["9.100", "9.180", "9.000"]
