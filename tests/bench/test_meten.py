"""A measurement costs about as much whatever it measures, and says what one call costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat

import pytest

from tests.bench.meten import CALLS, CALLS_HOOGST, RONDE, RONDEN, RONDEN_HOOGST, TEGOED, bodem, cpu


class Stopwatch:
    """A clock that moves only when something is done, by what that costs."""

    def __init__(self, kosten: Iterable[float]) -> None:
        self.nu, self.keren = 0.0, 0
        self._kosten: Iterator[float] = iter(kosten)

    def __call__(self) -> float:
        return self.nu

    def doe(self) -> None:
        """Something that takes its time."""
        self.nu += next(self._kosten)
        self.keren += 1

    def voor(self) -> None:
        """What comes before takes long, and does not count."""
        self.nu += 100


def _gemeten(*kosten: float, rest: float = 1.0) -> tuple[float, int]:
    klok = Stopwatch([*kosten, *repeat(rest, 9999)])
    return cpu(klok.doe, klok.voor, klok), klok.keren


@pytest.mark.parametrize("kost", [1e-5, 1e-3, 0.02, 0.07, 0.5, 3.0])
def test_een_meting_kost_niet_meer_dan_nodig(kost: float) -> None:
    gemeten, keren = _gemeten(rest=kost)
    assert gemeten == pytest.approx(kost)
    assert CALLS * RONDEN <= keren <= CALLS_HOOGST * RONDEN_HOOGST
    assert keren * kost <= max(TEGOED + RONDE + CALLS * kost, CALLS * RONDEN * kost) * (1 + 1e-9)


def test_een_dure_pagina_wordt_zes_keer_gevraagd() -> None:
    assert _gemeten(rest=0.5)[1] == 6


def test_de_laagste_ronde_telt_en_binnen_een_ronde_het_gemiddelde() -> None:
    assert _gemeten(2.0, 4.0, 1.0, 3.0, 9.0, 9.0)[0] == pytest.approx(2.0)


def test_de_bodem_is_een_pagina_van_precies_die_omvang() -> None:
    assert bodem(1234).vraag() == b"x" * 1234
