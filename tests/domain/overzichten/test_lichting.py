"""The batch: whatever a reader lays side by side, at any two moments, no figure moves by one unseen row or by two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.inzage import Inzage, Regelgroep, splits_indiening
from gesprekken.domain.overzichten.lichting import Lichting, Moment, Regelwijziging, licht
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.uitsplitsing import Deel
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE
from tests.ondersteuning.stelsel import uitgerekend

EERSTE = Halfjaar(2026, 1)
VAKKEN = [[EERSTE.plus(n)] for n in range(10)]
GEWOON = (Mutatiesoort.NIEUWBOUW, Mutatiesoort.NIEUWBOUW, Mutatiesoort.SLOOP)
SOORTEN = (*GEWOON * 3, Mutatiesoort.NIEUWBOUW, *(Mutatiesoort.TIJDELIJK,) * 3)  # by number of the row
VEEL = 10**7
Loop = list[Regelwijziging]


def _regel(sleutel: str, woningen: int, halfjaar: int = 2, *, hard: bool = True, corporatie: str = "vidomes",
           soort: Mutatiesoort = Mutatiesoort.NIEUWBOUW) -> Locatieregel:  # fmt: skip
    eindigt = EERSTE.plus(5) if soort == Mutatiesoort.TIJDELIJK else None
    aantallen = {EERSTE.plus(halfjaar): woningen} if woningen else {}
    return Locatieregel(sleutel, "", corporatie, soort, hard, aantallen, eindigt=eindigt)


def _wordt(nr: int, woningen: int, halfjaar: int = 2) -> Regelwijziging:
    return Regelwijziging(f"r{nr}", _regel(f"r{nr}", woningen, halfjaar))


def _stap(gegevens: tuple[int, int, int, bool, str, int]) -> Regelwijziging:
    nr, woningen, halfjaar, hard, corporatie, wat = gegevens
    regel = _regel(f"r{nr}", woningen, halfjaar, hard=hard, corporatie=corporatie, soort=SOORTEN[nr])
    return Regelwijziging(regel.sleutel, None if wat == 0 else regel, wat == 1)


LOPEN: st.SearchStrategy[Loop] = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 2) | st.integers(1, 90), st.integers(1, 3), st.booleans(),
              st.sampled_from(("a", "b")), st.integers(0, 9)).map(_stap),
    max_size=30,
)  # fmt: skip


def _cijfers(lichting: Lichting) -> dict[object, int]:
    """Every figure that is shown to a reader who sees no row by itself."""
    return _registercijfers(lichting) | _splitsing(lichting)


def _registercijfers(lichting: Lichting) -> dict[object, int]:
    """Those of the register itself."""
    inzage = Inzage((), lichting, (), LAATSTE)
    a, verloop = inzage.afstemming(0), inzage.verloop(5000, EERSTE)
    uit: dict[object, int] = {"hard": a.hard, "zacht": a.zacht}
    uit |= {("totaal", code): n for code, n in inzage.totalen(0)[0].items() if n is not None}
    for groep in Regelgroep:
        som = inzage.verborgen_som(groep, VAKKEN)
        uit |= {groep: som.totaal} | {(groep, nr): n for nr, n in enumerate(som.per_vak or ())}
    for p in verloop.punten:
        getallen = (p.hard.bruto, p.hard.onttrekking, p.zacht.bruto, p.zacht.onttrekking, p.stand_alles)
        uit |= {(p.halfjaar, nr): n for nr, n in enumerate(getallen)}
    return uit


def _splitsing(lichting: Lichting) -> dict[object, int]:
    """What the sum of the region shows of it, for every filter."""
    uit = splits_indiening((), lichting, (), LAATSTE)
    cijfers: dict[object, int] = {}
    for hard, corporatie, jaar in product((None, True, False), (None, "a", "b"), (None, 2026, 2027)):

        def vraag(d: Deel, hard: bool | None = hard, wie: str | None = corporatie, jaar: int | None = jaar) -> bool:
            return hard in (None, d.hard) and wie in (None, d.corporatie) and jaar in (None, d.jaar)

        if (som := uit.som(vraag)) is not None:
            cijfers["deel", hard, corporatie, jaar] = som
    return cijfers


def _bijdragen(
    lichting: Lichting, cijfers: Callable[[Lichting], dict[object, int]] = _cijfers
) -> dict[object, frozenset[tuple[str, int]]]:
    """What each row adds to each figure: seen by adding to that row, as nobody but this test can."""
    basis = cijfers(lichting)
    uit: dict[object, set[tuple[str, int]]] = {naam: set() for naam in basis}
    for nr, r in enumerate(lichting.regels):
        meer = replace(r, aantallen={h: n + VEEL for h, n in r.aantallen.items()})
        anders = replace(lichting, regels=(*lichting.regels[:nr], meer, *lichting.regels[nr + 1 :]))
        for naam, getal in cijfers(anders).items():
            if getal != basis[naam]:
                uit[naam].add((r.sleutel, (getal - basis[naam]) // VEEL * r.totaal))
    return {naam: frozenset(bij) for naam, bij in uit.items()}


def _dicht_blijft_dicht(loop: Loop) -> Loop:
    """What is opened after it was counted with two others leaves the sum of those two known: that cannot be undone."""
    uit: Loop = []
    for w in loop:
        was_dicht = any(eerder.sleutel == w.sleutel and not eerder.gezien for eerder in uit)
        uit.append(replace(w, gezien=w.gezien and not was_dicht))
    return uit


def _na_gezien(*gezien: tuple[int, int], nu: tuple[int, int]) -> Loop:
    """A row that was seen with these (homes, half year), and then counts unseen, with two others."""
    eerder = [Regelwijziging("r3", _regel("r3", *wat), gezien=True) for wat in gezien]
    return [*eerder, Regelwijziging("r3", _regel("r3", *nu)), _wordt(0, 1), _wordt(1, 1)]


# Three rows beside three of another corporation: two go over to that one, and the third is soft, so that all are its.
OVERNAME = [
    *(_stap((nr, 10, 1, True, wie, 2)) for nr, wie in ((6, "b"), (4, "b"), (0, "a"), (1, "a"), (3, "b"), (7, "a"))),
    *(_stap((nr, 9, 1, nr != 4, "a", 2)) for nr in (6, 3, 4)),
]


def _verschoven(*rijen: str) -> Loop:
    """`a12`: a row in the first half year, then in the second; one that stays in the third has a home more then."""
    return [
        Regelwijziging(rij[0], _regel(rij[0], 10 + (nr == 2 and rij[1:] == "33"), int(rij[nr]), soort=soort))
        for nr, rij in product((1, 2), rijen)
        for soort in [Mutatiesoort.TIJDELIJK if rij[0].isupper() else Mutatiesoort.NIEUWBOUW]
    ]


# Two leave the first half year with one that does not count in the bid: in the part of the table they are with two.
ANDER_DEEL = _verschoven("a12", "b12", "c11", "d11", "e11", "f11", "g22", "h22", "i22",
                         "A12", "B11", "C11", "D11", "E11", "F11", "G22", "H22", "I22")  # fmt: skip
# Three leave the first half year, three change the second; in the stock at its end two have gone, to the third.
TUSSENSTAND = _verschoven("a12", "b12", "c13", "d23", "e22", "f22", "g33", "h33", "i33")

# A row that was seen counts unseen as it was; then it is gone, in one batch with three of the other plan.
WEG = [
    *(_stap((3, 5, 1, True, "a", wat)) for wat in (1, 2)),
    *(_stap((nr, 10, 1, nr < 5, "a", 2)) for nr in (0, 1, 4, 6, 7, 9)),
    *(_stap((nr, 20, 1, False, "a", 2)) for nr in (6, 7, 9)),
]
WEG.insert(-1, Regelwijziging("r3", None))


@settings(max_examples=400)
@given(LOPEN.map(_dicht_blijft_dicht))
@example(_na_gezien((1, 1), nu=(1, 2)))
@example(_na_gezien((1, 1), (2, 1), nu=(1, 1)))
@example(OVERNAME)
@example(ANDER_DEEL)
@example(TUSSENSTAND)
@example(WEG)
def test_geen_enkel_cijfer_verschilt_op_twee_momenten_in_een_of_twee_verborgen_regels(loop: Loop) -> None:
    stappen = [deel for nr, w in enumerate(loop) for deel in (w, Moment(nr))]
    bekend = {(w.sleutel, w.regel.totaal) for w in loop if w.gezien and w.regel}  # what was seen, not who
    laatst = {w.sleutel: w.regel for w in loop if w.gezien}
    getoond = [Lichting(), *dict.fromkeys(licht(stappen)[1].values())]
    for (een, toen), (ander, nu) in combinations([(_bijdragen(lichting), lichting) for lichting in getoond], 2):
        weg = {r.sleutel for r in {*toen.regels} - {*nu.regels} if laatst.get(r.sleutel) == r}
        for naam in een.keys() & ander.keys():
            anders = {sleutel for sleutel, n in een[naam] ^ ander[naam] if (sleutel, abs(n)) not in bekend}
            assert len(anders) not in range(1, MINSTE), (naam, een[naam], ander[naam])
            assert anders or not weg & {sleutel for sleutel, _n in een[naam] - ander[naam]}, (naam, weg)


@settings(max_examples=200)
@given(LOPEN)
def test_uit_alle_cijfers_van_het_register_volgt_geen_groep_van_minder_dan_drie_verborgen_regels(loop: Loop) -> None:
    bijdragen = _bijdragen(licht(loop)[0], _registercijfers)
    vakken = sorted({vak for bij in bijdragen.values() for vak in bij})
    stelsel = [[int(vak in bij) for vak in vakken] for bij in dict.fromkeys(bijdragen.values())]
    assert not uitgerekend(stelsel, [sleutel for sleutel, _n in vakken], MINSTE)


@given(LOPEN)
def test_wat_telt_is_altijd_een_versie_die_er_echt_was(loop: Loop) -> None:
    for regel in licht(loop)[0].regels:
        assert regel in [w.regel for w in loop if not w.gezien]


def _geteld(*loop: Regelwijziging) -> dict[str, int]:
    return {r.sleutel: r.totaal for r in licht(loop)[0].regels}


DRIE = tuple(_wordt(nr, 10 + nr) for nr in range(3))


def test_een_lichting_sluit_bij_de_derde_verborgen_regel_die_verandert() -> None:
    assert _geteld(*DRIE[:2]) == {}
    assert _geteld(*DRIE) == {"r0": 10, "r1": 11, "r2": 12}
    assert _geteld(*DRIE, _wordt(0, 99), Regelwijziging("r1", None)) == {"r0": 10, "r1": 11, "r2": 12}
    assert _geteld(*DRIE, _wordt(0, 99), Regelwijziging("r1", None), _wordt(3, 7)) == {"r0": 99, "r2": 12, "r3": 7}


def test_een_andere_groep_wacht_op_haar_eigen_drie() -> None:
    zacht = [Regelwijziging(f"z{n}", _regel(f"z{n}", 20 + n, hard=False)) for n in range(4)]
    alles = [*DRIE, *zacht[:3], *(_wordt(n, 50 + n) for n in range(2)), zacht[3]]
    assert _geteld(*alles)["r0"] == 10, "of the hard ones two changed, and the soft one is no company"
    assert _geteld(*alles, _wordt(2, 52))["r0"] == 50
    assert "z3" not in _geteld(*alles, _wordt(2, 52))


def test_terugdraaien_met_een_nieuwe_regel_erbij_laat_die_ene_regel_niet_zien() -> None:
    """The last batch differs in three rows, but the one before it would differ in the new one alone."""
    heen, terug = [_wordt(n, 60 + n) for n in range(3)], [_wordt(n, 10 + n) for n in range(3)]
    assert _geteld(*DRIE, *heen)["r0"] == 60
    geteld = _geteld(*DRIE, *heen, _wordt(7, 37), *terug)
    assert 37 not in {sum(geteld.values()) - sum(_geteld(*loop).values()) for loop in (DRIE, (*DRIE, *heen))}


def test_een_regel_die_zichtbaar_wordt_telt_meteen_niet_meer_als_verborgen() -> None:
    geopend = Regelwijziging("r0", DRIE[0].regel, gezien=True)
    loop = (*DRIE, *(_wordt(n, n) for n in (3, 4, 5)), geopend)
    assert _geteld(*loop) == {"r1": 11, "r2": 12, "r3": 3, "r4": 4, "r5": 5}


def test_totalen_lopen_door_waar_een_kolom_een_regel_zou_verraden() -> None:
    later = [_wordt(n, 5, 4) for n in (4, 5, 6)]
    assert licht([*DRIE, *later])[0].in_lijn == {"r0", "r1", "r2", "r4", "r5", "r6"}
    een_erbij = [_wordt(3, 5, 2), _wordt(7, 5, 4), _wordt(8, 5, 4)]
    lichting = licht([*DRIE, *later, *een_erbij])[0]
    assert len(lichting.regels) == 9
    assert lichting.in_lijn == set(), "the column of the first half year would move by one row"
    inzage = Inzage((), lichting)
    assert inzage.verborgen_som(Regelgroep.HARD, VAKKEN).per_vak is None
    assert inzage.verborgen_som(Regelgroep.HARD, VAKKEN).totaal == sum(r.totaal for r in lichting.regels)


def _van_elke_groep(nr: int, woningen: Sequence[int], *, gezien: bool = False) -> list[Regelwijziging]:
    """One row of each group: hard, soft, and what goes."""
    regels = (
        _regel(f"hard{nr}", woningen[0]),
        _regel(f"zacht{nr}", woningen[1], hard=False),
        _regel(f"weg{nr}", woningen[2], soort=Mutatiesoort.SLOOP),
    )
    return [Regelwijziging(r.sleutel, r, gezien) for r in regels]


def test_wie_een_regel_ooit_zag_leest_niet_wat_zij_daarna_zegt() -> None:
    open_ = _van_elke_groep(0, (10, 10, 10), gezien=True)
    dicht = [w for nr in range(4) for w in _van_elke_groep(nr, (10 + nr,) * 3)]
    anders = _van_elke_groep(0, (17, 23, 31))
    assert _cijfers(licht([*open_, *dicht, *anders])[0]) == _cijfers(licht([*open_, *dicht])[0])
