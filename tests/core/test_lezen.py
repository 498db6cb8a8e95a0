"""What people type or paste: read as they mean it, or refused with a sentence that says what to do."""

from __future__ import annotations

from datetime import date
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.lezen import (
    Onleesbaar,
    lees_aantal,
    lees_datum,
    lees_keuze,
    schoon,
    schoon_verhaal,
)
from gesprekken.core.tekst import punten

KEUZES = (("nieuwbouw", "Nieuwbouw"), ("terug", "Terugbrengen naar sociaal"))


@given(st.integers(0, 999_999_999))
def test_een_getal_leest_hetzelfde_met_en_zonder_punten(getal: int) -> None:
    assert lees_aantal(str(getal)) == getal
    assert lees_aantal(f" {punten(getal)}\t") == getal


@pytest.mark.parametrize(
    ("tekst", "deel"),
    [("12,5", "zonder komma"), ("1,200", "zonder komma"), ("-3", "zonder plus of min"), ("−3", "zonder plus of min"),
     ("+3", "zonder plus of min"), ("abc", "alleen cijfers"), ("12a", "alleen cijfers"), ("1e3", "alleen cijfers"),
     ("٣", "alleen cijfers"), ("12 34", "zonder spaties of tabs"), ("12\t34", "zonder spaties of tabs"),
     ("12\n34\n", "zonder spaties of tabs"), ("12.5", "bij duizendtallen"), ("1.20", "bij duizendtallen"),
     ("1.2000", "bij duizendtallen"), (".", "bij duizendtallen"), ("1" * 5000, "kleiner getal"),
     ("1.000.000.000", "kleiner getal"), ("", "alleen cijfers")],
)  # fmt: skip
def test_wat_geen_heel_getal_is_wordt_geweigerd_met_wat_u_moet_doen(tekst: str, deel: str) -> None:
    with pytest.raises(Onleesbaar, match=deel):
        lees_aantal(tekst)


@given(st.text())
def test_elke_tekst_is_een_getal_vanaf_nul_of_krijgt_een_zin(tekst: str) -> None:
    zin = ""
    getal = -1
    try:
        getal = lees_aantal(tekst)
    except Onleesbaar as fout:
        zin = fout.zin
    assert 0 <= getal <= 999_999_999 or (zin.startswith(("Vul", "Zet")) and zin.endswith("."))


@given(st.dates(date(1000, 1, 1)))
def test_een_dag_leest_hetzelfde_in_elke_schrijfwijze(dag: date) -> None:
    vormen = [dag.isoformat(), f"{dag.day}-{dag.month}-{dag.year}", f" {dag.day:02}/{dag.month:02}/{dag.year} "]
    assert {lees_datum(vorm) for vorm in vormen} == {dag}


@pytest.mark.parametrize(
    ("tekst", "deel"),
    [("30-2-2026", "bestaat niet"), ("12 mei", "dag-maand-jaar"), ("20-11-26", "dag-maand-jaar"), ("", "dag-maand")],
)
def test_een_dag_die_er_niet_is_wordt_geweigerd(tekst: str, deel: str) -> None:
    with pytest.raises(Onleesbaar, match=deel):
        lees_datum(tekst)


@pytest.mark.parametrize("tekst", ["terug", "TERUG", "  terugbrengen naar\tsociaal "])
def test_een_keuze_mag_als_code_en_als_naam_worden_geplakt(tekst: str) -> None:
    assert lees_keuze(tekst, KEUZES) == "terug"


def test_een_onbekende_keuze_wordt_kort_genoemd() -> None:
    with pytest.raises(Onleesbaar) as fout:
        lees_keuze("x" * 500, KEUZES)
    assert fout.value.zin.startswith("‘xxx")
    assert len(fout.value.zin) < 120


@given(st.text(st.characters(codec=None)))
def test_een_schone_tekst_heeft_geen_onzichtbare_tekens_en_blijft_schoon(tekst: str) -> None:
    for net in (schoon(tekst), schoon_verhaal(tekst)):
        assert not {unicodedata.category(t) for t in net.replace("\n", "")} & {"Cc", "Cf", "Cs"}
        net.encode()
    assert "\n" not in schoon(tekst)
    assert "\n\n\n" not in schoon_verhaal(tekst)
    assert schoon(schoon(tekst)) == schoon(tekst)
    assert schoon_verhaal(schoon_verhaal(tekst)) == schoon_verhaal(tekst)


def test_een_verhaal_houdt_zijn_alineas() -> None:
    assert schoon_verhaal("\r\n Een  regel\r\n\r\n\r\n\r\nen nog een\t\n") == "Een regel\n\nen nog een"
