"""What changes what others go by leaves a line in the journaal: a service that forgets it stores nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session

from gesprekken.core.base import Base
from gesprekken.core.journaal import Journaalregel
from gesprekken.infra.database import db

BINNEN, GEWIJZIGD, VASTGELEGD, VRIJ = "dienst", "gewijzigd", "vastgelegd", "zonder_journaal"
VERANDERD = "veranderd"  # something that has a history: with a line, or one of those that need none


class JournaalVergeten(RuntimeError):
    """A service changed something and told nobody: a fault in the code, so nothing is stored."""


@contextmanager
def onder_journaalplicht() -> Iterator[None]:
    """The outermost service of a transaction: raises JournaalVergeten with what it changed in silence."""
    info = db.session.info
    if info.get(BINNEN):
        yield
        return
    db.session.flush()  # what was changed before is the business of who did that
    info |= {BINNEN: True, GEWIJZIGD: set(), VASTGELEGD: False}
    try:
        yield
        db.session.flush()
        if info[GEWIJZIGD] and not info[VASTGELEGD]:
            raise JournaalVergeten(f"changed without a line in the journaal: {', '.join(sorted(info[GEWIJZIGD]))}")
    finally:
        info[BINNEN] = False


@contextmanager
def zonder_journaal(reden: str) -> Iterator[None]:
    """What is changed inside needs no line: `reden` says to who reads the code why nobody goes by it.

    Raises ValueError without a reason.
    """
    if not reden:
        raise ValueError("say why this needs no line in the journaal")
    db.session.flush()
    was = db.session.info.get(VRIJ, False)
    db.session.info[VRIJ] = True
    try:
        yield
        db.session.flush()
    finally:
        db.session.info[VRIJ] = was


def _noteer(sessie: Session, model: type[object]) -> None:
    if issubclass(model, Journaalregel):
        sessie.info[VASTGELEGD] = sessie.info[VERANDERD] = True
    elif sessie.info.get(BINNEN) and issubclass(model, Base) and not model.buiten_journaal:
        if sessie.info.get(VRIJ):
            sessie.info[VERANDERD] = True
        else:
            sessie.info[GEWIJZIGD].add(model.__tablename__)


@event.listens_for(db.session, "before_flush")
def _bij_opslaan(sessie: Session, _context: object, _dingen: object) -> None:
    for ding in (*sessie.new, *sessie.deleted, *(d for d in sessie.dirty if sessie.is_modified(d))):
        _noteer(sessie, type(ding))


@event.listens_for(db.session, "do_orm_execute")
def _bij_opdracht(staat: ORMExecuteState) -> None:
    if (staat.is_insert or staat.is_update or staat.is_delete) and staat.bind_mapper is not None:
        _noteer(staat.session, inspect(staat.bind_mapper).class_)
