"""What if: the scratch copy moves, the overview does not."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.halfjaren import Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.rekenen import Som, boekingen, totaal, zonder_overdracht
from gesprekken.domain.overzichten.voorraad import voorraadverloop
from gesprekken.domain.overzichten.watals import Ingreep, Toevoegen, Verschuiven, Watals, Weglaten, watals
from tests.domain.overzichten.strategieen import EERSTE, gevulde_overzichten, ongemoeid, overzichten, regel

START = 9180
NIEUW = regel("nieuw", h2028_1=25)
sleutels = st.sampled_from([f"r{n}" for n in range(8)] + ["nieuw", "weg"])
ingrepen = st.lists(
    st.builds(Verschuiven, sleutels, st.integers(-22, 22)) | st.builds(Weglaten, sleutels) | st.just(Toevoegen(NIEUW)),
    max_size=5,
)


def proef(regels: Sequence[Locatieregel], *stappen: Ingreep) -> Watals:
    return watals(regels, stappen, start=START, eerste=EERSTE)


@given(overzichten, ingrepen)
def test_een_proef_die_wordt_weggegooid_verandert_niets(
    regels: tuple[Locatieregel, ...], stappen: list[Ingreep]
) -> None:
    eerst = ongemoeid(regels)
    try:
        uit = proef(regels, *stappen)
    except OngeldigeInvoer:
        uit = proef(regels)
    assert ongemoeid(regels) == eerst
    assert uit.voor.regels == regels
    assert uit.voor == proef(regels).na


@given(overzichten, ingrepen)
def test_het_verschil_is_wat_de_nieuwe_regels_zelf_ook_geven(
    regels: tuple[Locatieregel, ...], stappen: list[Ingreep]
) -> None:
    try:
        uit = proef(regels, *stappen)
    except OngeldigeInvoer:
        return
    som = totaal(zonder_overdracht(boekingen(uit.na.regels)))
    assert uit.na.som == som
    assert uit.verschil_netto == uit.verschil_bruto - uit.verschil_onttrekking == som.netto - uit.voor.som.netto
    assert uit.na.verloop == voorraadverloop(START, uit.na.regels, EERSTE)
    assert uit.na.verloop.punten[-1].stand_alles - uit.voor.verloop.punten[-1].stand_alles == uit.verschil_netto


@given(gevulde_overzichten, st.integers(1, 20), st.data())
def test_heen_en_terug_schuiven_is_niets_doen(
    regels: tuple[Locatieregel, ...], halfjaren: int, data: st.DataObject
) -> None:
    sleutel = data.draw(st.sampled_from(regels)).sleutel
    uit = proef(regels, Verschuiven(sleutel, halfjaren), Verschuiven(sleutel, -halfjaren))
    assert uit.na == uit.voor


@given(gevulde_overzichten, st.data())
def test_weglaten_en_toevoegen_geeft_dezelfde_getallen(regels: tuple[Locatieregel, ...], data: st.DataObject) -> None:
    een = data.draw(st.sampled_from(regels))
    uit = proef(regels, Weglaten(een.sleutel), Toevoegen(een))
    assert (uit.na.som, uit.na.verloop) == (uit.voor.som, uit.voor.verloop)
    zonder = proef(regels, Weglaten(een.sleutel))
    assert een.sleutel not in {r.sleutel for r in zonder.na.regels}
    assert len(zonder.na.regels) == len(regels) - 1


@given(gevulde_overzichten, st.integers(1, 20), st.data())
def test_schuiven_verandert_het_aantal_woningen_van_een_regel_niet(
    regels: tuple[Locatieregel, ...], halfjaren: int, data: st.DataObject
) -> None:
    een = data.draw(st.sampled_from(regels))
    na = {r.sleutel: r for r in proef(regels, Verschuiven(een.sleutel, halfjaren)).na.regels}
    assert na[een.sleutel].totaal == een.totaal
    assert [h.nummer - halfjaren for h in na[een.sleutel].aantallen] == [h.nummer for h in een.aantallen]
    assert [na[r.sleutel] for r in regels if r is not een] == [r for r in regels if r is not een]


def test_sloop_uitstellen_maakt_de_dip_korter_en_even_diep() -> None:
    regels = [regel("sloop", Mutatiesoort.SLOOP, h2026_1=112), regel("bouw", h2028_1=76, h2029_1=60)]
    uit = proef(regels, Verschuiven("sloop", 3))
    assert [(d.lengte, d.diepte) for d in uit.voor.verloop.dips_hard] == [(6, 112)]
    assert [(d.lengte, d.diepte) for d in uit.na.verloop.dips_hard] == [(3, 112)]
    assert (uit.verschil_netto, uit.verschil_diepte_hard, uit.verschil_diepte_alles) == (0, 0, 0)
    eerder = proef(regels, Verschuiven("bouw", -4))
    assert [(d.begin, d.lengte, d.diepte) for d in eerder.na.verloop.dips_hard] == [(Halfjaar(2026, 1), 2, 36)]
    assert eerder.verschil_diepte_hard == -76
    with pytest.raises(OngeldigeInvoer, match="kan niet vóór de eerste helft 2026"):
        proef(regels, Verschuiven("bouw", -4), Verschuiven("bouw", -1))


def test_wat_na_2030_schuift_telt_niet_meer_mee() -> None:
    uit = proef([regel("bouw", h2028_1=76)], Verschuiven("bouw", 6))
    assert (uit.voor.som, uit.na.som) == (Som(76, 0), Som(0, 0))
    assert (uit.verschil_bruto, uit.verschil_netto, uit.na.regels[0].totaal) == (-76, -76, 76)


@pytest.mark.parametrize(
    ("ingreep", "deel"),
    [(Verschuiven("weg", 1), "is er niet meer"), (Weglaten("weg"), "is er niet meer"),
     (Toevoegen(regel("bouw", h2027_1=1)), "staat al in het overzicht"),
     (Verschuiven("bouw", 21), "ten hoogste 20 halfjaren"), (Verschuiven("bouw", -5), "Verschuif minder ver")],
)  # fmt: skip
def test_een_ingreep_die_niet_kan_zegt_waarom(ingreep: Ingreep, deel: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=deel):
        proef([regel("bouw", h2028_1=76)], ingreep)
