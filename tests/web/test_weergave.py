"""How numbers, dates and distances read on a Dutch page."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.web.weergave import VORMEN, afstand, breekbaar, datum, limiet, nl, tijd

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
