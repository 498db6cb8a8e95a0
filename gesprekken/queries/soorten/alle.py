"""All sources of facts: what the modules of this folder declare as `BRONNEN`, in the order of their names."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from gesprekken.queries.soorten.bron import Bron

HIER = Path(__file__).parent
MACHINE = frozenset({"alle", "bron"})


def _lees() -> tuple[Bron, ...]:
    namen = sorted(m.name for m in iter_modules([str(HIER)]) if m.name not in MACHINE)
    return tuple(bron for naam in namen for bron in import_module(f"{__package__}.{naam}").BRONNEN)


BRONNEN = _lees()
