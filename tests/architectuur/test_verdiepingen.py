"""Who may know whom: the contracts in setup.cfg."""

from __future__ import annotations

import ast
from pathlib import Path
import subprocess
import sys

import pytest

from tests.ondersteuning.bron import boom, geen, naam_van, python
from tests.ondersteuning.omgeving import WORTEL

# What every room reads: the anchor of the demo, the journaal, and who may see what.
VOOR_ELKE_KAMER = {"demo", "journaal", "muren", "zicht"}


def test_niemand_loopt_een_trap_op_of_een_andere_kamer_binnen() -> None:
    programma = Path(sys.executable).parent / "lint-imports"
    uit = subprocess.run([programma, "--no-cache"], cwd=WORTEL, capture_output=True, text=True, check=False)
    assert uit.returncode == 0, uit.stdout + uit.stderr
    assert "Contracts: 5 kept, 0 broken." in uit.stdout


def test_een_kamer_van_het_web_heeft_routes_en_een_map_met_sjablonen() -> None:
    kamers = {pad.parent.name for pad in (WORTEL / "gesprekken/web").glob("*/routes.py")}
    mappen = {pad.name for pad in (WORTEL / "gesprekken/web").iterdir() if pad.is_dir() and pad.name != "__pycache__"}
    assert kamers == mappen
    zonder_pagina = {"systeem"}  # answers a monitor, in JSON
    assert kamers - zonder_pagina <= {pad.name for pad in (WORTEL / "templates").iterdir() if pad.is_dir()}


# A class that is based on one of these is a form (or a field of one), or a way to do something.
SOORT_VAN = {"formulier": "forms", "Formulier": "forms", "Form": "forms", "veld": "forms", "velden": "forms",
             "Field": "forms", "wijze": "wijze"}  # fmt: skip
SOORTEN = ("kamer", "pagina", "forms", "wijze")  # of a module of a room: the words of docs/architectuur.md


def bevat(boom_: ast.Module) -> set[str]:
    """What a module of a room holds: routes, a blueprint, forms or fields, a way to do something."""
    uit = set()
    for knoop in ast.walk(boom_):
        if isinstance(knoop, ast.FunctionDef) and any(_is_route(d) for d in knoop.decorator_list):
            uit.add("routes")
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "Blueprint":
            uit.add("kamer")
        if isinstance(knoop, ast.ClassDef):
            uit |= {SOORT_VAN[einde] for basis in knoop.bases for einde in SOORT_VAN if _naam(basis).endswith(einde)}
    return uit


def _is_route(versiering: ast.expr) -> bool:
    doel = versiering.func if isinstance(versiering, ast.Call) else versiering
    return isinstance(doel, ast.Attribute) and doel.attr in {"get", "post"} and _naam(doel.value).endswith("bp")


def _naam(knoop: ast.expr) -> str:
    if isinstance(knoop, ast.Subscript):
        return _naam(knoop.value)
    return getattr(knoop, "attr", getattr(knoop, "id", ""))


def misnoemd(naam: str, boom_: ast.Module) -> bool:
    """Whether a module of a room holds something else than its name says. A page needs to hold nothing but itself."""
    soort, inhoud = next((s for s in SOORTEN if naam.endswith(s)), "routes"), bevat(boom_)
    return ("routes" in inhoud) != (soort == "routes") or (soort != "pagina" and soort not in inhoud)


def test_een_module_van_een_kamer_heet_naar_wat_erin_staat() -> None:
    modules = [p for p in python("gesprekken/web/") if len(naam_van(p).split("/")) == 4 and p.stem != "__init__"]
    assert len(modules) > 60, "the rooms were not found"
    geen(naam_van(p) for p in modules if misnoemd(p.stem, boom(p)))


@pytest.mark.parametrize(
    ("naam", "code"),
    [
        ("blad", "def toon(): pass"),
        ("regelbeeld", "class Stand: pass"),
        ("pagina", "@bp.get('')\ndef show(): pass"),
        ("conceptforms", "def toon(): pass"),
        ("kamer", "class Gevonden(Hier): pass"),
    ],
)
def test_de_wachter_ziet_een_module_die_anders_heet(naam: str, code: str) -> None:
    assert misnoemd(naam, ast.parse(code))


def _kamers(verdieping: str) -> set[str]:
    """The rooms of a floor: its packages, and in the services a room of one module."""
    map_ = WORTEL / "gesprekken" / verdieping
    modules = {pad.stem for pad in map_.glob("*.py")} if verdieping == "services" else set()
    return {pad.parent.name for pad in map_.glob("*/__init__.py")} | modules


def test_wat_wordt_gelezen_ligt_in_dezelfde_kamers_als_op_de_andere_verdiepingen() -> None:
    los = {pad.stem for pad in (WORTEL / "gesprekken/queries").glob("*.py")} - {"__init__"}
    assert los == VOOR_ELKE_KAMER
    kamers = _kamers("queries")
    assert len(kamers) > 12, "the rooms were not found"
    assert kamers - _kamers("domain") - _kamers("services") - _kamers("web") == set()
