"""The party matrix of an agenda item as pages show it: per role who, by the short name that a table has room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.agenda.models import Rolinpunt
from gesprekken.queries.dossiers.dossiers import Deelnemer

Rollen = tuple[tuple[str, tuple[str, ...]], ...]


def namen_van(partijen: Sequence[Deelnemer]) -> dict[str, str]:
    """The name in a frozen matrix -> the short name that a table has room for."""
    return {p.naam: p.naam if p.trekker else p.kort for p in partijen}


def rollen_van(matrix: Mapping[str, str], namen: Mapping[str, str]) -> Rollen:
    """Who leads, who takes part, who is informed; in that order, without empty groups."""
    groepen = ((rol, tuple(namen.get(n, n) for n, r in matrix.items() if r == rol)) for rol in Rolinpunt)
    return tuple((rol.capitalize(), tuple(sorted(wie, key=sorteersleutel))) for rol, wie in groepen if wie)
