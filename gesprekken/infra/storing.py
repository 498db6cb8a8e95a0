"""What an error of the database means: that it is not there, or that it has no room to write.

The last is remembered, for whoever asks how this installation is.
"""

from __future__ import annotations

import sqlite3
from weakref import WeakSet

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

DISK_FULL = "53100"  # PostgreSQL's own code for it
SOORT = 0xFF  # SQLite's codes say more in their higher bits
_VOL: WeakSet[sa.Engine] = WeakSet()


def is_schijf_vol(fout: BaseException | None) -> bool:
    """Whether this error of a driver, or the one of SQLAlchemy around it, says that the disk is full."""
    oorzaak = getattr(fout, "orig", None) or fout
    return _sqlitecode(oorzaak) == sqlite3.SQLITE_FULL or getattr(oorzaak, "sqlstate", None) == DISK_FULL


def is_onbereikbaar(fout: BaseException) -> bool:
    """Whether this error of SQLAlchemy says that nobody answers, or that it takes too long."""
    if not isinstance(fout, OperationalError):
        return False
    return _sqlitecode(fout.orig) in {None, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_BUSY}


def _sqlitecode(oorzaak: BaseException | None) -> int | None:
    code: int | None = getattr(oorzaak, "sqlite_errorcode", None)
    return code if code is None else code & SOORT


def was_vol(engine: sa.Engine) -> bool:
    """Whether this process could not write for lack of room, and has stored nothing since."""
    return engine in _VOL


def let_op_schijf(engine: sa.Engine) -> None:
    """Remember it from here on, until something can be stored again."""

    def bij_fout(context: sa.engine.ExceptionContext) -> None:
        if is_schijf_vol(context.original_exception):
            _VOL.add(engine)

    event.listen(engine, "handle_error", bij_fout)


def vergeet_vol(engine: sa.Engine) -> None:
    """Something was stored."""
    _VOL.discard(engine)
