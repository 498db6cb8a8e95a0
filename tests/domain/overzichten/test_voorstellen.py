"""A what-if that is kept: what the row would say then is what the what-if showed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.halfjaren import Halfjaar
from gesprekken.domain.overzichten.models import Ingreepsoort
from gesprekken.domain.overzichten.overzicht5a import Kader5a, Rij5a, Rijinvoer, celteksten
from gesprekken.domain.overzichten.regels import Hardheid, Mutatiesoort
from gesprekken.domain.overzichten.voorstellen import verschuif, wissels, woningen_van
from gesprekken.domain.overzichten.watals import Verschuiven, watals
from tests.domain.overzichten.strategieen import CORPORATIES, EERSTE, halfjaren

KADER = Kader5a(EERSTE, Hardheid.van(("1A",)), CORPORATIES)
rijen = st.builds(
    Rij5a,
    locatie=st.just("Damlaan"),
    corporatie=st.just("vidomes"),
    soort=st.sampled_from([Mutatiesoort.NIEUWBOUW, Mutatiesoort.SLOOP]),
    status=st.sampled_from(["1A", "4A"]),
    woningen=st.dictionaries(halfjaren, st.integers(1, 300), min_size=1, max_size=4),
)


@given(rijen, st.integers(-21, 21))
def test_wat_wordt_overgenomen_telt_als_de_proef_liet_zien(rij: Rij5a, halfjaren: int) -> None:
    voor = rij.regel("r", KADER.hardheid)
    try:
        na = verschuif(rij, halfjaren, KADER)
    except OngeldigeInvoer:
        return
    proef = watals([voor], [Verschuiven("r", halfjaren)], start=900, eerste=EERSTE).na
    straks = watals([na.regel("r", KADER.hardheid)], [], start=900, eerste=EERSTE).na
    assert (straks.som, straks.verloop) == (proef.som, proef.verloop)
    assert Rijinvoer(celteksten(na, KADER), KADER).rij == na, "a form that says so stores the same row"


@given(rijen, st.integers(-21, 21))
def test_verschuiven_kan_precies_als_alles_binnen_de_periode_blijft(rij: Rij5a, halfjaren: int) -> None:
    eerste, laatste = min(rij.woningen).plus(halfjaren), max(rij.woningen).plus(halfjaren)
    if 0 < abs(halfjaren) <= 20 and eerste >= EERSTE and laatste <= KADER.laatste:
        assert sum(verschuif(rij, halfjaren, KADER).woningen.values()) == sum(rij.woningen.values())
        return
    with pytest.raises(OngeldigeInvoer):
        verschuif(rij, halfjaren, KADER)


@given(rijen, st.integers(1, 20))
def test_de_wissels_zeggen_elk_halfjaar_wat_de_regel_was_en_wordt(rij: Rij5a, halfjaren: int) -> None:
    cellen = celteksten(rij, KADER)
    assert woningen_van(cellen) == dict(rij.woningen)
    for soort, was, wordt in (
        (Ingreepsoort.VERSCHUIVEN, rij.woningen, {h.plus(halfjaren): n for h, n in rij.woningen.items()}),
        (Ingreepsoort.WEGLATEN, rij.woningen, {}),
        (Ingreepsoort.TOEVOEGEN, {}, rij.woningen),
    ):
        lijst = wissels(soort, halfjaren if soort == Ingreepsoort.VERSCHUIVEN else 0, cellen)
        assert {w.halfjaar: w.was for w in lijst if w.was} == dict(was)
        assert {w.halfjaar: w.wordt for w in lijst if w.wordt} == dict(wordt)
        assert [w.halfjaar for w in lijst] == sorted({*was, *wordt})


def test_tijdelijke_woningen_schuiven_met_hun_einde() -> None:
    tijdelijk = Rij5a("Flex", "vidomes", Mutatiesoort.TIJDELIJK, "1A", {Halfjaar(2026, 2): 30},
                      eindigt=Halfjaar(2029, 1))  # fmt: skip
    assert verschuif(tijdelijk, 2, KADER).eindigt == Halfjaar(2030, 1)


@pytest.mark.parametrize(("halfjaren", "deel"), [
    (0, "Verschuif 1 tot en met 20 halfjaren."), (21, "Verschuif 1 tot en met 20 halfjaren."),
    (-5, "kan niet vóór de eerste helft 2026"), (6, "Dan komen er woningen na de tweede helft 2030."),
])  # fmt: skip
def test_een_verschuiving_die_het_register_niet_kan_zeggen_wordt_geen_voorstel(halfjaren: int, deel: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=deel):
        verschuif(Rij5a("Plan", "vidomes", Mutatiesoort.NIEUWBOUW, "1A", {Halfjaar(2028, 1): 76}), halfjaren, KADER)
