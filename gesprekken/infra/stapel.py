"""Several selects in one statement: a UNION ALL in which every column takes a slot of its own type.

The facts of a dossier come from many tables. Asked one by one they cost a round trip each, and each new kind of step
would add one; stacked they cost one, whatever their number. A stacked select has no order of its own: sort the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from gesprekken.core.base import UTCDateTime

Rij = tuple[Any, ...]
_SOORTEN: tuple[tuple[type[sa.types.TypeEngine[Any]], sa.types.TypeEngine[Any]], ...] = (
    (sa.Boolean, sa.Boolean()),
    (sa.Integer, sa.Integer()),
    (UTCDateTime, UTCDateTime()),
    (sa.Date, sa.Date()),
    (sa.JSON, sa.JSON()),
    (sa.String, sa.Text()),
)


@dataclass(frozen=True, slots=True)
class Stapel:
    """A statement over several sources, and per source how to read its columns back from the slots."""

    vraag: sa.CompoundSelect[Any]
    lezers: Mapping[str, Callable[[Rij], Rij]]

    def lees(self, sessie: sa.orm.scoped_session[Any], **waarden: object) -> dict[str, list[Rij]]:
        """Run it once; the rows of every source, without order."""
        uit: dict[str, list[Rij]] = {naam: [] for naam in self.lezers}
        for deel in sessie.execute(self.vraag, waarden).partitions(1000):  # a row is wide, and most of it is empty
            for rij in deel:
                uit[rij[0]].append(self.lezers[rij[0]](rij))
        return uit


def _soort(kolom: sa.ColumnElement[Any]) -> int:
    """Which kind of slot holds this column. Raises TypeError for a type that has none."""
    for nummer, (soort, _type) in enumerate(_SOORTEN):
        if isinstance(kolom.type, soort):
            return nummer
    raise TypeError(f"no slot for a column of type {kolom.type!r}")


def _plaatsen(kolommen: list[sa.ColumnElement[Any]]) -> list[tuple[int, int]]:
    """Per column (kind, which one of that kind)."""
    tellers = [0] * len(_SOORTEN)
    uit = []
    for kolom in kolommen:
        soort = _soort(kolom)
        uit.append((soort, tellers[soort]))
        tellers[soort] += 1
    return uit


def stapel(bronnen: Mapping[str, sa.Select[*tuple[Any, ...]]]) -> Stapel:
    """Stack named selects of two columns or more. Build it once and keep it: building costs more than running."""
    kolommen = {naam: list(bron.selected_columns) for naam, bron in bronnen.items()}
    plaatsen = {naam: _plaatsen(lijst) for naam, lijst in kolommen.items()}
    sleuven = sorted({plaats for lijst in plaatsen.values() for plaats in lijst})
    delen = [
        _deel(naam, bron, dict(zip(plaatsen[naam], kolommen[naam], strict=True)), sleuven)
        for naam, bron in bronnen.items()
    ]
    nummer = {plaats: i for i, plaats in enumerate(sleuven, start=1)}
    lezers = {naam: itemgetter(*(nummer[p] for p in lijst)) for naam, lijst in plaatsen.items()}
    return Stapel(sa.union_all(*delen), lezers)


def _deel(
    naam: str,
    bron: sa.Select[*tuple[Any, ...]],
    op_plaats: Mapping[tuple[int, int], sa.ColumnElement[Any]],
    sleuven: list[tuple[int, int]],
) -> sa.Select[*tuple[Any, ...]]:
    """One source with its name in front and an empty value of the right type in every slot that it does not use."""
    waarden = [
        (op_plaats[p] if p in op_plaats else sa.cast(sa.null(), _SOORTEN[p[0]][1])).label(f"s{p[0]}_{p[1]}")
        for p in sleuven
    ]
    return bron.with_only_columns(sa.literal(naam).label("bron"), *waarden, maintain_column_froms=True)
