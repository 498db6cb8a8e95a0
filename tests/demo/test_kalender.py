"""Working days around an anchor."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.klok import dag
from gesprekken.demo.kalender import Kalender

ankers = st.datetimes(datetime(2026, 1, 1), datetime(2040, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive


@given(ankers, st.integers(-60, 60))
def test_elke_volgende_werkdag_is_later_en_geen_weekend(anker: datetime, aantal: int) -> None:
    kalender = Kalender(anker)
    assert kalender.werkdag(aantal).weekday() < 5
    assert kalender.werkdag(aantal) < kalender.werkdag(aantal + 1)
    assert kalender.werkdag(0) <= dag(anker) < kalender.werkdag(1)


@given(ankers, st.integers(-60, 60))
def test_een_ronde_datum_valt_op_of_vlak_voor_de_gevraagde_dag(anker: datetime, dagen: int) -> None:
    gevraagd, gekregen = dag(anker) + timedelta(days=dagen), Kalender(anker).rond(dagen)
    assert gekregen.weekday() < 5
    assert timedelta() <= gevraagd - gekregen <= timedelta(days=2)


@pytest.mark.parametrize(("maand", "seizoen"), [(8, "voorjaar"), (9, "najaar"), (12, "najaar"), (1, "voorjaar")])
def test_de_ronde_heet_naar_het_seizoen_van_het_anker(maand: int, seizoen: str) -> None:
    assert Kalender(datetime(2026, maand, 15, tzinfo=UTC)).seizoen == f"{seizoen} 2026"
