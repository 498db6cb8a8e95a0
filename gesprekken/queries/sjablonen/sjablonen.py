"""Reading the data files that rounds and regions are made from. A file with faults says all of them, by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
import logging
from pathlib import Path
import tomllib
from typing import Any, TypeVar

from gesprekken.core.sorteren import sorteersleutel
from gesprekken.core.vormfout import OngeldigDocument, Vormfout
from gesprekken.domain.sjablonen.keuren import keur_regio, keur_sjabloon, tabellen
from gesprekken.domain.sjablonen.regio import Regiosjabloon
from gesprekken.domain.sjablonen.sjabloon import Sjabloon
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.infra.plaats import regel_van
from gesprekken.infra.vorm import keur, vorm

log = logging.getLogger(__name__)
T = TypeVar("T")
MAP = Path(__file__).resolve().parents[2] / "sjablonen"


def lees_map(map_: Path, lees: Callable[[str, str], T]) -> tuple[Sequence[T], Mapping[str, OngeldigDocument]]:
    """What could be read of a folder, and per name of a file what is wrong with the others.

    Those are said in the log, and never keep the rest back.
    """
    gelezen: list[T] = []
    kapot: dict[str, OngeldigDocument] = {}
    for pad in sorted(map_.glob("*.toml")):
        try:
            gelezen.append(lees(_tekst(pad), pad.name))
        except OngeldigDocument as fout:
            log.error("left out, for it has faults:\n%s", fout)
            kapot[pad.stem] = fout
    return gelezen, kapot


def _tekst(pad: Path) -> str:
    try:
        return pad.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fout:
        raise OngeldigDocument(pad.name, [Vormfout("", f"niet te lezen: {fout}")]) from fout


@cache
def list_sjablonen() -> tuple[Sjabloon, ...]:
    """All templates that ship with the application and have no faults, by title."""
    sjablonen, _kapot = lees_map(MAP, lees_sjabloon)
    return tuple(sorted(sjablonen, key=lambda s: sorteersleutel(s.titel)))


def find_sjabloon(code: str) -> Sjabloon | None:
    """One template by its code, or None."""
    return next((s for s in list_sjablonen() if s.code == code), None)


@cache
def _regiobestanden() -> tuple[Sequence[Regiosjabloon], Mapping[str, OngeldigDocument]]:
    return lees_map(MAP / "regio", lees_regio)


@cache
def list_regios() -> tuple[Regiosjabloon, ...]:
    """The regions that ship with the application and have no faults, by name."""
    regios, _kapot = _regiobestanden()
    return tuple(sorted(regios, key=lambda r: sorteersleutel(r.naam)))


def find_regio(slug: str) -> Regiosjabloon | None:
    """One region by its slug, or None. Raises OngeldigDocument with every fault in the file of that name."""
    _regios, kapot = _regiobestanden()
    if slug in kapot:
        raise kapot[slug]
    return next((r for r in list_regios() if r.slug == slug), None)


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
