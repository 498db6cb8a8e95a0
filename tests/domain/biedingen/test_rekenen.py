"""The arithmetic of a bid: totals are sums of cells in every grouping, and what is owed follows from them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.biedingen.invoer import MAX_WONINGEN, Bodinvoer, veld
from gesprekken.domain.biedingen.rekenen import (
    Cel,
    Segment,
    Totaal,
    daeb_aandeel,
    groei,
    tel_daeb,
    tel_op,
    uitleg_verschuldigd,
)
from gesprekken.domain.biedingen.tabel import maak_tabel, tel_regio, verschillen

SEGMENTEN = (Segment("daeb", "DAEB", True), Segment("huur", "Huur", False), Segment("koop", "Koop", False))
PERIODEN = {"a": "Tot 2025", "b": "Tot 2030"}
VAKKEN = [(s.code, p) for s in SEGMENTEN for p in PERIODEN]
paren = st.integers(0, 5_000).flatmap(lambda bruto: st.tuples(st.just(bruto), st.integers(-5_000, bruto)))
biedingen = st.lists(paren, min_size=len(VAKKEN), max_size=len(VAKKEN)).map(
    lambda lijst: tuple(Cel(*vak, *paar) for vak, paar in zip(VAKKEN, lijst, strict=True))
)


def _plus(totalen: list[Totaal]) -> tuple[int, int, int]:
    return sum(t.bruto for t in totalen), sum(t.onttrekking for t in totalen), sum(t.netto for t in totalen)


def _als(totaal: Totaal) -> tuple[int, int, int]:
    return totaal.bruto, totaal.onttrekking, totaal.netto


@given(biedingen)
def test_elk_totaal_is_de_som_van_zijn_vakken_langs_rijen_en_langs_kolommen(cellen: tuple[Cel, ...]) -> None:
    tabel = maak_tabel(cellen, SEGMENTEN, PERIODEN)
    for rij in (*tabel.rijen, tabel.daeb, tabel.totaal):
        assert _plus(list(rij.perioden)) == _als(rij.totaal), rij.naam
    for kolom in range(len(PERIODEN)):
        assert _plus([r.perioden[kolom] for r in tabel.rijen]) == _als(tabel.totaal.perioden[kolom])
    assert _als(tabel.totaal.totaal) == _als(tel_op(cellen))
    assert _als(tabel.daeb.totaal) == _als(tel_daeb(cellen, SEGMENTEN)) == _als(tabel.rijen[0].totaal)
    assert (sum(c.bruto for c in cellen), sum(c.netto for c in cellen)) == _als(tabel.totaal.totaal)[::2]


@given(biedingen)
def test_netto_en_onttrekking_zijn_samen_bruto_in_elk_vak_en_elk_totaal(cellen: tuple[Cel, ...]) -> None:
    tabel = maak_tabel(cellen, SEGMENTEN, PERIODEN)
    rijen = (*tabel.rijen, tabel.daeb, tabel.totaal)
    alles: list[Cel | Totaal] = [*cellen, *(t for r in rijen for t in (*r.perioden, r.totaal))]
    for t in alles:
        assert t.netto + t.onttrekking == t.bruto
        assert t.onttrekking >= 0


@given(biedingen, biedingen)
def test_de_verschillen_zijn_samen_precies_de_groei(oud: tuple[Cel, ...], nieuw: tuple[Cel, ...]) -> None:
    anders = verschillen(oud, nieuw, SEGMENTEN, PERIODEN)
    assert sum(v.nieuw.netto - v.oud.netto for v in anders) == groei(oud, nieuw)
    assert len(anders) == sum(a != b for a, b in zip(oud, nieuw, strict=True))
    assert verschillen(nieuw, nieuw, SEGMENTEN, PERIODEN) == []


@given(st.lists(biedingen | st.just(()), max_size=9))
def test_de_som_van_de_regio_is_de_som_van_de_biedingen(regio: list[tuple[Cel, ...]]) -> None:
    som = tel_regio(regio, SEGMENTEN)
    assert (som.dossiers, som.met_bod) == (len(regio), len([b for b in regio if b]))
    assert _als(som.totaal) == _plus([tel_op(b) for b in regio])
    assert som.daeb.netto == sum(tel_daeb(b, SEGMENTEN).netto for b in regio)


@given(biedingen, biedingen, st.sampled_from([None, True, False]))
def test_uitleg_is_verschuldigd_zonder_groei_of_zonder_wezenlijke_stap_en_anders_niet(
    start: tuple[Cel, ...], nu: tuple[Cel, ...], wezenlijk: bool | None
) -> None:
    extra = sum(c.netto for c in nu) - sum(c.netto for c in start)
    assert groei(start, nu) == extra
    assert uitleg_verschuldigd(extra, wezenlijk) == (not extra > 0 or wezenlijk is False)


@given(biedingen, biedingen)
def test_het_aandeel_daeb_bestaat_alleen_bij_groei(start: tuple[Cel, ...], nu: tuple[Cel, ...]) -> None:
    aandeel = daeb_aandeel(start, nu, SEGMENTEN)
    assert (aandeel is None) == (groei(start, nu) <= 0)
    alleen_daeb = tuple(c for c in nu if c.segment == "daeb")
    if tel_op(alleen_daeb).netto > 0:
        assert daeb_aandeel((), alleen_daeb, SEGMENTEN) == 100


def _invoer(**anders: tuple[int, int]) -> Bodinvoer:
    return Bodinvoer(frozenset(VAKKEN), tuple(Cel(s, p, *anders.get(f"{s}_{p}", (10, 5))) for s, p in VAKKEN), 2019)


@pytest.mark.parametrize(
    ("paar", "fout"),
    [((-1, -1), "bruto"), ((MAX_WONINGEN + 1, 0), "bruto"), ((5, 6), "netto"), ((5, -MAX_WONINGEN - 1), "netto")],
)
def test_een_onmogelijk_vak_krijgt_een_zin_op_zijn_plek(paar: tuple[int, int], fout: str) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        _invoer(huur_b=paar)
    assert list(gevangen.value.fouten) == [veld(fout, "huur", "b")]


@given(biedingen)
def test_elk_mogelijk_bod_wordt_aangenomen(cellen: tuple[Cel, ...]) -> None:
    Bodinvoer(frozenset(VAKKEN), cellen, 2019)


@pytest.mark.parametrize("cellen", [(), (Cel("daeb", "a", 1, 1),), (Cel("elders", "a", 1, 1),) * len(VAKKEN)])
def test_een_tabel_met_andere_vakken_is_geen_bod_van_deze_ronde(cellen: tuple[Cel, ...]) -> None:
    with pytest.raises(OngeldigeInvoer, match="Vul de tabel van deze ronde in"):
        Bodinvoer(frozenset(VAKKEN), cellen, 2019)
