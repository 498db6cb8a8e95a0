"""The rooms of this floor: every package here is one and says what it is in `KAMER`. There is no list to forget."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from gesprekken import web
from gesprekken.web.kamer import Kamer, OnjuisteKamer


def _open_kamer(pakket: str) -> Kamer:
    kamer = getattr(import_module(pakket), "KAMER", None)
    if not isinstance(kamer, Kamer):
        raise OnjuisteKamer(f"{pakket} exports no KAMER")
    return kamer


def vind_kamers() -> tuple[Kamer, ...]:
    """By name, so that every process has them in one order. Raises OnjuisteKamer for a package without KAMER."""
    pakketten = sorted(m.name for m in iter_modules(web.__path__, f"{web.__name__}.") if m.ispkg)
    return tuple(_open_kamer(pakket) for pakket in pakketten)


KAMERS = vind_kamers()
