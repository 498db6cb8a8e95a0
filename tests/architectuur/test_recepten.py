"""The recipes of docs/architectuur.md, followed to the letter in a copy: each takes what it says, and no more."""

from __future__ import annotations

import re
import sys

import pytest

from tests.architectuur import geschiedenis, heropenen, peiling
from tests.ondersteuning.kopie import Kopie
from tests.ondersteuning.omgeving import WORTEL

MEEST = 6
# What must still be true in the copy: the agreements that a kind can break, and the properties of the heart.
HART = "tests/domain/verplichtingen/test_hart.py"
OOK_DAAR = (
    "tests/architectuur/test_domein.py",
    "tests/architectuur/test_verdiepingen.py",
    "tests/architectuur/test_woordenlijst.py",
    "tests/architectuur/test_maten.py",
    f"{HART}::test_elke_soort_is_in_de_proeven_vertegenwoordigd",
    f"{HART}::test_wie_telkens_doet_wat_kan_komt_aan_het_einde",
)
# What a page or a deed can break. The rooms have their own copy (`test_kamers`), with the contracts between them.
OVERAL = (
    geschiedenis.PROEF,
    heropenen.PROEF,
    "tests/core/test_workflow.py",
    "tests/architectuur/test_afspraken.py::test_alleen_de_workflow_zet_een_status",
    "tests/architectuur/test_afspraken.py::test_alleen_het_domein_vergelijkt_een_status",
    "tests/architectuur/test_daden.py",
    "tests/architectuur/test_maten.py",
    "tests/architectuur/test_woordenlijst.py",
    "tests/architectuur/test_rechten.py::test_elke_route_staat_in_een_van_de_tabellen",
)
STAPELT = """
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.queries.verplichtingen.feiten import _STAPEL
assert list(SOORTEN) == sorted(SOORTEN) and "peiling" in SOORTEN
assert {"Peilingfeit", "Stemfeit", "Sluitingfeit"} <= set(_STAPEL.lezers)
"""


def recept(naam: str, kamer: str = "x") -> set[str]:
    """The existing files that a recipe of docs/architectuur.md names, each in a line of its table; `kamer` is its x."""
    tekst = (WORTEL / "docs/architectuur.md").read_text(encoding="utf-8")
    deel = tekst.partition(f"### {naam}\n")[2].partition("\n#")[0]
    namen: list[str] = re.findall(r"^\| bestaand \| `([^`]+)`", deel, flags=re.M)
    return {naam.replace("/x/", f"/{kamer}/") for naam in namen}


@pytest.fixture(scope="module")
def soort(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kopie, set[str]]:
    """A copy with the trial kind in it, and the existing files that it touched."""
    kopie = Kopie(tmp_path_factory.mktemp("soort"))
    return kopie, kopie.pas_toe(peiling.NIEUW, peiling.WIJZIG, naslag=True)


def test_een_nieuwe_soort_raakt_de_bestanden_van_het_recept_en_geen_andere(soort: tuple[Kopie, set[str]]) -> None:
    _kopie, geraakt = soort
    assert geraakt == recept("Een nieuwe soort stap")
    assert len(geraakt) <= MEEST


def test_een_nieuwe_soort_meldt_zichzelf_en_haar_feiten(soort: tuple[Kopie, set[str]]) -> None:
    soort[0].slaagt(sys.executable, "-c", STAPELT)


def test_met_een_nieuwe_soort_geldt_wat_altijd_geldt(soort: tuple[Kopie, set[str]]) -> None:
    """Slow: it runs tests of its own in the copy, in processes that start cold."""
    soort[0].test(*OOK_DAAR)
    soort[0].slaagt(sys.executable, "-m", "ruff", "check", "gesprekken", "tests/domain")


@pytest.fixture(scope="module")
def pagina_en_daad(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kopie, set[str], set[str]]:
    """A copy with a page in it and then a deed, and the existing files that each touched."""
    kopie = Kopie(tmp_path_factory.mktemp("daad"))
    pagina = kopie.pas_toe(geschiedenis.NIEUW, geschiedenis.WIJZIG)
    return kopie, pagina, kopie.pas_toe(heropenen.NIEUW, heropenen.WIJZIG, naslag=True)


def test_een_pagina_en_een_daad_raken_de_bestanden_van_hun_recept_en_geen_andere(
    pagina_en_daad: tuple[Kopie, set[str], set[str]],
) -> None:
    _kopie, pagina, daad = pagina_en_daad
    assert pagina == recept("Een pagina erbij", geschiedenis.KAMER)
    assert daad == recept("Een daad erbij", heropenen.KAMER)


def test_met_een_pagina_en_een_daad_erbij_geldt_wat_altijd_geldt(
    pagina_en_daad: tuple[Kopie, set[str], set[str]],
) -> None:
    """Slow: it runs tests of its own in the copy, with a world; one copy and one run for both."""
    pagina_en_daad[0].test(*OVERAL)
    pagina_en_daad[0].slaagt(sys.executable, "-m", "ruff", "check", "gesprekken", "tests/web")
