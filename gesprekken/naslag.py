"""The parts of the documentation that are generated from the tables in the code; a test compares them."""

from __future__ import annotations

from dataclasses import MISSING, fields
from importlib import import_module
from pathlib import Path
from typing import Any

from gesprekken.core.permissions import ROLNAAM, Permission, Rol, has_permission
from gesprekken.core.workflow import Overgang, Proces
from gesprekken.domain.soorten.alle import SOORTEN

DOMEIN = Path(__file__).parent / "domain"
JA, TREKT, PARTIJ = "ja", "als trekker", "als partij"
KOP = "<!-- Gegenereerd met `./run naslag`. Wijzig de tabel in de code, niet dit bestand. -->\n"


def processen() -> str:
    """The transition tables as Markdown: read aloud, they are the description of the process."""
    delen = [KOP, "# Processen\n", "Elke regel is één handeling: wat, van welke stand, naar welke stand, door wie.\n"]
    for proces in lees_processen():
        delen += [f"## {proces.naam.capitalize()}\n", _tabel(proces)]
    return "\n".join([*delen, "## Soorten stappen\n", _soorten()])


def lees_processen() -> list[Proces[Any, Any, Any]]:
    """Every table of the domain: the rooms by name, in a room as they were written down."""
    kamers = sorted(pad.parent.name for pad in DOMEIN.glob("*/processen.py"))
    modules = [import_module(f"gesprekken.domain.{kamer}.processen") for kamer in kamers]
    return [ding for module in modules for ding in vars(module).values() if isinstance(ding, Proces)]


def _tabel(proces: Proces[Any, Any, Any]) -> str:
    kop = "| handeling | adres | van | naar | wie | voorwaarden |\n|---|---|---|---|---|---|\n"
    return kop + "\n".join(_rij(o) for o in proces.overgangen) + "\n"


def _rij(o: Overgang[Any, Any, Any]) -> str:
    eisen = "; ".join(e.__name__.strip("_").replace("_", " ") for e in o.eisen) or "–"
    van = ", ".join(sorted(o.van)) or "(nieuw)"
    return f"| {o.verb} | {o.daad} | {van} | {o.naar} | {_wie(o.permission)} | {eisen} |"


def _wie(permission: Permission) -> str:
    hoe = {rol: _antwoord(rol, permission) for rol in Rol}
    groepen = {a: ", ".join(ROLNAAM[rol] for rol in Rol if hoe[rol] == a) for a in (JA, TREKT, PARTIJ)}
    return groepen[JA] + "".join(f"; {a} ook {groepen[a]}" for a in (TREKT, PARTIJ) if groepen[a])


def _antwoord(rol: Rol, permission: Permission) -> str:
    if has_permission(rol, permission):
        return JA
    if has_permission(rol, permission, leidt=True):
        return TREKT
    return PARTIJ if has_permission(rol, permission, partij=True) else ""


def _soorten() -> str:
    kop = "| soort | wat een sjabloon moet opgeven |\n|---|---|\n"
    return kop + "\n".join(f"| {naam} | {', '.join(_moet(s.parameters))} |" for naam, s in SOORTEN.items()) + "\n"


def _moet(vorm: type[Any]) -> list[str]:
    """The parameters without a value of their own."""
    return sorted(f.name for f in fields(vorm) if f.default is f.default_factory is MISSING)


def rechten() -> str:
    """The permission matrix as Markdown: which kind of person may do which kind of thing."""
    kop = "| recht | " + " | ".join(ROLNAAM[rol] for rol in Rol) + " |\n|---|" + "---|" * len(Rol) + "\n"
    rijen = (f"| `{p}` | " + " | ".join(_antwoord(rol, p) for rol in Rol) + " |" for p in Permission)
    uitleg = (
        "Dit zegt welk *soort* persoon welk *soort* handeling mag doen. Welke dossiers iemand ziet, bepaalt "
        "`gesprekken/queries/zicht.py`; op welk moment iets kan, bepalen de [processen](processen.md). "
        "*Als trekker* mag iemand iets alleen in een dossier dat zijn organisatie trekt, *als partij* alleen in een "
        "dossier dat een ander trekt en waarin zijn organisatie aan tafel zit.\n"
    )
    return "\n".join([KOP, "# Rechten\n", uitleg, kop + "\n".join(rijen) + "\n"])


BESTANDEN = {"docs/processen.md": processen, "docs/rechten.md": rechten}
