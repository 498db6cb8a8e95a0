"""No number of the sum, and no difference of numbers, says what fewer than three unseen rows hold."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.rekenen import afstemmen
from gesprekken.domain.overzichten.totalen import totalen_voor
from gesprekken.domain.overzichten.uitsplitsing import (
    Deel,
    Uitsplitsing,
    Vraag,
    alles,
    delen_van,
    som_samen,
    splits_uit,
    tel_rijen,
)
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE
from tests.domain.overzichten.strategieen import overzichten
from tests.ondersteuning.stelsel import uitgerekend

SLUGS, JAREN = ("", "vidomes", "wooninvest"), (2026, 2027, 2028)


Paren = list[tuple[Locatieregel, bool]]
# corporation, hard, (year, homes) of what comes first, year of what comes later (None: nothing), 0 = seen
_RIJ = st.tuples(st.sampled_from(SLUGS), st.booleans(), st.tuples(st.sampled_from(JAREN), st.integers(1, 90)),
                 st.sampled_from([None, None, *JAREN]), st.integers(0, 3))  # fmt: skip


def rijen(begin: str = "r", meeste: int = 10) -> st.SearchStrategy[Paren]:
    """(row, visible) pairs; every row has homes in one year or two."""

    def maak(gegevens: list[tuple[str, bool, tuple[int, int], int | None, int]]) -> Paren:
        return [
            (
                Locatieregel(f"{begin}{nr}", "Plek", slug, Mutatiesoort.NIEUWBOUW, hard=hard, aantallen={
                    Halfjaar(jaar, 1): woningen, **({Halfjaar(later, 2): 7} if later else {})}),
                dicht == 0,
            )
            for nr, (slug, hard, (jaar, woningen), later, dicht) in enumerate(gegevens)
        ]  # fmt: skip

    return st.lists(_RIJ, max_size=meeste).map(maak)


def _vraag(hard: bool | None, corporatie: str | None, jaar: int | None) -> Vraag:
    def vraag(deel: Deel) -> bool:
        gevraagd = ((hard, deel.hard), (corporatie, deel.corporatie), (jaar, deel.jaar))
        return all(wil is None or wil == is_ for wil, is_ in gevraagd)

    return vraag


VRAGEN = [_vraag(h, c, j) for h in (None, True, False) for c in (None, *SLUGS) for j in (None, *JAREN)]


def _verborgen(delen: Sequence[Deel], vraag: Vraag) -> frozenset[tuple[str, int]]:
    return frozenset((d.sleutel, d.jaar) for d in delen if not d.zichtbaar and vraag(d))


@given(rijen(meeste=8))
def test_ook_geen_som_van_vele_getallen_rekent_een_of_twee_verborgen_regels_uit(
    regels: Paren,
) -> None:
    """Linear algebra: no combination of all shown numbers is made of the homes of one unseen row or two alone."""
    delen = delen_van(regels)
    uit = splits_uit(delen)
    vakken = sorted(_verborgen(delen, alles))
    getoond = [_verborgen(delen, v) for v in VRAGEN if uit.som(v) is not None]
    matrix = [[int(vak in g) for vak in vakken] for g in getoond]
    assert not uitgerekend(matrix, [sleutel for sleutel, _jaar in vakken], MINSTE)


@given(rijen())
def test_elk_getal_dat_er_staat_is_de_som_van_alles_waarnaar_is_gevraagd(
    regels: Paren,
) -> None:
    delen = delen_van(regels)
    uit = splits_uit(delen)
    for vraag in VRAGEN:
        assert uit.som(vraag) in (None, sum(d.woningen for d in delen if vraag(d)))


@given(rijen())
def test_delen_tellen_in_elke_indeling_op_tot_hetzelfde_geheel(regels: Paren) -> None:
    open_ = splits_uit(delen_van([(r, True) for r, _ziet in regels]))
    geheel = open_.som()
    assert geheel == sum(open_.som(_vraag(h, None, None)) or 0 for h in (True, False))
    assert geheel == sum(open_.som(_vraag(None, c, None)) or 0 for c in SLUGS)
    assert geheel == sum(open_.som(_vraag(None, None, j)) or 0 for j in JAREN)
    assert geheel == sum(open_.som(_vraag(None, c, j)) or 0 for c in SLUGS for j in JAREN)


@given(overzichten)
def test_wie_alles_ziet_leest_harde_en_zachte_plannen_zoals_ingediend(regels: tuple[Locatieregel, ...]) -> None:
    uit, a = splits_uit(delen_van([(r, True) for r in regels])), afstemmen(0, regels)
    assert (uit.som(), uit.som(_vraag(True, None, None))) == (a.met_locatie, a.hard)


@given(rijen())
def test_zonder_filter_staat_er_wat_de_pagina_van_de_indiening_ook_toont(
    regels: Paren,
) -> None:
    uit = splits_uit(delen_van(regels))
    totalen, weggelaten = totalen_voor(0, [r for r, _z in regels], {r.sleutel for r, ziet in regels if ziet}, LAATSTE)
    if weggelaten:
        assert uit.som() is None
    else:
        assert uit.som() == totalen["met_locatie"]
        assert [uit.som(_vraag(h, None, None)) for h in (True, False)] == [totalen["hard"], totalen["zacht"]]


def _pool(uit: Uitsplitsing) -> int:
    return tel_rijen(uit.los)


@given(rijen("a", 4), rijen("b", 4), rijen("c", 4))
def test_het_geheel_van_de_regio_verbergt_wat_in_geen_overzicht_schuilgaat_of_zwijgt(
    een: Paren, twee: Paren, drie: Paren
) -> None:
    uit = [splits_uit(delen_van(regels)) for regels in (een, twee, drie)]
    samen, los = som_samen(uit), sum(_pool(u) for u in uit)
    assert (samen is None) == (0 < los < MINSTE)
    if samen is not None:
        assert samen == sum(r.totaal for regels in (een, twee, drie) for r, _ziet in regels)
