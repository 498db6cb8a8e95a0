"""Rows for whatever tables a revision has: read off the database itself, so that old revisions need no models."""

from __future__ import annotations

from datetime import UTC, date, datetime
import re
from typing import Any

import sqlalchemy as sa

EEN: dict[type[Any], Any] = {
    int: 1, str: "x", bool: True, date: date(2026, 9, 7), datetime: datetime(2026, 9, 7, 8, 0, tzinfo=UTC),
    dict: {"a": 1}, bytes: b"x",
}  # fmt: skip
Rijen = dict[str, list[dict[str, Any]]]


def spiegel(verbinding: sa.Connection) -> sa.MetaData:
    """The tables as they are now."""
    tabellen = sa.MetaData()
    tabellen.reflect(verbinding)
    return tabellen


def vul_aan(verbinding: sa.Connection) -> None:
    """One row in every table that has none, parents first."""
    for tabel in spiegel(verbinding).sorted_tables:
        if verbinding.scalar(sa.select(sa.func.count()).select_from(tabel)) == 0:
            keuzes = _keuzes(verbinding, tabel.name)
            verbinding.execute(tabel.insert().values({k.name: _waarde(k, keuzes, verbinding) for k in tabel.columns}))


def _waarde(kolom: sa.Column[Any], keuzes: dict[str, str], verbinding: sa.Connection) -> Any:  # noqa: ANN401 - any type
    if kolom.foreign_keys:
        ouder = next(iter(kolom.foreign_keys)).column
        return verbinding.scalar(sa.select(ouder).limit(1))
    if kolom.name in keuzes:
        return keuzes[kolom.name]
    soort = dict if isinstance(kolom.type, sa.JSON) else kolom.type.python_type
    return EEN[soort]


def _keuzes(verbinding: sa.Connection, tabel: str) -> dict[str, str]:
    """The first word that a CHECK allows, by column."""
    uit = {}
    for eis in sa.inspect(verbinding).get_check_constraints(tabel):
        if (woorden := re.findall(r"'(\w[^']*)'", eis["sqltext"])) and (kolom := re.search(r"\w+", eis["sqltext"])):
            uit[kolom.group()] = woorden[0]
    return uit


def lees(verbinding: sa.Connection) -> Rijen:
    """Everything, but the revision itself."""
    return {
        tabel.name: [dict(rij) for rij in verbinding.execute(sa.select(tabel)).mappings()]
        for tabel in spiegel(verbinding).sorted_tables
        if tabel.name != "alembic_version"
    }


def gedeeld(oud: Rijen, nieuw: Rijen) -> tuple[Rijen, Rijen]:
    """Both, held to the tables and columns that they share."""
    tabellen = [t for t in oud if t in nieuw and oud[t] and nieuw[t]]
    kolommen = {t: oud[t][0].keys() & nieuw[t][0].keys() for t in tabellen}

    def beperk(rijen: Rijen) -> Rijen:
        return {t: [{k: rij[k] for k in sorted(kolommen[t])} for rij in rijen[t]] for t in tabellen}

    return beperk(oud), beperk(nieuw)
