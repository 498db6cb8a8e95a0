"""Narrowing the sum: parts make the whole in every grouping, and what cannot be narrowed has no number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.domain.biedingen.rekenen import Cel, Segment, tel_daeb, tel_op
from gesprekken.domain.overzichten.uitsplitsing import Deel, splits_uit
from gesprekken.domain.rondes.scenarios import Bereik
from gesprekken.domain.tafel.filter import (
    NIEMAND,
    Bodsom,
    Optelfilter,
    Optelkader,
    Plaatsing,
    plaats,
    plaats_regio,
    tel_bod,
)
from gesprekken.domain.tafel.scenariosom import Scenariovergelijking, tel_scenario

SEGMENTEN = (Segment("daeb", "DAEB", daeb=True), Segment("koop", "Koop", daeb=False))
PERIODEN, JAREN = {"2021-2025": "eerst", "2026-2030": "later"}, (2026, 2027)
CORPORATIES = {"vidomes": "Vidomes", "arcade": "Arcade"}
KADER = Optelkader(SEGMENTEN, PERIODEN, JAREN, ["2026-2030"], CORPORATIES)

cellen = st.lists(
    st.builds(Cel, st.sampled_from(["daeb", "koop"]), st.sampled_from(list(PERIODEN)), st.integers(0, 900),
              st.integers(-200, 900)), max_size=8)  # fmt: skip
delen = st.lists(
    st.builds(Deel, st.sampled_from([f"r{n}" for n in range(9)]), st.sampled_from(["", *CORPORATIES]), st.booleans(),
              st.sampled_from(JAREN), st.integers(1, 90), st.just(True)), max_size=10)  # fmt: skip
filters = st.builds(
    KADER.kies, st.sampled_from(["", NIEMAND, *CORPORATIES]), st.sampled_from(["", *PERIODEN, *map(str, JAREN)]),
    st.sampled_from(["", "daeb", "koop"]),
)  # fmt: skip


def _dicht(lijst: list[Deel], gezien: set[int]) -> list[Deel]:
    """The same parts, of which only those of the rows with these numbers are seen."""
    return [Deel(d.sleutel, d.corporatie, d.hard, d.jaar, d.woningen, int(d.sleutel[1:]) in gezien) for d in lijst]


@given(cellen)
def test_een_bod_is_de_som_van_zijn_segmenten_en_van_zijn_perioden(bod: list[Cel]) -> None:
    heel = tel_bod(bod, Optelfilter(), SEGMENTEN)
    assert (heel.netto, heel.daeb) == (tel_op(bod).netto, tel_daeb(bod, SEGMENTEN).netto)
    per_segment = [tel_bod(bod, Optelfilter(segment=s.code), SEGMENTEN) for s in SEGMENTEN]
    per_periode = [tel_bod(bod, Optelfilter(periode=p), SEGMENTEN) for p in PERIODEN]
    kruis = [tel_bod(bod, Optelfilter(periode=p, segment=s.code), SEGMENTEN) for p in PERIODEN for s in SEGMENTEN]
    assert heel == sum(per_segment, Bodsom()) == sum(per_periode, Bodsom()) == sum(kruis, Bodsom())


@given(st.lists(delen, max_size=4), st.sets(st.integers(0, 8)), filters)
def test_de_regio_is_de_som_van_wat_er_per_dossier_staat(
    overzichten: list[list[Deel]], gezien: set[int], filter_: Optelfilter
) -> None:
    uit = [splits_uit(_dicht(lijst, gezien)) for lijst in overzichten]
    per_dossier = [plaats(u, 100, filter_) for u in uit]
    regio = plaats_regio(uit, per_dossier, filter_)
    for p in per_dossier:
        assert (p.hard is None) == (p.zacht is None)
        if p.hard is not None and p.zacht is not None:
            assert p.samen == p.hard + p.zacht
    for naam in ("hard", "zacht", "zonder"):
        bekend = [getattr(p, naam) for p in per_dossier if getattr(p, naam) is not None]
        getal = getattr(regio, naam)
        assert (getal.som, getal.bekend, getal.aantal) == (sum(bekend), len(bekend), len(per_dossier))
    assert regio.samen.som >= sum(p.samen or 0 for p in per_dossier)
    assert regio.samen.volledig or regio.samen.som == sum(p.samen or 0 for p in per_dossier)
    assert regio.ongesplitst >= 0


@given(delen, st.integers(0, 500))
def test_zonder_locatie_is_wat_van_het_bod_overblijft_en_heeft_geen_corporatie_en_geen_jaar(
    lijst: list[Deel], bod: int
) -> None:
    uit = splits_uit(lijst)
    heel = plaats(uit, bod, Optelfilter())
    assert heel.zonder == max(bod - sum(d.woningen for d in lijst), 0)
    assert plaats(uit, bod, Optelfilter(corporatie="vidomes")).zonder is None
    assert plaats(uit, bod, Optelfilter(jaar=2027)).zonder is None


@pytest.mark.parametrize(
    ("vraag", "bod", "overzicht"),
    [
        (("", "", ""), True, True),
        (("vidomes", "", ""), False, True),
        (("", "2026", ""), False, True),
        (("", "2026-2030", ""), True, True),
        (("", "2021-2025", ""), True, False),
        (("", "", "daeb"), True, True),
        (("", "", "koop"), True, False),
        (("arcade", "2027", "daeb"), False, True),
        (("onbekend", "2031", "zee"), True, True),
    ],
)
def test_elke_keuze_weet_wat_zij_kan_splitsen(vraag: tuple[str, str, str], bod: bool, overzicht: bool) -> None:
    filter_ = KADER.kies(*vraag)
    assert (KADER.splitst_bod(filter_), KADER.splitst_overzicht(filter_)) == (bod, overzicht)


def test_een_overzicht_over_meer_perioden_is_niet_naar_een_daarvan_te_splitsen() -> None:
    kader = Optelkader(SEGMENTEN, PERIODEN, JAREN, list(PERIODEN), CORPORATIES)
    assert not kader.splitst_overzicht(kader.kies("", "2026-2030", ""))
    assert plaats_regio([], [Plaatsing()], kader.kies("", "2026-2030", "")).samen.bekend == 0


bereiken = st.tuples(st.integers(0, 900), st.integers(0, 900)).map(lambda p: Bereik(min(p), max(p)))
vergelijkingen = st.builds(Scenariovergelijking, st.none() | bereiken, st.none() | st.integers(-99, 2000))


@given(st.lists(vergelijkingen, max_size=9), st.data())
def test_het_scenario_telt_alleen_waar_beide_getallen_bekend_zijn_in_elke_volgorde(
    lijst: list[Scenariovergelijking], data: st.DataObject
) -> None:
    som = tel_scenario(lijst)
    assert som == tel_scenario(data.draw(st.permutations(lijst)))
    beide = [v for v in lijst if v.afstand is not None]
    assert (som.bekend, som.aantal) == (len(beide), len(lijst))
    assert som == tel_scenario([*beide, *[Scenariovergelijking(None, 7)] * (len(lijst) - len(beide))])
    assert som.netto == sum(v.netto or 0 for v in beide)
    assert (som.afstand is None) == (not beide)
