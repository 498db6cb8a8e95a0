"""Half years: written, read, ordered and counted."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar, keuzelijst, lees_halfjaar, periode

halfjaren = st.builds(Halfjaar, st.integers(1950, 2150), st.integers(1, 2))


@given(halfjaren)
def test_een_halfjaar_leest_terug_zoals_het_is_geschreven(h: Halfjaar) -> None:
    assert lees_halfjaar(str(h)) == lees_halfjaar(h.naam) == lees_halfjaar(f" {h.naam.upper()}  ") == h


@given(halfjaren, halfjaren)
def test_halfjaren_staan_op_volgorde_van_tijd(a: Halfjaar, b: Halfjaar) -> None:
    assert (a < b) == (a.nummer < b.nummer) == ((a.jaar, a.helft) < (b.jaar, b.helft))
    assert a.plus(b.nummer - a.nummer) == b


@given(halfjaren, st.integers(0, 40))
def test_een_periode_is_elk_volgend_halfjaar_tot_en_met_het_laatste(eerste: Halfjaar, lengte: int) -> None:
    reeks = periode(eerste, eerste.plus(lengte))
    assert (reeks[0], reeks[-1], len(reeks)) == (eerste, eerste.plus(lengte), lengte + 1)
    assert all(a.volgende == b for a, b in pairwise(reeks))
    assert periode(eerste.plus(lengte + 1), eerste) == ()


def test_het_akkoord_loopt_tot_en_met_de_tweede_helft_van_2030() -> None:
    assert LAATSTE.naam == "tweede helft 2030"
    assert keuzelijst(periode(Halfjaar(2030, 1))) == (
        ("2030-1", "eerste helft 2030"),
        ("2030-2", "tweede helft 2030"),
    )


@pytest.mark.parametrize("tekst", ["", "2026", "2026-3", "2026-0", "derde helft 2026", "26-1", "0000-1", "2026-1-1"])
def test_wat_geen_halfjaar_is_wordt_geweigerd_met_een_voorbeeld(tekst: str) -> None:
    with pytest.raises(ValueError, match="Schrijf het halfjaar als 2026-1"):
        lees_halfjaar(tekst)


@pytest.mark.parametrize(("jaar", "helft"), [(2026, 3), (2026, 0), (1800, 1), (9999, 2)])
def test_een_halfjaar_dat_niet_bestaat_kan_niet_worden_gemaakt(jaar: int, helft: int) -> None:
    with pytest.raises(ValueError, match="geen halfjaar"):
        Halfjaar(jaar, helft)
