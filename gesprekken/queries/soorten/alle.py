"""What the modules of this folder declare: sources of facts (`BRONNEN`), and what is delivered of a kind (`stel_op`).

All in the order of their names, which is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from gesprekken.core.actor import Actor
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.queries.soorten.bron import Bron

HIER = Path(__file__).parent
MACHINE = frozenset({"alle", "bron"})
Opsteller = Callable[[Actor, Ronde, Dossier, Stap], Stuk]

_MODULES = {
    naam: import_module(f"{__package__}.{naam}")
    for naam in sorted(m.name for m in iter_modules([str(HIER)]) if m.name not in MACHINE)
}
BRONNEN: tuple[Bron, ...] = tuple(bron for module in _MODULES.values() for bron in module.BRONNEN)
OPSTELLERS: Mapping[str, Opsteller] = {  # by the code of the kind: these are delivered
    naam: module.stel_op for naam, module in _MODULES.items() if hasattr(module, "stel_op")
}
