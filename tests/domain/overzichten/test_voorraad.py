"""The stock per half year and its dips, against what counting by hand finds."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.halfjaren import Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.rekenen import boekingen, totaal
from gesprekken.domain.overzichten.voorraad import Dip, dips, keur_voorraad, voorraadverloop
from tests.domain.overzichten.strategieen import EERSTE, PERIODE, overzichten, regel

voorraden = st.integers(0, 12_000)
lijnen = st.lists(st.integers(0, 8), max_size=len(PERIODE)).map(lambda n: list(zip(PERIODE, n, strict=False)))


def met_de_hand(start: int, lijn: list[tuple[Halfjaar, int]]) -> list[Dip]:
    """Every dip by trying every stretch: all of it below the start, and not longer to either side."""
    gevonden = []
    for i in range(len(lijn)):
        for j in range(i + 1, len(lijn) + 1):
            onder = all(stand < start for _, stand in lijn[i:j])
            langer = (i > 0 and lijn[i - 1][1] < start) or (j < len(lijn) and lijn[j][1] < start)
            if onder and not langer:
                laagst = min(stand for _, stand in lijn[i:j])
                eerste_laagste = next(h for h, stand in lijn[i:j] if stand == laagst)
                terug = lijn[j][0] if j < len(lijn) else None
                gevonden.append(Dip(lijn[i][0], start - laagst, eerste_laagste, j - i, terug))
    return gevonden


@given(st.integers(0, 8), lijnen)
def test_de_dips_zijn_wat_uitproberen_ook_vindt(start: int, lijn: list[tuple[Halfjaar, int]]) -> None:
    assert list(dips(start, lijn)) == met_de_hand(start, lijn)


@given(voorraden, overzichten)
def test_de_stand_is_het_begin_plus_alles_wat_er_tot_dan_toe_bijkwam(
    start: int, regels: tuple[Locatieregel, ...]
) -> None:
    verloop = voorraadverloop(start, regels, EERSTE)
    assert [p.halfjaar for p in verloop.punten] == list(PERIODE)
    for punt in verloop.punten:
        hard = [r for r in regels if r.hard]
        assert punt.stand_hard == start + totaal(boekingen(hard, punt.halfjaar)).netto
        assert punt.stand_alles == start + totaal(boekingen(regels, punt.halfjaar)).netto


@given(voorraden, overzichten)
def test_per_jaar_en_per_halfjaar_is_het_dezelfde_lijn(start: int, regels: tuple[Locatieregel, ...]) -> None:
    verloop = voorraadverloop(start, regels, EERSTE)
    eind = {p.halfjaar.jaar: p for p in verloop.punten if p.halfjaar.helft == 2}
    assert [j.jaar for j in verloop.jaren] == list(eind)
    vorige = start
    for jaar in verloop.jaren:
        assert (jaar.stand_hard, jaar.stand_alles) == (eind[jaar.jaar].stand_hard, eind[jaar.jaar].stand_alles)
        assert jaar.stand_alles == vorige + jaar.hard.netto + jaar.zacht.netto
        vorige = jaar.stand_alles
    diepste = max((d.diepte for d in verloop.dips_hard), default=0)
    assert diepste == max(0, start - min(j.laagste_hard for j in verloop.jaren))
    diepste = max((d.diepte for d in verloop.dips_alles), default=0)
    assert diepste == max(0, start - min(j.laagste_alles for j in verloop.jaren))


@given(voorraden, overzichten)
def test_een_aankoop_tussen_corporaties_verandert_de_voorraad_niet(
    start: int, regels: tuple[Locatieregel, ...]
) -> None:
    zonder = [r for r in regels if not r.is_overdracht]
    assert voorraadverloop(start, regels, EERSTE) == voorraadverloop(start, zonder, EERSTE)


@given(st.integers(0, 600), overzichten)
def test_er_gaat_nooit_meer_af_dan_er_is(start: int, regels: tuple[Locatieregel, ...]) -> None:
    verloop = voorraadverloop(start, regels, EERSTE)
    onder_nul = [p.halfjaar for p in verloop.punten if p.stand_hard < 0 or p.stand_alles < 0]
    if not onder_nul:
        keur_voorraad(verloop)
        return
    with pytest.raises(OngeldigeInvoer) as fout:
        keur_voorraad(verloop)
    assert list(fout.value.fouten) == [f"woningen-{onder_nul[0]}"]
    assert onder_nul[0].naam in str(fout.value)


@given(voorraden, st.integers(1, 400))
def test_sloop_voor_nieuwbouw_geeft_een_dip_die_met_de_nieuwbouw_herstelt(start: int, woningen: int) -> None:
    sloop = regel("sloop", Mutatiesoort.SLOOP, h2026_2=woningen)
    bouw = regel("bouw", h2029_1=woningen)
    dip = Dip(Halfjaar(2026, 2), woningen, Halfjaar(2026, 2), 5, Halfjaar(2029, 1))
    verloop = voorraadverloop(start, [sloop, bouw], EERSTE)
    assert verloop.dips_hard == verloop.dips_alles == (dip,)
    zacht = voorraadverloop(start, [sloop, replace(bouw, hard=False)], EERSTE)
    assert zacht.dips_hard == (replace(dip, lengte=9, herstel=None),)
    assert zacht.dips_alles == (dip,)


def test_een_voorraad_onder_nul_bestaat_niet() -> None:
    with pytest.raises(ValueError, match="niet negatief"):
        voorraadverloop(-1, [], EERSTE)
