"""Numbers with their word."""

from __future__ import annotations

import pytest

from gesprekken.core.tekst import telwoord, woord_bij


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [(0, "0 regels"), (1, "1 regel"), (2, "2 regels"), (-1, "-1 regel"), (1200, "1.200 regels"),
     (1_000_000, "1.000.000 regels")],
)  # fmt: skip
def test_een_getal_staat_bij_het_woord_dat_erbij_hoort(aantal: int, zin: str) -> None:
    assert telwoord(aantal, "regel", "regels") == zin


def test_het_woord_kan_ook_los_van_zijn_getal_staan() -> None:
    assert [woord_bij(n, "staat", "staan") for n in (0, 1, 2)] == ["staan", "staat", "staan"]
