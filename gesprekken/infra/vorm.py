"""Plain data in the shape of a frozen dataclass. What does not fit is told all at once, each with its place.

One module knows the library (cattrs). It takes nothing for something else: '14' is no number and 1 is no yes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import GenericAlias
from typing import Any, TypeVar, get_args, get_origin

from cattrs import (
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn, override

from gesprekken.core.vormfout import Vormfout

T = TypeVar("T")
Haak = Callable[[Any, Any], Any]
_GEEN: Mapping[type, str] = {int: "geen heel getal", str: "geen tekst", bool: "geen ja of nee", date: "geen datum"}


def _eis(soort: type, geen: str, lees: Haak) -> Haak:
    """Read on only when the value is of exactly this type."""

    def haak(waarde: object, doel: object) -> object:
        if type(waarde) is not soort:
            raise TypeError(geen)
        return lees(waarde, doel)

    return haak


def _keuze(waarde: Any, soort: type[StrEnum]) -> StrEnum:  # noqa: ANN401 - whatever a document holds
    try:
        return soort(waarde)
    except ValueError:
        raise ValueError(f"‘{waarde}’ is niet een van {', '.join(str(s.value) for s in soort)}") from None


def _namen(soort: type) -> dict[str, str]:
    """Field -> what it is called in the document."""
    return {f.name: f.metadata.get("heet", f.name) for f in fields(soort)}


def _reeks(lezer: Converter, bouw: Callable[[Iterable[Any]], Any]) -> Callable[[Any], Haak]:
    def maak(soort: Any) -> Haak:  # noqa: ANN401 - a generic alias, which has no type of its own
        lijst: Any = GenericAlias(list, get_args(soort)[:1])
        return _eis(list, "geen lijst", lambda waarde, _doel: bouw(lezer.structure(waarde, lijst)))

    return maak


def _is(oorsprong: type) -> Callable[[Any], bool]:
    return lambda soort: get_origin(soort) is oorsprong


def _lezer(*, streng: bool) -> Converter:
    lezer = Converter(detailed_validation=streng)

    def tabel(soort: type) -> Haak:
        anders: Any = {naam: override(rename=heet) for naam, heet in _namen(soort).items()}
        lees: Haak = make_dict_structure_fn(soort, lezer, _cattrs_forbid_extra_keys=streng, **anders)
        return _eis(dict, "geen tabel", lees)

    for soort, geen in _GEEN.items():
        lezer.register_structure_hook(soort, _eis(soort, geen, lambda waarde, _doel: waarde))
    lezer.register_structure_hook(StrEnum, _keuze)
    lezer.register_structure_hook_factory(is_dataclass, tabel)
    for oorsprong in (tuple, frozenset):
        lezer.register_structure_hook_factory(_is(oorsprong), _reeks(lezer, oorsprong))
    return lezer


_STRENG, _RUIM = _lezer(streng=True), _lezer(streng=False)


def vorm(soort: type[T], gegevens: object) -> T:
    """Data that was checked before, as when a round started; what the shape no longer knows is left out."""
    return _RUIM.structure(gegevens, soort)


def keur(soort: type[Any], gegevens: object, pad: str = "") -> Iterator[Vormfout]:
    """Everything that keeps this data out of the shape; `pad` is where in the document it stands. Nothing: it fits."""
    try:
        _STRENG.structure(gegevens, soort)
    except Exception as fout:  # whatever any of the readers raised; cattrs gathers them
        yield from _fouten(fout, pad)


def _fouten(fout: Exception, pad: str) -> Iterator[Vormfout]:
    if isinstance(fout, ClassValidationError | IterableValidationError):
        met, zonder = fout.group_exceptions()
        for deel, bij in met:
            yield from _fouten(deel, _plaats(fout, deel, bij, pad))
        for los in zonder:
            yield from _fouten(los, pad)
    elif isinstance(fout, ForbiddenExtraKeysError):
        yield from (Vormfout(f"{pad}.{naam}".lstrip("."), "hoort hier niet") for naam in sorted(fout.extra_fields))
    else:
        yield Vormfout(pad, _zin(fout, pad.rpartition(".")[2]))


def _zin(fout: Exception, naam: str) -> str:
    if isinstance(fout, KeyError):
        return f"mist {fout.args[0]}"
    return f"{fout} bij {naam}" if isinstance(fout, TypeError) and naam else str(fout)


def _plaats(geheel: BaseValidationError, deel: Exception, bij: Any, pad: str) -> str:  # noqa: ANN401 - one of two notes
    """What is missing has no place of its own: then it is that of the table which misses it."""
    if isinstance(geheel, IterableValidationError):
        return f"{pad}[{bij.index}]"
    return pad if isinstance(deel, KeyError) else f"{pad}.{_namen(geheel.cl)[bij.name]}".lstrip(".")
