"""A total never gives away what a reader may not see one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.rekenen import afstemmen, boekingen, telt_in_bod, totaal, zonder_overdracht
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE, telbaar, telbaar_per_halfjaar
from tests.domain.overzichten.strategieen import overzichten, regel


def _som(regels: list[Locatieregel], *, hard: bool) -> tuple[int, int]:
    som = totaal(boekingen(r for r in regels if r.hard == hard))
    return som.bruto, som.onttrekking


def test_twee_verborgen_regels_tellen_niet_mee_en_drie_wel() -> None:
    alle = [regel(f"r{n}", h2027_1=10 + n) for n in range(4)]
    assert telbaar(alle, ["r0", "r1"]) == (alle[:2], 2)
    assert telbaar(alle, ["r0"]) == (alle, 0)


def test_een_verborgen_regel_gaat_niet_schuil_achter_regels_van_een_ander_plan() -> None:
    hard = [regel(f"h{n}", h2027_1=10) for n in range(3)]
    zacht = replace(regel("z", h2028_1=99), hard=False)
    weg = regel("s", Mutatiesoort.SLOOP, h2028_1=77)
    assert telbaar([*hard, zacht, weg], []) == (hard, 2)


@given(overzichten, st.data())
def test_in_geen_totaal_zitten_een_of_twee_verborgen_regels(
    alle: tuple[Locatieregel, ...], gegevens: st.DataObject
) -> None:
    zichtbaar = {r.sleutel for r in alle if gegevens.draw(st.booleans())}
    mee, buiten = telbaar(alle, zichtbaar)
    verborgen = Counter((r.hard, r.soort.teken, telt_in_bod(r)) for r in mee if r.sleutel not in zichtbaar)
    assert all(aantal >= MINSTE for aantal in verborgen.values())
    assert [r for r in alle if r.sleutel in zichtbaar] == [r for r in mee if r.sleutel in zichtbaar]
    assert buiten == len(alle) - len(mee)


@given(overzichten)
def test_wat_in_het_bod_telt_is_samen_wat_een_locatie_heeft(alle: tuple[Locatieregel, ...]) -> None:
    mee = [r for r in alle if telt_in_bod(r)]
    a = afstemmen(100, alle)
    assert (a.hard, a.zacht) == (_som(mee, hard=True)[0], _som(mee, hard=False)[0])
    assert _som(mee, hard=True)[1] == 0


def test_drie_verborgen_regels_in_drie_halfjaren_staan_niet_in_de_lijn() -> None:
    verspreid = [regel("a", h2027_1=10), regel("b", h2027_2=11), regel("c", h2028_1=12)]
    samen = [regel(f"s{n}", h2027_1=10 + n) for n in range(3)]
    assert telbaar(verspreid, []) == (verspreid, 0)
    assert telbaar_per_halfjaar(verspreid, []) == ([], 3)
    assert telbaar_per_halfjaar(samen, []) == (samen, 0)
    assert telbaar_per_halfjaar([*samen, regel("d", h2029_1=5)], []) == ([], 4), "the total less the line would say 5"


@given(overzichten, st.data())
def test_in_geen_halfjaar_van_de_lijn_en_in_geen_verschil_met_een_totaal_zitten_een_of_twee_verborgen_regels(
    alle: tuple[Locatieregel, ...], gegevens: st.DataObject
) -> None:
    zichtbaar = {r.sleutel for r in alle if gegevens.draw(st.booleans())}
    totalen, _ = telbaar(alle, zichtbaar)
    lijn, buiten = telbaar_per_halfjaar(alle, zichtbaar)
    verborgen = [b for b in zonder_overdracht(boekingen(lijn)) if b.sleutel not in zichtbaar and (b.erbij or b.eraf)]
    per_punt = {(b.halfjaar, b.hard, b.eraf > 0, b.sleutel) for b in verborgen}
    assert all(aantal >= MINSTE for aantal in Counter(punt[:3] for punt in per_punt).values())
    rest = Counter((r.hard, r.soort.teken, telt_in_bod(r)) for r in totalen if r not in lijn)
    assert all(aantal >= MINSTE for aantal in rest.values())
    assert {r.sleutel for r in lijn} >= zichtbaar
    assert buiten == len(alle) - len(lijn)
