"""Whether there is still a server behind a connection that rested in the pool, without asking it every time.

A server that stops or ends a session says so and closes its side. Both can be read from the socket, which costs no
round trip. What rested long is asked after all: a firewall, or a host that lost its power, forgets without a word.
"""

from __future__ import annotations

from select import POLLIN, poll
from time import monotonic
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import ConnectionPoolEntry

LANG = 30.0  # seconds of rest after which the server is asked


def bewaak(engine: sa.Engine, lang: float = LANG) -> None:
    """A dead connection is replaced before a request gets it, with every other one of its age."""

    def uit(ruw: Any, plek: ConnectionPoolEntry, _verbinding: object) -> None:  # noqa: ANN401 - the driver's own
        if _is_verdacht(ruw, plek, lang) and not _antwoordt(engine.dialect, ruw):
            raise sa.exc.InvalidatePoolError

    event.listen(engine, "checkin", _noteer_terugkomst)
    event.listen(engine, "checkout", uit)


def _noteer_terugkomst(_ruw: object, plek: ConnectionPoolEntry) -> None:
    plek.info["terug"] = monotonic()


def _is_verdacht(ruw: Any, plek: ConnectionPoolEntry, lang: float) -> bool:  # noqa: ANN401 - the driver's own
    """It rested long, or there is something to read where nothing was asked. A new one has not rested yet."""
    terug = plek.info.get("terug")
    return terug is not None and (monotonic() - terug > lang or ruw.closed or _heeft_iets_te_zeggen(ruw))


def _heeft_iets_te_zeggen(ruw: Any) -> bool:  # noqa: ANN401 - the driver's own
    luisteraar = poll()
    luisteraar.register(ruw.fileno(), POLLIN)
    return bool(luisteraar.poll(0))


def _antwoordt(dialect: sa.Dialect, ruw: Any) -> bool:  # noqa: ANN401 - the driver's own
    """Ask the server. Raises the driver's error when something else is wrong than the connection."""
    try:
        return dialect.do_ping(ruw)
    except dialect.loaded_dbapi.Error as e:
        if dialect.is_disconnect(e, ruw, None):
            return False
        raise
