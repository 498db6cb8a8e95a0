"""All figures of all pages of the sum, for one reader at one moment, as one linear system: nobody can solve it.

What each figure is made of is found by adding to an unseen row and seeing which figures move, so whatever the pages
show counts, also where somebody did not think of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.inzage import Inzage, splits_indiening
from gesprekken.domain.overzichten.lichting import Lichting, Moment, Regelwijziging, licht
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE
from gesprekken.domain.tafel.filter import NIEMAND, Optelfilter, plaats, plaats_regio
from tests.ondersteuning.stelsel import rang, uitgerekend

SLUGS, JAREN = ("", "vidomes", "wooninvest"), (2026, 2027)
FILTERS = [Optelfilter(c, jaar=j) for c, j in product(("", NIEMAND, "vidomes", "wooninvest"), (None, *JAREN))]
BOD, VEEL = 10**12, 10**6  # more than all homes, so that a figure moves with every one of them
Rij = tuple[str, bool, int, bool, int]


@dataclass(frozen=True)
class Overzicht:
    """What was delivered, as (row, seen); `gelicht`: there was a batch of the unseen rows when it was."""

    paren: tuple[tuple[Locatieregel, bool], ...]
    gelicht: bool


Vak = tuple[int, int, int]  # of which overview, row and year
Cijfers = dict[object, int | None]  # by name; None where the page says that it is not broken down

RIJ = st.tuples(st.sampled_from(SLUGS), st.booleans(), st.sampled_from(JAREN), st.booleans(), st.integers(0, 4))


def _overzicht(nr: int, rijen: Sequence[Rij], *, gelicht: bool = True) -> Overzicht:
    paren = tuple(
        (Locatieregel(f"{nr}-{i}", "", slug, Mutatiesoort.NIEUWBOUW, hard,
                      {Halfjaar(jaar, 1): 1, **({Halfjaar(2026, 2): 1} if twee else {})}), ziet == 0)
        for i, (slug, hard, jaar, twee, ziet) in enumerate(rijen)
    )  # fmt: skip
    return Overzicht(paren, gelicht)


REGIO = st.lists(st.tuples(st.lists(RIJ, max_size=4), st.booleans()), min_size=1, max_size=3).map(
    lambda lijsten: [_overzicht(nr, rijen, gelicht=g) for nr, (rijen, g) in enumerate(lijsten)]
)


def _wijzigingen(overzicht: Overzicht) -> list[Regelwijziging]:
    return [Regelwijziging(regel.sleutel, regel, ziet) for regel, ziet in overzicht.paren]


def _cijfers(regio: Sequence[Overzicht]) -> Cijfers:
    """Of every page with every filter, and of every receipt."""
    uit: Cijfers = {}
    lichtingen = [licht([*_wijzigingen(o), Moment(1)])[1][1] if o.gelicht else Lichting() for o in regio]
    samen_gelicht = licht([w for o in regio for w in _wijzigingen(o)])[0].regels
    delen = [
        splits_indiening(o.paren, lichting, [r for r in samen_gelicht if r.sleutel[0] == str(nr)], LAATSTE)
        for nr, (o, lichting) in enumerate(zip(regio, lichtingen, strict=True))
    ]
    for filter_ in FILTERS:
        per_dossier = [plaats(u, BOD, filter_) for u in delen]
        samen = plaats_regio(delen, per_dossier, filter_)
        for naam in ("samen", "hard", "zacht", "zonder"):
            uit |= {(filter_, naam, nr): getattr(p, naam) for nr, p in enumerate(per_dossier)}
            uit[filter_, naam, "regio"] = getattr(samen, naam).som
        uit[filter_, "ongesplitst"] = samen.ongesplitst
    for nr, (o, lichting) in enumerate(zip(regio, lichtingen, strict=True)):
        dicht = [regel.sleutel for regel, ziet in o.paren if not ziet]
        inzage = Inzage([regel for regel, ziet in o.paren if ziet], lichting, dicht, LAATSTE)
        uit |= {("bewijs", code, nr): n for code, n in inzage.totalen(BOD)[0].items()}
    return uit


def _vakken(regio: Sequence[Overzicht]) -> list[Vak]:
    """Whatever is not seen, as fine as can be asked."""
    return [
        (nr, i, jaar)
        for nr, overzicht in enumerate(regio)
        for i, (regel, ziet) in enumerate(overzicht.paren)
        for jaar in sorted({h.jaar for h in regel.aantallen})
        if not ziet
    ]


def _met_meer(regio: Sequence[Overzicht], vak: Vak) -> list[Overzicht]:
    nr, i, jaar = vak
    paren = list(regio[nr].paren)
    regel, ziet = paren[i]
    erbij = next(h for h in regel.aantallen if h.jaar == jaar)
    paren[i] = replace(regel, aantallen={**regel.aantallen, erbij: regel.aantallen[erbij] + VEEL}), ziet
    return [replace(o, paren=tuple(paren)) if n == nr else o for n, o in enumerate(regio)]


def _stelsel(regio: Sequence[Overzicht], vakken: Sequence[Vak]) -> list[list[int]]:
    """What each figure that is shown is made of: how it moves with each part that is not seen."""
    basis, anders = _cijfers(regio), [_cijfers(_met_meer(regio, vak)) for vak in vakken]
    for cijfers in anders:
        assert {n for n, c in cijfers.items() if c is None} == {n for n, c in basis.items() if c is None}
    rijen = {tuple(((c[naam] or 0) - n) // VEEL for c in anders) for naam, n in basis.items() if n is not None}
    return [list(rij) for rij in rijen]


@settings(max_examples=60, deadline=None)
@given(REGIO)
def test_uit_alle_paginas_samen_volgt_geen_groep_van_minder_dan_drie_verborgen_regels(regio: list[Overzicht]) -> None:
    vakken = _vakken(regio)
    assert not uitgerekend(_stelsel(regio, vakken), [vak[:2] for vak in vakken], MINSTE)


@settings(max_examples=60, deadline=None)
@given(REGIO)
def test_wat_er_niet_staat_volgt_ook_niet_uit_wat_er_wel_staat(regio: list[Overzicht]) -> None:
    """A cell that is withheld is no sum of others: neither the whole less the rest, nor anything else."""
    vakken, cijfers = _vakken(regio), _cijfers(regio)
    stelsel = _stelsel(regio, vakken)
    volle = rang(stelsel)
    for filter_, nr in product(FILTERS, range(len(regio))):
        if cijfers[filter_, "samen", nr] is None:
            regels = [regio[nr].paren[i][0] if dossier == nr else None for dossier, i, _jaar in vakken]
            cel = [
                int(regel is not None and filter_.corporatie in ("", regel.corporatie or NIEMAND)
                    and filter_.jaar in (None, jaar))
                for regel, (_nr, _i, jaar) in zip(regels, vakken, strict=True)
            ]  # fmt: skip
            assert rang([*stelsel, cel]) == volle + 1, (filter_, nr)


def test_de_regio_geeft_niet_het_ene_overzicht_weg_dat_er_niet_staat() -> None:
    """Nothing of the one was in a batch when it was delivered, and its three rows hide in the region: withheld."""
    drie: list[Rij] = [("vidomes", True, 2026, False, 1)] * 3
    een, ander = _overzicht(0, drie, gelicht=False), _overzicht(1, [("vidomes", True, 2026, False, 0)])
    derde, heel = _overzicht(2, [("vidomes", False, 2026, False, 1)]), Optelfilter()
    assert _cijfers([een, ander])[heel, "samen", 0] is None
    assert _cijfers([een, ander])[heel, "samen", "regio"] == 1, "the other one alone"
    assert _cijfers([een, ander, _overzicht(2, drie, gelicht=False)])[heel, "samen", "regio"] == 7
    assert _cijfers([een, ander, derde])[heel, "samen", "regio"] == 1, "what no batch of the region holds"
