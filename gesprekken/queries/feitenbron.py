"""One source of facts: a select over any number of dossiers, and how its rows become facts per dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import sqlalchemy as sa

Rijen = list[tuple[Any, ...]]
Groepen = Mapping[int, Sequence[Any]]
F = TypeVar("F")
IDS: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)


@dataclass(frozen=True, slots=True)
class Bron:
    """`groepeer` gets the rows sorted by their first columns, so a select begins with dossier and what orders it."""

    vraag: sa.Select[*tuple[Any, ...]]
    groepeer: Callable[[Rijen], Groepen]
    sorteer: int = 2

    def per_dossier(self, rijen: Rijen) -> Groepen:
        """The facts of each dossier in a fixed order."""
        return self.groepeer(sorted(rijen, key=lambda rij: rij[: self.sorteer]))


def groepeer(paren: Iterable[tuple[int, Any]]) -> Groepen:
    """(dossier id, fact) pairs as a list per dossier."""
    uit: defaultdict[int, list[Any]] = defaultdict(list)
    for dossier_id, feit in paren:
        uit[dossier_id].append(feit)
    return uit


def feit(soort: Callable[..., F], *waarden: object) -> F:
    """A fact of columns that were cut out of a row: how many there are is known to the select, not to a type."""
    return soort(*waarden)


def per_rij(maak: Callable[..., Any], vanaf: int = 2) -> Callable[[Rijen], Groepen]:
    """Every row is one fact, made of the columns from `vanaf` on."""
    return lambda rijen: groepeer((rij[0], maak(*rij[vanaf:])) for rij in rijen)
