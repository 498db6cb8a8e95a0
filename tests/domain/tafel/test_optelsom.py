"""The sum over a region is the sum of its parts, and a board that was frozen reads back the same."""

from __future__ import annotations

from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from gesprekken.domain.tafel.optelsom import GETALLEN, Cijfers, lees, tel_op

cijfers = st.builds(Cijfers, **dict.fromkeys(GETALLEN, st.integers(-50_000, 50_000)))


@given(data=st.data(), lijst=st.lists(cijfers, max_size=12))
def test_de_optelsom_is_in_elke_volgorde_en_indeling_de_som_van_haar_delen(
    data: st.DataObject, lijst: list[Cijfers]
) -> None:
    assert tel_op(data.draw(st.permutations(lijst))) == tel_op(lijst)
    knip = data.draw(st.integers(0, len(lijst)))
    assert tel_op(lijst[:knip]) + tel_op(lijst[knip:]) == tel_op(lijst)
    som = asdict(tel_op(lijst))
    assert all(som[n] == sum(asdict(c)[n] for c in lijst) for n in GETALLEN)


@given(een=cijfers)
def test_wat_op_een_bevroren_bord_staat_leest_hetzelfde_terug(een: Cijfers) -> None:
    assert lees(een.als_waarden()) == een
    assert lees({**een.als_waarden(), "later": 3}) == een


@given(een=cijfers)
def test_overig_is_wat_in_het_bod_geen_daeb_is(een: Cijfers) -> None:
    assert een.daeb + een.overig == een.netto
    assert een.met_locatie == een.hard + een.zacht
