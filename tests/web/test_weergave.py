"""How numbers, dates and distances read on a Dutch page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from html import unescape
import re

from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape
import pytest

from gesprekken.core.dagen import OOK_JAAR, lees_datum, lees_tijd
from gesprekken.core.lezen import Onleesbaar, lees_aantal, lees_saldo
from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.tekst import punten
from gesprekken.web.weergave import VORMEN, afstand, breekbaar, datum, getypt, limiet, nl, tijd
from tests.ondersteuning.omgeving import WORTEL

DAG = date(2026, 12, 14)
datums = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("vorm", "zo"),
    [("kort", "14 dec"), ("kortjaar", "14 dec 2026"), ("lang", "maandag 14 december 2026"),
     ("dag", "maandag 14 december"),
     ("maand", "dec"), ("voluit", "14 december 2026"), ("invoer", "14-12-2026")],
)  # fmt: skip
def test_een_datum_leest_in_elke_vorm_nederlands(vorm: str, zo: str) -> None:
    assert datum(DAG, vorm) == zo
    assert vorm in VORMEN


def test_een_moment_leest_als_de_dag_en_de_tijd_in_amsterdam() -> None:
    moment = datetime(2026, 12, 14, 23, 5, tzinfo=UTC)
    assert (datum(moment), tijd(moment)) == ("15 dec", "00.05 uur")


@pytest.mark.parametrize(("getal", "zo"), [(0, "0"), (999, "999"), (11550, "11.550"), (-1200, "−1.200")])
def test_een_getal_heeft_punten_bij_de_duizendtallen_en_een_echt_minteken(getal: int, zo: str) -> None:
    assert nl(getal) == zo


@pytest.mark.parametrize(
    ("dag", "zo"),
    [(14, "vandaag"), (15, "morgen"), (16, "over 2 dagen"), (21, "over 7 dagen"), (13, "1 dag te laat"),
     (4, "10 dagen te laat")],
)  # fmt: skip
def test_een_afstand_zegt_hoe_lang_nog_of_hoe_laat_al(dag: int, zo: str) -> None:
    assert afstand(date(2026, 12, dag), DAG) == zo


@given(datums, datums)
def test_alleen_wat_voorbij_is_leest_als_te_laat(d: date, vandaag: date) -> None:
    assert afstand(d, vandaag).endswith("te laat") == (d < vandaag)


def test_een_limiet_leest_zoals_de_tekst_van_de_ronde_het_zegt() -> None:
    assert limiet(Limiet(date(2026, 12, 15), Grens.VOOR)) == "vóór 15 dec"
    assert limiet(Limiet(date(2026, 12, 15), Grens.UITERLIJK), "voluit") == "uiterlijk 15 december 2026"


def test_een_lange_samenstelling_mag_breken_en_blijft_hetzelfde_woord() -> None:
    assert breekbaar("Vervolggesprekken") == "Vervolg\u00adgesprekken"
    assert breekbaar("Gespreksagenda en Agenda") == "Gespreks\u00adagenda en Agenda"
    assert breekbaar("Overzicht 5a") == "Overzicht 5a"


ZONDER_JAAR = ("kort", "dag", "maand")


@given(datums)
def test_een_datum_zoals_wij_hem_tonen_kan_worden_getypt(d: date) -> None:
    assert {lees_datum(datum(d, vorm)) for vorm in VORMEN.keys() - set(ZONDER_JAAR)} == {d}
    for vorm in ("kort", "dag"):
        with pytest.raises(Onleesbaar, match=OOK_JAAR):
            lees_datum(datum(d, vorm))


@given(st.integers(0, 2_000_000_000).map(lambda n: datetime.fromtimestamp(n, UTC)), st.integers(0, 999_999_999))
def test_een_tijd_en_een_getal_zoals_wij_ze_tonen_kunnen_worden_getypt(moment: datetime, getal: int) -> None:
    assert f"{lees_tijd(tijd(moment)):%H.%M uur}" == tijd(moment)
    assert lees_aantal(nl(getal)) == lees_aantal(punten(getal)) == lees_saldo(nl(getal)) == getal
    assert lees_saldo(nl(-getal)) == -getal


TABEL = "Jaar\tAantal\n2027\t12\n2028\t1.250"


@pytest.mark.parametrize(
    ("tekst", "rijen"),
    [
        (TABEL, 3), (f"Zie:\n{TABEL}\nEinde", 3), (f"{TABEL}\n2029\t", 4), (f"{TABEL}\n\n{TABEL}", 6),
        ("a\tb\tc\n1\t2\t3\n4\t5", 3), ("\tjan\tfeb\nOost\t1\t2", 2), ("1.\tEen\n2.\tTwee", 2),
        ("Een\n\t- onder\n\t- nog een", 0), ("1.\tEen\n\ta.\tOnder\n2.\tTwee", 0), ("Een\ttab", 0),
        ("Gewoon.", 0), ("", 0),
    ],
)  # fmt: skip
def test_een_geplakte_tabel_wordt_een_tabel_en_blijft_dezelfde_tekst(app: Flask, tekst: str, rijen: int) -> None:
    with app.test_request_context():
        html = str(escape(getypt(tekst)))
    assert html.count('role="row"') == rijen
    assert unescape(re.sub("<[^>]*>", "", html)) == tekst


def test_in_een_geplakte_tabel_blijft_een_teken_een_teken(app: Flask) -> None:
    with app.test_request_context():
        html = str(escape(getypt("<b>\t&\n1\t2\n<i>na")))
    assert "&lt;b&gt;" in html
    assert "&amp;" in html
    assert "&lt;i&gt;na" in html
    assert getypt(None) == ""


ZELF_GEZEGD = {"voorraad/_ingrepen.html"}  # a text to copy, made by us


def test_elke_tekst_van_mensen_toont_geplakte_tabellen() -> None:
    map_, gezien = WORTEL / "templates", 0
    for pad in sorted(map_.rglob("*.html")):
        if pad.relative_to(map_).as_posix() in ZELF_GEZEGD:
            continue
        for vak in re.findall(r"<(\w+)[^>]*\bgs-vrijetekst\b[^>]*>(.*?)</\1>", pad.read_text("utf-8"), re.S):
            gezien += 1
            assert all("|getypt" in uit for uit in re.findall(r"{{.*?}}", vak[1])), f"{pad}: {vak[1]}"
    assert gezien > 50
