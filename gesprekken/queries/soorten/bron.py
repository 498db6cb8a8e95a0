"""One source of facts: a select over any number of dossiers, and how its rows become facts per dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import sqlalchemy as sa

Rijen = list[tuple[Any, ...]]
Groepen = Mapping[int, Sequence[Any]]
F = TypeVar("F")
IDS: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)


@dataclass(frozen=True, slots=True)
class Feitdeel:
    """Facts that are no facts of the dossier itself, but a field of another fact, which has an `id`."""

    van: type
    veld: str


@dataclass(frozen=True, slots=True)
class Bron:
    """The source of one class of fact.

    `groepeer` gets the rows sorted by their first columns, so a select begins with dossier and what orders it. Of a
    source that is a `deel` it groups by the id of the fact that it is part of.
    """

    soort: type
    vraag: sa.Select[*tuple[Any, ...]]
    groepeer: Callable[[Rijen], Groepen]
    sorteer: int = 2
    deel: Feitdeel | None = None

    @property
    def naam(self) -> str:
        """What it is called in the stack."""
        return self.soort.__name__

    def groepen(self, rijen: Rijen) -> Groepen:
        """The facts of each dossier in a fixed order."""
        return self.groepeer(sorted(rijen, key=lambda rij: rij[: self.sorteer]))


def maak_feiten(bronnen: Sequence[Bron], rijen: Mapping[str, Rijen]) -> dict[type, Groepen]:
    """What each source found, by class of fact; parts stand inside what they are part of."""
    groepen = {bron.soort: bron.groepen(rijen[bron.naam]) for bron in bronnen}
    for bron in bronnen:
        if bron.deel:
            delen = groepen.pop(bron.soort)
            groepen[bron.deel.van] = _met_delen(groepen[bron.deel.van], bron.deel.veld, delen)
    return groepen


def _met_delen(groepen: Groepen, veld: str, delen: Groepen) -> Groepen:
    def vul(feit: Any) -> Any:  # noqa: ANN401 - a fact of whatever class
        return replace(feit, **{veld: tuple(delen[feit.id])}) if feit.id in delen else feit

    return {dossier_id: [vul(feit) for feit in lijst] for dossier_id, lijst in groepen.items()}


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
