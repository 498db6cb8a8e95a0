"""Days and times: as people write them, as we show them, and as a phone can type them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.dagen import DAG, JAAR, OOK_JAAR, TIJD, WEEKDAGEN, keur_moment, lees_datum, lees_tijd
from gesprekken.core.klok import lokaal, op_dag
from gesprekken.core.lezen import Onleesbaar

DONDERDAG = date(2027, 7, 1)


@given(st.dates(date(1900, 1, 1)))
def test_een_dag_leest_hetzelfde_in_elke_schrijfwijze(dag: date) -> None:
    vormen = [dag.isoformat(), f"{dag.day}-{dag.month}-{dag.year}", f" {dag.day:02}/{dag.month:02}/{dag.year} ",
              f"{dag.day}.{dag.month}.{dag.year}", f"{dag.day} {dag.month} {dag.year}", f"{dag:%d%m}{dag.year}",
              f"{WEEKDAGEN[dag.weekday()]} {dag.day} - {dag.month} - {dag.year}"]  # fmt: skip
    assert {lees_datum(vorm) for vorm in vormen} == {dag}


@pytest.mark.parametrize(
    "tekst",
    ["1-7-27", "1-7-2027", "01-07-27", "1 juli 2027", "1 jul 2027", "1 Jul. 2027", "1-jul-27", "01072027", "010727",
     "2027-07-01", "1/7/2027", "do 1 juli 2027", "Do. 1 juli 2027", "donderdag 1 juli 2027", "donderdag, 1-7-2027",
     "1\xa0juli\xa02027", "1‑7‑2027", "1–7–2027", "1 \u200bjuli 2027"],
)  # fmt: skip
def test_een_dag_mag_zoals_mensen_hem_schrijven(tekst: str) -> None:
    assert lees_datum(tekst) == DONDERDAG


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [("30-2-2026", DAG), ("", DAG), ("20-11/2026", DAG), ("1 x 2027", DAG), ("1 ma 2027", DAG), ("32012027", DAG),
     ("20-11-２０２６", DAG), ("xx 1 juli 2027", DAG), ("12 mei", OOK_JAAR), ("maandag 14 december", OOK_JAAR),
     ("1-7", OOK_JAAR), ("1-1-1899", JAAR), ("1-1-0026", JAAR),
     ("vr 1 juli 2027", "Kijk de dag na: 1 juli 2027 is een donderdag."),
     ("1-7-20\u200b27", "Vul dit opnieuw in. Tussen ‘20’ en ‘27’ staat een teken dat u niet ziet.")],
)  # fmt: skip
def test_een_dag_die_er_niet_is_wordt_geweigerd(tekst: str, zin: str) -> None:
    with pytest.raises(Onleesbaar) as fout:
        lees_datum(tekst)
    assert fout.value.zin == zin


def _zin(lees: Callable[[str], object], tekst: str) -> str:
    """The sentence of a refusal; '' when it was read."""
    try:
        lees(tekst)
    except Onleesbaar as fout:
        return fout.zin
    return ""


@given(st.text())
def test_elke_tekst_is_een_dag_en_een_tijd_of_krijgt_een_zin(tekst: str) -> None:
    assert _zin(lees_datum, tekst)[-1:] in ("", ".")
    assert _zin(lees_tijd, tekst) in ("", TIJD)


@pytest.mark.parametrize("tekst", ["14.05", "14:05", "14u05", "14:05 u", "14.05 uur", "14 u 05", "1405", "1405 uur"])
def test_een_tijd_mag_zoals_mensen_hem_schrijven(tekst: str) -> None:
    assert lees_tijd(tekst) == time(14, 5)
    assert (lees_tijd("14 uur"), lees_tijd("9u"), lees_tijd("905")) == (time(14), time(9), time(9, 5))


@pytest.mark.parametrize("tekst", ["24:00", "14:60", "2460", "14", "14:30:00", "half drie", "٣:00", ""])
def test_een_tijd_die_er_niet_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(Onleesbaar, match=TIJD):
        lees_tijd(tekst)


@pytest.mark.parametrize(
    ("datum", "tijd", "waarom"),
    [(date(2027, 3, 28), time(2), "02.00 uur bestaat niet op 28 maart 2027, want de klok gaat die nacht vooruit."),
     (date(2027, 3, 28), time(2, 59), "02.59 uur bestaat niet"),
     (date(2027, 10, 31), time(2, 30), "komt twee keer voor op 31 oktober 2027, want de klok gaat die nacht terug.")],
)  # fmt: skip
def test_een_tijd_die_de_klok_overslaat_of_twee_keer_toont_wordt_gevraagd(datum: date, tijd: time, waarom: str) -> None:
    with pytest.raises(Onleesbaar, match=waarom) as fout:
        keur_moment(datum, tijd)
    assert fout.value.zin.startswith("Kies een tijd vóór 02.00 uur of vanaf 03.00 uur: ")


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.times().map(lambda t: t.replace(second=0, microsecond=0)))
def test_een_goed_moment_is_precies_een_moment(datum: date, tijd: time) -> None:
    utc = op_dag(datum, tijd)
    buren = (lokaal(utc + timedelta(hours=uren)) for uren in (-1, 0, 1))
    keer = [m for m in buren if (m.date(), m.time()) == (datum, tijd)]
    assert bool(_zin(lambda _: keur_moment(datum, tijd), "")) == (len(keer) != 1)
