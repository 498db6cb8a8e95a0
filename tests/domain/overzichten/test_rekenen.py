"""Sums agree in every grouping, and the bod is what has a site plus what has none yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.rekenen import (
    Boeking,
    Som,
    afstemmen,
    boekingen,
    groepeer,
    procenten,
    totaal,
    zonder_overdracht,
)
from tests.domain.overzichten.strategieen import EERSTE, overzichten, regel

GROEPEN: dict[str, Callable[[Boeking], object]] = {
    "corporatie": lambda b: b.corporatie,
    "halfjaar": lambda b: b.halfjaar,
    "jaar": lambda b: b.halfjaar.jaar,
    "hard": lambda b: b.hard,
    "soort": lambda b: b.soort,
    "regel": lambda b: b.sleutel,
    "gemeente": lambda b: b.gemeente,
    "kruis": lambda b: (b.corporatie, b.halfjaar, b.hard),
}


def met_de_hand(regels: tuple[Locatieregel, ...]) -> tuple[int, int]:
    """Added and withdrawn homes, straight from what the rows say."""
    erbij = sum(n for r in regels if r.soort.teken > 0 for n in r.aantallen.values())
    eraf = sum(n for r in regels if r.soort.teken < 0 or r.is_overdracht for n in r.aantallen.values())
    eraf += sum(r.totaal for r in regels if r.eindigt and r.eindigt <= LAATSTE)
    return erbij, eraf


@pytest.mark.parametrize("naam", GROEPEN)
@given(regels=overzichten)
def test_het_totaal_is_in_elke_verdeling_de_som_van_de_regels(naam: str, regels: tuple[Locatieregel, ...]) -> None:
    alle = boekingen(regels)
    delen = groepeer(alle, GROEPEN[naam])
    som = totaal(alle)
    assert sum(delen.values(), Som()) == som
    assert (som.bruto, som.onttrekking) == met_de_hand(regels)
    assert all(deel.netto + deel.onttrekking == deel.bruto for deel in [som, *delen.values()])
    assert all(deel.bruto >= 0 and deel.onttrekking >= 0 for deel in delen.values())


@given(overzichten, overzichten)
def test_de_som_van_twee_overzichten_is_het_overzicht_van_beide(
    a: tuple[Locatieregel, ...], b: tuple[Locatieregel, ...]
) -> None:
    assert totaal(boekingen(a)) + totaal(boekingen(b)) == totaal(boekingen((*a, *b)))


@given(overzichten)
def test_een_aankoop_tussen_corporaties_is_voor_de_gemeente_nul(regels: tuple[Locatieregel, ...]) -> None:
    alle = boekingen(regels)
    overdracht = tuple(b for b in alle if b.is_overdracht)
    assert totaal(overdracht).netto == 0
    assert totaal(zonder_overdracht(alle)).netto == totaal(alle).netto
    zonder = tuple(r for r in regels if not r.is_overdracht)
    assert afstemmen(0, regels) == afstemmen(0, zonder)


def test_een_aankoop_telt_bij_de_koper_en_gaat_af_bij_de_verkoper() -> None:
    koop = replace(regel(soort=Mutatiesoort.AANKOOP, h2027_1=40), tegenpartij="arcade")
    per = groepeer(boekingen([koop]), lambda b: b.corporatie)
    assert {naam: som.netto for naam, som in per.items()} == {"vidomes": 40, "arcade": -40}
    elders = replace(koop, tegenpartij="")
    assert totaal(zonder_overdracht(boekingen([elders]))) == Som(40, 0)


def test_tijdelijke_woningen_gaan_er_weer_af_in_het_halfjaar_dat_ze_eindigen() -> None:
    flex = replace(regel(soort=Mutatiesoort.TIJDELIJK, h2026_1=30, h2026_2=10), eindigt=Halfjaar(2029, 1))
    per = groepeer(boekingen([flex]), lambda b: str(b.halfjaar))
    assert {naam: som.netto for naam, som in per.items()} == {"2026-1": 30, "2026-2": 10, "2029-1": -40}
    assert afstemmen(100, [flex]).open == 100
    assert afstemmen(100, [replace(flex, eindigt=LAATSTE.volgende)]).hard == 40


def test_wat_na_het_laatste_halfjaar_komt_telt_niet() -> None:
    laat = regel(h2030_2=5, h2031_1=7)
    assert totaal(boekingen([laat])) == Som(5, 0)
    assert totaal(boekingen([laat], Halfjaar(2031, 1))) == Som(12, 0)


@given(st.integers(0, 5000), overzichten)
def test_het_bod_is_hard_plus_zacht_plus_open_min_overschot(bod: int, regels: tuple[Locatieregel, ...]) -> None:
    stand = afstemmen(bod, regels)
    assert stand.bod == bod == stand.hard + stand.zacht + stand.open - stand.overschot
    assert min(stand.hard, stand.zacht, stand.open, stand.overschot) >= 0
    assert 0 in (stand.open, stand.overschot)
    assert stand.hard == afstemmen(0, [r for r in regels if r.hard]).overschot
    if bod and not stand.overschot:
        assert sum(stand.aandelen) == 100


def test_de_stand_van_leidschendam_voorburg_klopt_met_het_scherm() -> None:
    hard = [regel(str(n), h2027_1=n) for n in (46, 84, 38, 62, 76)]
    zacht = [replace(regel(str(n), h2029_1=n), hard=False) for n in (90, 48, 80)]
    sloop = regel("sloop", Mutatiesoort.SLOOP, h2026_1=112)
    stand = afstemmen(700, [*hard, *zacht, sloop])
    assert (stand.hard, stand.zacht, stand.open, stand.met_locatie, stand.overschot) == (306, 218, 176, 524, 0)
    assert stand.aandelen == (44, 31, 25)


def test_een_bod_onder_nul_bestaat_niet() -> None:
    with pytest.raises(ValueError, match="negatief"):
        afstemmen(-1, [])


@given(st.lists(st.integers(0, 10**7), max_size=12))
def test_getoonde_percentages_maken_samen_honderd(delen: list[int]) -> None:
    assert sum(procenten(delen)) == (100 if sum(delen) else 0)


@given(st.lists(st.integers(0, 10**5), max_size=12), st.integers(1, 10**6))
def test_percentages_wijken_nooit_een_heel_procent_af_en_tellen_op_tot_hun_som(delen: list[int], geheel: int) -> None:
    uit = procenten(delen, geheel)
    assert all(abs(p * geheel - 100 * deel) < geheel for p, deel in zip(uit, delen, strict=True))
    assert sum(uit) == sum(procenten([sum(delen)], geheel))
    assert all(p == 0 for p, deel in zip(uit, delen, strict=True) if deel == 0)


@pytest.mark.parametrize(("delen", "geheel"), [([-1, 2], None), ([1], -5)])
def test_van_een_negatief_aantal_is_er_geen_percentage(delen: list[int], geheel: int | None) -> None:
    with pytest.raises(ValueError, match="vanaf 0"):
        procenten(delen, geheel)


def test_een_regel_met_minder_dan_nul_woningen_bestaat_niet() -> None:
    with pytest.raises(ValueError, match="negatief"):
        regel(h2027_1=-1)
    with pytest.raises(ValueError, match="eindigt"):
        replace(regel(soort=Mutatiesoort.TIJDELIJK, h2027_1=1), eindigt=EERSTE)
