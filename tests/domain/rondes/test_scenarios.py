"""How far a bid lies from what a scenario asks: arithmetic only."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.domain.rondes.scenarios import Bereik, afstand

aantallen = st.integers(0, 20_000)
bereiken = st.tuples(aantallen, aantallen).map(lambda p: Bereik(min(p), max(p)))


@given(netto=st.integers(-5_000, 30_000), bereik=bereiken)
def test_de_afstand_brengt_het_bod_precies_bij_de_randen_van_het_bereik(netto: int, bereik: Bereik) -> None:
    a = afstand(netto, bereik)
    assert 0 <= a.minste <= a.meeste
    assert a.binnen == (bereik.van <= netto <= bereik.tot)
    if not a.binnen:
        randen = (netto - a.minste, netto - a.meeste) if a.boven else (netto + a.meeste, netto + a.minste)
        assert randen == (bereik.tot, bereik.van)


@given(een=bereiken, ander=bereiken)
def test_een_som_van_bereiken_telt_de_randen_op(een: Bereik, ander: Bereik) -> None:
    assert een + ander == ander + een == Bereik(een.van + ander.van, een.tot + ander.tot)


@pytest.mark.parametrize(
    ("netto", "verwacht"),
    [(99, (441, 461, False)), (539, (1, 21, False)), (540, (0, 0, False)), (560, (0, 0, False)), (561, (1, 21, True))],
)
def test_het_gepubliceerde_bereik_van_midden_delfland(netto: int, verwacht: tuple[int, int, bool]) -> None:
    a = afstand(netto, Bereik(540, 560))
    assert (a.minste, a.meeste, a.boven) == verwacht
