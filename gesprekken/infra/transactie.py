"""The outermost service commits; inner ones join it. What fails leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm.exc import StaleDataError

from gesprekken.core.errors import EEN_COLLEGA, IntussenGewijzigd
from gesprekken.infra.database import db, schrijven
from gesprekken.infra.journaalplicht import onder_journaalplicht
from gesprekken.infra.storing import vergeet_vol

P = ParamSpec("P")
R = TypeVar("R")
DIEPTE = "gesprekken_diepte"


@contextmanager
def transactie() -> Iterator[None]:
    """Join the running transaction, or run one: commit at the end, roll back on any exception.

    Raises IntussenGewijzigd when a row turns out to be of another version than was read (`tweede_slot`).
    """
    if db.session.info.get(DIEPTE):
        yield
        return
    db.session.rollback()  # what was read before this moment may be stale
    db.session.info[DIEPTE] = True
    with schrijven():
        try:
            yield
            db.session.commit()
            vergeet_vol(db.engine)
        except StaleDataError as fout:
            db.session.rollback()
            raise IntussenGewijzigd(EEN_COLLEGA, 0) from fout
        except BaseException:
            db.session.rollback()
            raise
        finally:
            db.session.info[DIEPTE] = False


def een_voor_een(wat: str) -> None:
    """Wait until nobody else is here for the same `wat`, and keep others waiting until this transaction ends.

    What is read from here on is what they stored. SQLite lets one transaction write at a time anyway.
    """
    if db.engine.dialect.name == "postgresql":
        db.session.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(wat))))


def dienst(functie: Callable[P, R]) -> Callable[P, R]:
    """Mark a service: its whole body is one transaction, and what it changes has a line in the journaal.

    It raises JournaalVergeten, and stores nothing, when it changed something and left no line.
    """

    @wraps(functie)
    def binnen(*args: P.args, **kwargs: P.kwargs) -> R:
        with transactie(), onder_journaalplicht():
            return functie(*args, **kwargs)

    return binnen
