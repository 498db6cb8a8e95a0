"""The rooms of this floor: every package here is one and says what it is in `KAMER`. There is no list to forget.

A room is loaded whole: its routes add themselves to its blueprint, in whichever of its modules they stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from gesprekken import web
from gesprekken.web.kamer import Kamer, OnjuisteKamer


def _open_kamer(naam: str) -> Kamer:
    pakket = import_module(naam)
    for module in _binnen(naam, pakket.__path__):
        import_module(module)
    kamer = getattr(pakket, "KAMER", None)
    if not isinstance(kamer, Kamer):
        raise OnjuisteKamer(f"{naam} exports no KAMER")
    return kamer


def _binnen(naam: str, pad: Iterable[str], *, alleen_pakketten: bool = False) -> list[str]:
    """What lies in a package, by name, so that every process has it in one order."""
    return sorted(m.name for m in iter_modules(pad, f"{naam}.") if m.ispkg or not alleen_pakketten)


def vind_kamers() -> tuple[Kamer, ...]:
    """By name. Raises OnjuisteKamer for a package without KAMER."""
    return tuple(_open_kamer(naam) for naam in _binnen(web.__name__, web.__path__, alleen_pakketten=True))


KAMERS = vind_kamers()
