"""Delivered totals for a reader: nothing follows from them about one unseen row, or about two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.rekenen import afstemmen
from gesprekken.domain.overzichten.totalen import totalen_van, totalen_voor
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE, telbaar

BOD = 500


def _regel(nr: int, hard: bool, woningen: int) -> Locatieregel:
    return Locatieregel(f"r{nr}", f"Plek {nr}", "", Mutatiesoort.NIEUWBOUW, hard, {Halfjaar(2027, 1): woningen})


RIJEN = st.lists(st.tuples(st.booleans(), st.integers(1, 80), st.booleans()), max_size=10)


@given(RIJEN)
def test_een_verschil_met_wat_de_lezer_ziet_gaat_altijd_over_ten_minste_drie_regels(
    rijen: list[tuple[bool, int, bool]],
) -> None:
    regels = [_regel(nr, hard, woningen) for nr, (hard, woningen, _ziet) in enumerate(rijen)]
    gezien = {r.sleutel for r, (_h, _w, ziet) in zip(regels, rijen, strict=True) if ziet}
    totalen, weggelaten = totalen_voor(BOD, regels, gezien, LAATSTE)
    for code, past in (("hard", (True,)), ("zacht", (False,)), ("met_locatie", (True, False))):
        if (totaal := totalen[code]) is None:
            continue
        zichtbaar = sum(r.totaal for r in regels if r.hard in past and r.sleutel in gezien)
        verborgen = [r for r in regels if r.hard in past and r.sleutel not in gezien]
        assert totaal == zichtbaar or len(verborgen) >= MINSTE
    heel = totalen_van(afstemmen(BOD, regels))
    assert weggelaten or totalen["met_locatie"] == heel["met_locatie"]


@given(RIJEN)
def test_wie_alles_ziet_leest_wat_er_is_vastgelegd(rijen: list[tuple[bool, int, bool]]) -> None:
    regels = [_regel(nr, hard, woningen) for nr, (hard, woningen, _ziet) in enumerate(rijen)]
    alles = {r.sleutel for r in regels}
    assert totalen_voor(BOD, regels, alles, LAATSTE) == (totalen_van(afstemmen(BOD, regels)), 0)


@given(RIJEN)
def test_ook_naast_het_register_dat_niet_veranderde_volgt_geen_verborgen_regel(
    rijen: list[tuple[bool, int, bool]],
) -> None:
    regels = [_regel(nr, hard, woningen) for nr, (hard, woningen, _ziet) in enumerate(rijen)]
    gezien = {r.sleutel for r, (_h, _w, ziet) in zip(regels, rijen, strict=True) if ziet}
    totalen, weggelaten = totalen_voor(BOD, regels, gezien, LAATSTE)
    register, _buiten = telbaar(regels, gezien)
    if not weggelaten:
        anders = [r for r in regels if r not in register]
        assert not anders or len(anders) >= MINSTE
    else:
        assert totalen == totalen_van(afstemmen(BOD, register))
