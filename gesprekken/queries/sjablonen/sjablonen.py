"""Reading the data files that rounds and regions are made from. A file with faults says all of them, by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
import tomllib
from typing import Any

from gesprekken.core.sorteren import sorteersleutel
from gesprekken.core.vormfout import OngeldigDocument, Vormfout
from gesprekken.domain.sjablonen.keuren import keur_regio, keur_sjabloon, tabellen
from gesprekken.domain.sjablonen.regio import Regiosjabloon
from gesprekken.domain.sjablonen.sjabloon import Sjabloon
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.infra.plaats import regel_van
from gesprekken.infra.vorm import keur, vorm

MAP = Path(__file__).resolve().parents[2] / "sjablonen"


@cache
def list_sjablonen() -> tuple[Sjabloon, ...]:
    """All templates that ship with the application, by title. Raises OngeldigDocument."""
    sjablonen = [lees_sjabloon(p.read_text("utf-8"), p.name) for p in MAP.glob("*.toml")]
    return tuple(sorted(sjablonen, key=lambda s: sorteersleutel(s.titel)))


def find_sjabloon(code: str) -> Sjabloon | None:
    """One template by its code, or None."""
    return next((s for s in list_sjablonen() if s.code == code), None)


@cache
def list_regios() -> tuple[Regiosjabloon, ...]:
    """The regions that ship with the application, by name. Raises OngeldigDocument."""
    regios = [lees_regio(p.read_text("utf-8"), p.name) for p in (MAP / "regio").glob("*.toml")]
    return tuple(sorted(regios, key=lambda r: sorteersleutel(r.naam)))


@cache
def regionamen() -> Mapping[str, str]:
    """What a region is called, by its slug."""
    return {r.slug: r.naam for r in list_regios()}


def lees_sjabloon(tekst: str, naam: str) -> Sjabloon:
    """A template from its text; `naam` is that of its file. Raises OngeldigDocument with every fault."""
    document = _toml(tekst, naam)
    _weiger(tekst, naam, [*keur(Sjabloon, document), *_keur_parameters(document), *keur_sjabloon(document)])
    return vorm(Sjabloon, document)


def lees_regio(tekst: str, naam: str) -> Regiosjabloon:
    """A region from its text. Raises like `lees_sjabloon`."""
    document = _toml(tekst, naam)
    _weiger(tekst, naam, [*keur(Regiosjabloon, document), *keur_regio(document)])
    return vorm(Regiosjabloon, document)


def _keur_parameters(document: Mapping[str, Any]) -> Iterator[Vormfout]:
    """The parameters of every step, by the shape that its kind gives them."""
    for pad, stap in tabellen(document, "stap"):
        if soort := SOORTEN.get(str(stap.get("soort"))):
            yield from keur(soort.parameters, stap.get("parameters", {}), f"{pad}.parameters")


def _toml(tekst: str, naam: str) -> dict[str, Any]:
    try:
        return tomllib.loads(tekst)
    except (ValueError, RecursionError) as fout:  # also a number too long to read, or tables too deep
        raise OngeldigDocument(naam, [Vormfout("", f"geen TOML: {fout}")]) from fout


def _weiger(tekst: str, naam: str, fouten: list[Vormfout]) -> None:
    """In the order of the document."""
    if fouten:
        met_regel = [replace(f, regel=regel_van(tekst, f.pad)) for f in fouten]
        raise OngeldigDocument(naam, sorted(met_regel, key=lambda f: (f.regel or 0, f.pad)))
