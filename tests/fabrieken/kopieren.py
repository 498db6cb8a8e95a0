"""A bigger region, or more rounds: copied row by row from what is there, with everything that hangs under it.

Used where the question is how a page behaves with many municipalities. The rows are real ones, made by services;
only their number is not. What hangs under what is read from the foreign keys: a new table is copied of its own accord.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from itertools import count, cycle
from typing import Any

import sqlalchemy as sa

from gesprekken.core.base import Base, new_sleutel
from gesprekken.core.sorteren import OpNaam, sorteersleutel
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie

# What tells of the past is not copied: the journaal has a chain per dossier, and what hangs on its lines stays there.
VAN_HET_JOURNAAL = frozenset({"journaalmuur", "melding"})
Rij = dict[str, Any]


@dataclass
class Kopie:
    """One copy to be made: of which root, what differs in it, and (table, id) -> id of the copy for all that is new."""

    wortel: int
    anders: Rij
    nieuw: dict[tuple[str, int], int] = field(default_factory=dict)


def vergroot_ronde(ronde_slug: str, aantal: int) -> None:
    """Bring a round to `aantal` dossiers by copying the ones it has, over and over, each for a municipality of its own.

    A row that names the municipality names the new one in the copy.
    """
    with transactie():
        ronde = db.session.scalars(sa.select(Ronde).where(Ronde.slug == ronde_slug)).one()
        bronnen = db.session.scalars(sa.select(Dossier).where(Dossier.ronde_id == ronde.id).order_by(Dossier.id)).all()
        genummerd = list(zip(range(len(bronnen), aantal), cycle(bronnen), strict=False))
        trekkers = [
            _voor(Organisatie, bron.trekker_id, nr, "slug", "kort", "naam", tegel_rij=None, tegel_kolom=None)
            for nr, bron in genummerd
        ]
        _kopieer([Base.metadata.tables["organisatie"]], trekkers)
        dossiers = [_voor(Dossier, bron.id, nr, "slug", "naam") for nr, bron in genummerd]
        for dossier, trekker in zip(dossiers, trekkers, strict=True):
            dossier.nieuw |= trekker.nieuw
        _kopieer(tabellen_onder("dossier"), dossiers)


def herhaal_ronde(ronde_slug: str, aantal: int) -> None:
    """Have the same round `aantal` times: with all its dossiers, of the same municipalities."""
    with transactie():
        ronde = db.session.scalars(sa.select(Ronde).where(Ronde.slug == ronde_slug)).one()
        _kopieer(tabellen_onder("ronde"), [_voor(Ronde, ronde.id, nr, "slug", "naam") for nr in range(2, aantal + 1)])


def _voor(model: type[Base], id_: int, nr: int, *namen: str, **anders: Any) -> Kopie:
    """A copy that carries its number in these columns."""
    bron = db.session.get_one(model, id_)
    eigen = {n: f"{getattr(bron, n)}{'-' if n == 'slug' else ' '}{nr}" for n in namen}
    sleutel = {"sorteersleutel": sorteersleutel(eigen[model.sorteert_op])} if issubclass(model, OpNaam) else {}
    return Kopie(id_, eigen | sleutel | anders)


def tabellen_onder(wortel: str) -> list[sa.Table]:
    """The root and every table that hangs under it, parents first."""
    onder: list[sa.Table] = [Base.metadata.tables[wortel]]
    for tabel in Base.metadata.sorted_tables:
        if tabel not in onder and tabel.name not in VAN_HET_JOURNAAL and _hangt_aan(tabel, onder):
            onder.append(tabel)
    return onder


def _hangt_aan(tabel: sa.Table, onder: Sequence[sa.Table]) -> list[sa.ForeignKey]:
    """By which keys a row hangs under one of these tables: one that it must have, to the first of them; else any.

    An open point names its dossier, and an item of the dossier in the round before, under which it does not hang.
    """
    sleutels = [s for s in tabel.foreign_keys if s.column.table in onder and s.column.table is not tabel]
    vast = sorted((s for s in sleutels if not s.parent.nullable), key=lambda s: onder.index(s.column.table))
    return vast[:1] or sleutels


def _kopieer(tabellen: Sequence[sa.Table], kopieen: Sequence[Kopie]) -> None:
    """Make all copies, a table at a time."""
    van = {(tabellen[0].name, kopie.wortel): kopie.wortel for kopie in kopieen}
    for tabel in tabellen:
        bron = _lees(tabel, _hangt_aan(tabel, tabellen), van)
        nummer = count((db.session.scalar(sa.select(sa.func.max(tabel.c.id))) or 0) + 1)
        rijen: list[Rij] = []
        for kopie in kopieen:
            kopie.nieuw |= {(tabel.name, rij["id"]): next(nummer) for rij in bron[kopie.wortel]}
            anders = kopie.anders if tabel is tabellen[0] else {}
            rijen += [_nieuw(tabel, rij, kopie.nieuw) | anders for rij in bron[kopie.wortel]]
        if rijen:
            db.session.execute(sa.insert(tabel), rijen)
            _tel_verder(tabel)


def _lees(tabel: sa.Table, sleutels: list[sa.ForeignKey], van: dict[tuple[str, int], int]) -> dict[int, list[Rij]]:
    """Root -> its rows in this table, in an order in which each can be inserted; `van` learns whose they are."""
    per_tabel: dict[str, list[int]] = defaultdict(list)
    for naam, id_ in van:
        per_tabel[naam].append(id_)
    binnen = [s.parent.in_(per_tabel[s.column.table.name]) for s in sleutels] or [tabel.c.id.in_(per_tabel[tabel.name])]
    rijen = {r["id"]: dict(r) for r in db.session.execute(sa.select(tabel).where(sa.or_(*binnen))).mappings()}
    uit: dict[int, list[Rij]] = defaultdict(list)
    for id_ in _op_volgorde(tabel, rijen):
        rij = rijen[id_]
        ouders = ((s.column.table.name, rij[s.parent.name]) for s in sleutels)
        van.setdefault((tabel.name, id_), next((van[ouder] for ouder in ouders if ouder in van), id_))
        uit[van[tabel.name, id_]].append(rij)
    return uit


def _op_volgorde(tabel: sa.Table, rijen: dict[int, Rij]) -> list[int]:
    """By id, but what a row names in its own table goes before it."""
    eigen = [s.parent.name for s in tabel.foreign_keys if s.column.table is tabel]
    noemt = {id_: [rijen[id_][naam] for naam in eigen if rijen[id_][naam] in rijen] for id_ in sorted(rijen)}
    return list(TopologicalSorter(noemt).static_order())


def _nieuw(tabel: sa.Table, rij: Rij, nieuw: dict[tuple[str, int], int]) -> Rij:
    """The row with an id and public keys of its own, that names the copies of what was copied."""
    sleutels = {s.parent.name: (s.column.table.name, rij[s.parent.name]) for s in tabel.foreign_keys}
    verwijst = {naam: nieuw[doel] for naam, doel in sleutels.items() if doel in nieuw}
    openbaar = {naam: new_sleutel() for naam in ("sleutel", "uid") if naam in rij}
    return rij | verwijst | openbaar | {"id": nieuw[tabel.name, rij["id"]]}


def _tel_verder(tabel: sa.Table) -> None:
    """PostgreSQL counts ids apart from the rows."""
    if db.session.get_bind().dialect.name == "postgresql":
        hoogste = sa.select(sa.func.max(tabel.c.id)).scalar_subquery()
        db.session.execute(sa.select(sa.func.setval(sa.func.pg_get_serial_sequence(tabel.name, "id"), hoogste)))
