"""The declarative base: plain `DeclarativeBase`, so that models need no Flask and mypy needs no plug-in."""

from __future__ import annotations

from datetime import UTC, datetime
import secrets
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, registry

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class UTCDateTime(sa.TypeDecorator[datetime]):
    """Aware UTC in, aware UTC out; SQLite would lose the time zone otherwise."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """All models share this base. The registry is given whole: Flask-SQLAlchemy derives its own base from it.

    A change of a row leaves a line in the journaal, unless its model says why not (`buiten_journaal`).
    """

    buiten_journaal: ClassVar[str] = ""

    registry = registry(
        metadata=sa.MetaData(naming_convention=NAMING),
        type_annotation_map={datetime: UTCDateTime(), dict[str, Any]: sa.JSON()},
    )


def new_sleutel() -> str:
    """A random public key for URLs: nearly 96 bits, so that a guess says nothing about what exists.

    It ends in a letter or digit: programs leave other marks at the end of an address out of the link.
    """
    sleutel = secrets.token_urlsafe(12)
    return sleutel if sleutel[-1].isalnum() else new_sleutel()


def een_van(kolom: str, waarden: type[Any] | tuple[str, ...], naam: str) -> sa.CheckConstraint:
    """A named CHECK that holds a text column to the values of an enum (or a tuple of words)."""
    woorden = ", ".join(f"'{w}'" for w in waarden)
    return sa.CheckConstraint(f"{kolom} IN ({woorden})", name=naam)


def tweede_slot(versie: Mapped[int]) -> dict[str, Any]:
    """For a row that several people change: an UPDATE names the version that was read, and misses when it is another.

    The first lock is that of the dossier, with a sentence that shows both texts; the service counts the versions.
    """
    return {"version_id_col": versie, "version_id_generator": False}
