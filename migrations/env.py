"""Alembic's environment, on the engine of the application.

SQLite rebuilds a table to change it. With foreign keys on, that would silently empty the child tables, so they are
off during a migration (on the driver connection: inside a transaction the pragma does nothing) and checked after it.
"""

from __future__ import annotations

import sqlite3

from alembic import context
from flask import current_app
import sqlalchemy as sa

db = current_app.extensions["migrate"].db


def _vreemde_sleutels(verbinding: sa.Connection, aan: bool) -> None:
    ruw = verbinding.connection.driver_connection
    if isinstance(ruw, sqlite3.Connection):
        ruw.execute(f"PRAGMA foreign_keys={'ON' if aan else 'OFF'}")


def _controleer(verbinding: sa.Connection) -> None:
    if verbinding.dialect.name == "sqlite" and (
        kapot := verbinding.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    ):
        raise RuntimeError(f"references broken after the migration: {kapot[:5]}")


def run() -> None:
    """Run the asked migrations in one transaction."""
    with db.engine.connect() as verbinding:
        _vreemde_sleutels(verbinding, aan=False)
        context.configure(
            connection=verbinding,
            target_metadata=db.metadata,
            **current_app.extensions["migrate"].configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()
            _controleer(verbinding)
        _vreemde_sleutels(verbinding, aan=True)


run()
