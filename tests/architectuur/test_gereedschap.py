"""The checkers that the project obeys, each as a test: `pytest -k 'not gereedschap'` leaves them out."""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys

from tests.ondersteuning.omgeving import WORTEL


def _draai(*opdracht: str) -> None:
    uit = subprocess.run([sys.executable, "-m", *opdracht], cwd=WORTEL, capture_output=True, text=True, check=False)
    assert uit.returncode == 0, f"{' '.join(opdracht)}\n{uit.stdout}{uit.stderr}"


def test_ruff_heeft_niets_aan_te_merken() -> None:
    _draai("ruff", "check", ".")


def test_ruff_zou_niets_anders_opmaken() -> None:
    _draai("ruff", "format", "--check", ".")


def test_mypy_vindt_geen_fout_in_de_typen() -> None:
    """Slow: it reads every line of the code and its tests anew."""
    _draai("mypy")


def test_djlint_heeft_niets_aan_te_merken_op_de_sjablonen() -> None:
    _draai("djlint", "templates", "--lint", "--quiet")


def test_deptry_vindt_geen_ontbrekende_of_overbodige_afhankelijkheid() -> None:
    programma = Path(sys.executable).parent / "deptry"
    uit = subprocess.run([programma, "."], cwd=WORTEL, capture_output=True, text=True, check=False)
    assert uit.returncode == 0, uit.stdout + uit.stderr
