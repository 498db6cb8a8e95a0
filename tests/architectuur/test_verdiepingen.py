"""Who may know whom: the contracts in setup.cfg."""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys

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
