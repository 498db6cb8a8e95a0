"""Every goal is written down with what was measured, and a missed one stands out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.bench.doelen import NEGEN, VEEL, Doel, Uitslag, doelen
from tests.bench.geheugen import NA_DEMO, NA_RONDEN, Geheugen
from tests.bench.meten import Meting
from tests.bench.paginas import PAGINAS
from tests.bench.verslag import BEGIN, EINDE, doelentabel, schrijf, verslag
from tests.bench.werelden import ENGINES


@dataclass(frozen=True, slots=True)
class Bezoek:
    """A first visit that was never made."""

    naam: str
    totaal: int
    verzoeken: int


def _uitslag(warm: float = 0.001, koud: int = 5, koud_veel: int = 5, mib: float = 70, totaal: int = 80_000) -> Uitslag:
    metingen = [
        Meting(engine, aantal, naam, 0.02, warm, 0.0001, koud if aantal == NEGEN else koud_veel, 2, 4096)
        for engine in ENGINES
        for aantal in (NEGEN, VEEL)
        for naam in PAGINAS
    ]
    geheugen = [Geheugen(e, moment, mib) for e in ENGINES for moment in (NA_DEMO, NA_RONDEN)]
    return Uitslag(metingen, geheugen, [Bezoek("inloggen", totaal, 7)])


def _gemist(uitslag: Uitslag) -> set[str]:
    return {doel.naam for doel in doelen(uitslag) if not doel.gehaald}


def test_wie_snel_genoeg_is_haalt_elk_doel() -> None:
    assert not _gemist(_uitslag())


def test_elk_doel_heeft_een_eigen_naam() -> None:
    namen = [doel.naam for doel in doelen(_uitslag())]
    assert len(namen) == len(set(namen)) > 40


@pytest.mark.parametrize(
    ("uitslag", "gemist"),
    [
        (_uitslag(warm=0.003), {f"{engine}, 9: statusbord warm ÷ constante" for engine in ENGINES}),
        (_uitslag(mib=100), {f"{engine}: MiB van een werker {NA_DEMO}" for engine in ENGINES}),
        (_uitslag(koud=13, koud_veel=13), {f"{naam}: opdrachten koud" for naam in PAGINAS}),
        (_uitslag(totaal=80_001), {"eerste bezoek, inloggen: kB"}),
        (_uitslag(koud_veel=6), {f"{naam}: opdrachten, 342 min 9" for naam in PAGINAS}),
    ],
    ids=["tijd", "geheugen", "opdrachten", "bytes", "groei"],
)
def test_wat_te_veel_is_mist_zijn_doel_en_niets_anders(uitslag: Uitslag, gemist: set[str]) -> None:
    assert _gemist(uitslag) == gemist


def test_de_tabel_zegt_van_elk_doel_of_het_gehaald_is() -> None:
    tekst = doelentabel([Doel("een", 24.95, 25), Doel("twee", 25.1, 25)])
    assert tekst.endswith("| een | 24.95 | 25 | ja |\n| twee | 25.1 | 25 | **nee** |")


def test_wie_een_pagina_meet_krijgt_alleen_haar_regel() -> None:
    (regel,) = [m for m in _uitslag().metingen if (m.engine, m.gemeenten, m.pagina) == ("sqlite", 9, "optelsom")]
    assert verslag(Uitslag([regel])).splitlines()[2:] == [
        "| sqlite | 9 | optelsom | 20.00 | 1.00 | 0.100 | 200.0× | 10.0× | 5 | 2 | 4 |"
    ]


def test_schrijven_vervangt_de_metingen_en_laat_staan_wat_mensen_schreven(tmp_path: Path) -> None:
    bestand = tmp_path / "snelheid.md"
    bestand.write_text(f"voor\n{BEGIN}\noud\n{EINDE}\nna\n", encoding="utf-8")
    tekst = schrijf(_uitslag(), date(2026, 12, 1), "een machine", bestand)
    assert "Gemeten op 01-12-2026 (een machine)." in tekst
    assert bestand.read_text(encoding="utf-8") == f"voor\n{BEGIN}\n{tekst}\n{EINDE}\nna\n"
