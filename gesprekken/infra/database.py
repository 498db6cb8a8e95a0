"""The database: SQLite embedded or PostgreSQL, with the same guarantees.

Reading is a read-only snapshot (SQLite `query_only`, PostgreSQL REPEATABLE READ READ ONLY), so that a board is
consistent and a GET cannot write. Writing starts with BEGIN IMMEDIATE on SQLite: plain BEGIN loses updates or
fails with 'database is locked' under concurrent read-then-write.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
import os
import sqlite3
from typing import Any
from weakref import WeakSet

from flask_sqlalchemy import SQLAlchemy
import sqlalchemy as sa
from sqlalchemy import event

from gesprekken.core.base import Base
from gesprekken.infra.storing import let_op_schijf
from gesprekken.infra.verbinding import bewaak

db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})
READ_COMMITTED, REPEATABLE_READ = 2, 3  # psycopg's numbers; importing it costs memory where SQLite serves
_ENGINES: WeakSet[sa.Engine] = WeakSet()
_ALLEEN_LEZEN: ContextVar[bool] = ContextVar("alleen_lezen", default=False)


def alleen_lezen() -> None:
    """From here on, in this context, every transaction that begins is a read-only snapshot."""
    _ALLEEN_LEZEN.set(True)


@contextmanager
def schrijven() -> Iterator[None]:
    """Inside, a transaction that begins may write; only `transactie` asks for it."""
    token = _ALLEEN_LEZEN.set(False)
    try:
        yield
    finally:
        _ALLEEN_LEZEN.reset(token)


def koppel(engine: sa.Engine) -> None:
    """Attach the transaction rules to an engine."""
    _ENGINES.add(engine)
    let_op_schijf(engine)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _sqlite_connect)
        event.listen(engine, "begin", _sqlite_begin)
    else:
        event.listen(engine, "begin", _postgresql_begin)
        bewaak(engine)


def _laat_los() -> None:
    """A process opens connections of its own: one that two of them use would mix up their answers."""
    for engine in _ENGINES:
        engine.dispose(close=False)


os.register_at_fork(after_in_child=_laat_los)


def _sqlite_connect(verbinding: sqlite3.Connection, _record: object) -> None:
    verbinding.isolation_level = None  # we emit BEGIN ourselves
    for pragma in ("journal_mode=WAL", "busy_timeout=20000", "foreign_keys=ON", "synchronous=FULL"):
        verbinding.execute(f"PRAGMA {pragma}")


def _sqlite_begin(verbinding: sa.Connection) -> None:
    lezen = _ALLEEN_LEZEN.get()
    ruw = verbinding.connection.driver_connection
    if not isinstance(ruw, sqlite3.Connection):
        raise TypeError("this listener belongs to SQLite engines only")
    if verbinding.info.get("leest") is not lezen:  # saying it again makes SQLite forget every prepared statement
        ruw.execute(f"PRAGMA query_only={'ON' if lezen else 'OFF'}")
        verbinding.info["leest"] = lezen
    ruw.execute("BEGIN" if lezen else "BEGIN IMMEDIATE")


def _postgresql_begin(verbinding: sa.Connection) -> None:
    """The driver says it in its own BEGIN: no statement of its own, which every page would wait for."""
    ruw: Any = verbinding.connection.driver_connection
    lezen = _ALLEEN_LEZEN.get()
    ruw.isolation_level = REPEATABLE_READ if lezen else READ_COMMITTED
    ruw.read_only = lezen
