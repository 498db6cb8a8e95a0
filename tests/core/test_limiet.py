"""Deadlines, moments and text."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
import json

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.klok import AMSTERDAM, dag, lokaal, op_dag
from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.tekst import maak_slug

datums = st.dates(date(2020, 1, 1), date(2040, 1, 1))
woorden = st.text(max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | woorden,
    lambda s: st.lists(s, max_size=4) | st.dictionaries(woorden, s, max_size=4),
    max_leaves=8,
)


def test_voor_15_december_loopt_af_op_de_veertiende() -> None:
    limiet = Limiet(date(2026, 12, 15), Grens.VOOR)
    assert limiet.laatste_dag == date(2026, 12, 14)
    assert [limiet.dagen_tot(date(2026, 12, d)) for d in (13, 14, 15)] == [1, 0, -1]


def test_uiterlijk_15_december_loopt_een_dag_later_af() -> None:
    assert Limiet(date(2026, 12, 15), Grens.UITERLIJK).dagen_tot(date(2026, 12, 15)) == 0


@given(datums, datums, st.sampled_from(Grens))
def test_een_dag_later_is_er_een_dag_minder(datum: date, vandaag: date, grens: Grens) -> None:
    limiet = Limiet(datum, grens)
    assert limiet.dagen_tot(vandaag + timedelta(days=1)) == limiet.dagen_tot(vandaag) - 1


@given(datums, datums)
def test_voor_een_dag_is_uiterlijk_de_dag_ervoor(datum: date, vandaag: date) -> None:
    voor, uiterlijk = Limiet(datum, Grens.VOOR), Limiet(datum - timedelta(days=1), Grens.UITERLIJK)
    assert voor.dagen_tot(vandaag) == uiterlijk.dagen_tot(vandaag)


def test_een_dag_begint_om_middernacht_in_amsterdam() -> None:
    assert dag(datetime(2026, 12, 14, 22, 59, tzinfo=UTC)) == date(2026, 12, 14)
    assert dag(datetime(2026, 12, 14, 23, 0, tzinfo=UTC)) == date(2026, 12, 15)


def test_het_overgeslagen_uur_van_de_zomertijd_wordt_een_echt_moment() -> None:
    moment = op_dag(date(2026, 3, 29), time(2, 30))
    assert lokaal(moment).strftime("%d-%m %H.%M") == "29-03 03.30"


@given(datums, st.times())
def test_een_moment_valt_op_de_dag_waarop_het_gekozen_is(datum: date, tijd: time) -> None:
    assert dag(op_dag(datum, tijd)) == datum


@pytest.mark.parametrize(
    ("naam", "slug"),
    [
        ("Najaar 2026", "najaar-2026"),
        ("’s-Gravenhage & Café Ünïek!", "s-gravenhage-cafe-uniek"),
        ("✨", ""),
        ("-–-", ""),
    ],
)
def test_een_naam_wordt_een_adres_van_gewone_letters(naam: str, slug: str) -> None:
    assert maak_slug(naam) == slug


@given(st.text())
def test_elk_adres_is_kort_en_veilig(naam: str) -> None:
    slug = maak_slug(naam)
    assert len(slug) <= 60
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")
    assert not slug.endswith("-")
    assert maak_slug(slug) == slug


@given(st.dictionaries(woorden, JSON, max_size=4))
def test_dezelfde_inhoud_heeft_altijd_dezelfde_vingerafdruk(inhoud: dict[str, object]) -> None:
    andersom = dict(reversed(inhoud.items()))
    assert vingerafdruk(canoniek(inhoud)) == vingerafdruk(canoniek(andersom))


@given(JSON)
def test_de_vaste_spelling_is_json_en_zegt_alles(inhoud: object) -> None:
    assert json.loads(canoniek(inhoud)) == inhoud


def test_een_moment_heeft_een_spelling_in_welke_tijdzone_het_ook_is_opgeschreven() -> None:
    moment = datetime(2026, 9, 7, 10, 0, tzinfo=AMSTERDAM)
    assert canoniek([moment]) == canoniek([moment.astimezone(UTC)]) == '["2026-09-07T08:00:00+00:00"]'


@pytest.mark.parametrize("waarde", [object(), {1, 2}, float("nan"), datetime(2026, 9, 7)])  # noqa: DTZ001 - the point
def test_wat_geen_vaste_spelling_heeft_wordt_geweigerd(waarde: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        canoniek([waarde])
