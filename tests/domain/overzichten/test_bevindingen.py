"""What does not fit between rows: found, with its rows, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
import pytest

from gesprekken.domain.overzichten.bevindingen import Bevindingsoort, bevindingen
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from tests.domain.overzichten.strategieen import CORPORATIES, overzichten, regel

EEN = regel("r1", h2027_1=46)
VIDOMES = {"vidomes": "Vidomes"}


def samen(*velden: dict[str, object]) -> list[Locatieregel]:
    """Rows like EEN, at one site, each with its own differences."""
    return [replace(EEN, sleutel=f"r{nr}", **veld) for nr, veld in enumerate(velden, 1)]  # type: ignore[arg-type]  # a test names its own fields


@given(overzichten)
def test_elke_regel_zonder_corporatie_staat_in_precies_een_bevinding(regels: tuple[Locatieregel, ...]) -> None:
    gevonden = bevindingen(regels, CORPORATIES)
    leeg = [k for b in gevonden if b.soort == Bevindingsoort.ZONDER_CORPORATIE for k in b.sleutels]
    assert sorted(leeg) == sorted(r.sleutel for r in regels if not r.corporatie)


@given(overzichten)
def test_een_corporatie_heeft_een_regel_of_een_bevinding(regels: tuple[Locatieregel, ...]) -> None:
    zonder = {b.corporatie for b in bevindingen(regels, CORPORATIES) if b.soort == Bevindingsoort.ZONDER_LOCATIE}
    assert zonder | {r.corporatie for r in regels} - {""} == set(CORPORATIES)
    assert not zonder & {r.corporatie for r in regels}


@given(overzichten)
def test_dubbel_gaat_over_meer_regels_van_dezelfde_gemeente(regels: tuple[Locatieregel, ...]) -> None:
    op_sleutel = {r.sleutel: r for r in regels}
    for b in bevindingen(regels, CORPORATIES):
        if b.soort == Bevindingsoort.DUBBEL:
            assert len(b.sleutels) > 1
            assert len({op_sleutel[k].gemeente for k in b.sleutels}) == 1


@pytest.mark.parametrize(
    ("regels", "deel"),
    [(samen({}, {"corporatie": "wooninvest", "aantallen": {}}), "staat bij Vidomes en bij wooninvest"),
     (samen({}, {"locatie": "PLAN  R-1"}), "twee keer met dezelfde woningen"),
     (samen({}, {"corporatie": ""}), "twee keer met dezelfde woningen"),
     (samen({"soort": Mutatiesoort.VERKOOP},
            {"soort": Mutatiesoort.AANKOOP, "corporatie": "arcade", "tegenpartij": "vidomes"}),
      "als verkoop én als aankoop")],
)  # fmt: skip
def test_een_dubbele_claim_noemt_haar_regels(regels: list[Locatieregel], deel: str) -> None:
    dubbel = [b for b in bevindingen(regels, VIDOMES) if b.soort == Bevindingsoort.DUBBEL]
    assert [b.sleutels for b in dubbel] == [("r1", "r2")]
    assert deel in dubbel[0].zin


@pytest.mark.parametrize(
    "regels",
    [samen({}, {"locatie": "Plan r2"}), samen({"gemeente": "delft"}, {"gemeente": "rijswijk"}),
     samen({}, {"soort": Mutatiesoort.SLOOP}), samen({}, {"aantallen": {}}),
     samen({}, {"soort": Mutatiesoort.AANKOOP, "corporatie": "arcade", "tegenpartij": "vidomes"})],
)  # fmt: skip
def test_twee_regels_die_elkaar_verdragen_zijn_niet_dubbel(regels: list[Locatieregel]) -> None:
    assert bevindingen(regels, VIDOMES) == ()
