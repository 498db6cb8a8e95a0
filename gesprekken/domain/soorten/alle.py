"""The kinds that there are: every package in this folder that declares a `SOORT`, by its code."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from gesprekken.domain.verplichtingen.feiten import Soort

HIER = Path(__file__).parent


def _lees() -> Mapping[str, Soort[Any]]:
    """In the order of their names, which is the same on every machine. Raises TypeError for a package without one."""
    soorten = {}
    for map_ in sorted(m.name for m in iter_modules([str(HIER)]) if m.ispkg):
        soort = import_module(f"{__package__}.{map_}").SOORT
        if not isinstance(soort, Soort) or soort.code != map_:
            raise TypeError(f"domain/soorten/{map_} declares no SOORT of its own name")
        soorten[map_] = soort
    return soorten


SOORTEN = _lees()
