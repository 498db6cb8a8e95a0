"""The recipe for a new kind of step, followed to the letter in a copy: it takes what the document says, and no more."""

from __future__ import annotations

from pathlib import Path
import re
import shutil
import subprocess
import sys

import pytest

from tests.architectuur.peiling import NIEUW, WIJZIG
from tests.ondersteuning.bron import bestanden, naam_van
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
STAPELT = """
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.queries.verplichtingen.feiten import _STAPEL
assert list(SOORTEN) == sorted(SOORTEN) and "peiling" in SOORTEN
assert {"Peilingfeit", "Stemfeit", "Sluitingfeit"} <= set(_STAPEL.lezers)
"""


def recept(naam: str) -> set[str]:
    """The existing files that a recipe of docs/architectuur.md names, each in a line of its table."""
    tekst = (WORTEL / "docs/architectuur.md").read_text(encoding="utf-8")
    deel = tekst.partition(f"### {naam}\n")[2].partition("\n#")[0]
    return set(re.findall(r"^\| bestaand \| `([^`]+)`", deel, flags=re.M))


@pytest.fixture(scope="module")
def kopie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project in another folder, with the trial kind in it."""
    map_ = tmp_path_factory.mktemp("kopie")
    for pad in bestanden():
        (map_ / naam_van(pad)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(pad, map_ / naam_van(pad))
    for naam, tekst in NIEUW.items():
        assert not (map_ / naam).exists(), naam
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text(tekst, encoding="utf-8")
    for naam, wijzigingen in WIJZIG.items():
        (map_ / naam).write_text(_gewijzigd(naam, wijzigingen), encoding="utf-8")
    _draai(map_, "git", "init", "--quiet")
    _draai(map_, sys.executable, "-m", "gesprekken.cli", "naslag")
    return map_


def _gewijzigd(naam: str, wijzigingen: list[tuple[str, str]]) -> str:
    tekst = (WORTEL / naam).read_text(encoding="utf-8")
    for was, wordt in wijzigingen:
        assert was in tekst, f"{naam}: {was!r} is not there any more"
        tekst = tekst.replace(was, wordt, 1)
    return tekst


def _draai(map_: Path, *opdracht: str) -> None:
    uit = subprocess.run(opdracht, cwd=map_, capture_output=True, text=True, check=False)
    assert uit.returncode == 0, f"{' '.join(opdracht)}\n{uit.stdout}{uit.stderr}"


def test_een_nieuwe_soort_raakt_de_bestanden_van_het_recept_en_geen_andere(kopie: Path) -> None:
    geraakt = {naam for pad in bestanden() if (kopie / (naam := naam_van(pad))).read_bytes() != pad.read_bytes()}
    assert geraakt == recept("Een nieuwe soort stap")
    assert len(geraakt) <= MEEST


def test_een_nieuwe_soort_meldt_zichzelf_en_haar_feiten(kopie: Path) -> None:
    _draai(kopie, sys.executable, "-c", STAPELT)


def test_met_een_nieuwe_soort_geldt_wat_altijd_geldt(kopie: Path) -> None:
    """Slow: it runs tests of its own in the copy, in processes that start cold."""
    _draai(kopie, sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", *OOK_DAAR)
    _draai(kopie, sys.executable, "-m", "ruff", "check", "gesprekken", "tests/domain")
