"""The chart of the stock: whatever the numbers are, everything lies within the box and on the scale."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.domain.overzichten.rekenen import Som
from gesprekken.web.grafiek import BOVEN, NUL, ONDER, STAAFHOOG, Grafiek, Tijdvak

AANTAL = st.integers(0, 90_000)
STAND = st.integers(-5_000, 200_000)
SOM = st.builds(Som, AANTAL, AANTAL)
VAK = st.builds(Tijdvak, st.just("2026"), st.just("2026"), SOM, SOM, STAND, STAND)


@given(STAND, st.lists(VAK, min_size=1, max_size=10), st.booleans())
def test_elk_punt_en_elke_staaf_ligt_binnen_het_vak(start: int, vakken: list[Tijdvak], smal: bool) -> None:
    g = Grafiek(start, tuple(vakken), 326 if smal else 760, smal)
    for x, y in (*g.hard, *g.alles, *(plek for vlak in g.vlakken for plek in vlak)):
        assert g.links <= x <= g.rechts
        assert BOVEN - 0.1 <= y <= ONDER + 0.1
    for s in g.staven:
        assert NUL - STAAFHOOG - 0.5 <= s.zacht[0] <= NUL
        assert s.af_zacht[0] + s.af_zacht[1] <= NUL + STAAFHOOG + 0.5
    assert 2 <= len(g.raster) <= 8
    waarden = [waarde for _y, waarde in g.raster]
    assert waarden[0] <= min(start, *(v.stand_hard for v in vakken)) <= waarden[-1]


@given(STAND, st.lists(VAK, min_size=1, max_size=10))
def test_het_vlak_onder_het_begin_is_er_precies_als_de_lijn_eronder_komt(start: int, vakken: list[Tijdvak]) -> None:
    g = Grafiek(start, tuple(vakken), 760, False)
    onder = [g.y(v.stand_hard) > g.basis for v in vakken]
    assert bool(g.vlakken) == any(onder)
    assert (g.laagste is None) == all(v.stand_hard >= start for v in vakken)


@pytest.mark.parametrize(("laag", "hoog", "maat"), [(9074, 9400, (9000, 9400, 100)), (10, 10, (10, 11, 1)),
                                                    (0, 3, (0, 3, 1))])  # fmt: skip
def test_de_schaal_heeft_ronde_stappen(laag: int, hoog: int, maat: tuple[int, int, int]) -> None:
    vak = Tijdvak("2026", "2026", Som(), Som(), laag, hoog)
    assert Grafiek(laag, (vak,), 760, False).maat == maat
