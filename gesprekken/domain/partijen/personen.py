"""People, the functies in which they act, and their sessions."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van, new_sleutel
from gesprekken.core.permissions import Rol
from gesprekken.core.sorteren import OpNaam


class Gebruiker(OpNaam, Base):
    """A person who can log in. `wachtwoord` holds an argon2id hash, never the word itself.

    `wachtwoord_nr` counts how often it was changed: a session lasts no longer than the password it was opened with.
    Who was made for the demo carries its mark: anybody without it is real.
    """

    __tablename__ = "gebruiker"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(sa.String(254), unique=True)
    naam: Mapped[str] = mapped_column(sa.String(160))
    wachtwoord: Mapped[str] = mapped_column(sa.String(200))
    wachtwoord_nr: Mapped[int] = mapped_column(default=0, server_default="0")
    actief: Mapped[bool] = mapped_column(default=True)
    demo: Mapped[bool] = mapped_column(default=False, server_default=sa.false())


def alleen_demomensen() -> sa.ColumnElement[bool]:
    """Whether nobody in this database is real."""
    iemand = sa.orm.aliased(Gebruiker)
    return ~sa.exists().where(~iemand.demo)


class Functie(Base):
    """A person in one role for one organisation: the hat. Access and journaal hang on it.

    `gelezen_tot` is the id of the last notice that was marked as read in this functie (0 = none yet).
    """

    __tablename__ = "functie"
    __table_args__ = (sa.UniqueConstraint("gebruiker_id", "organisatie_id", "rol"), een_van("rol", Rol, "rol"))
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    gebruiker_id: Mapped[int] = mapped_column(sa.ForeignKey("gebruiker.id"), index=True)
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)
    rol: Mapped[str] = mapped_column(sa.String(30))
    actief: Mapped[bool] = mapped_column(default=True)
    gelezen_tot: Mapped[int] = mapped_column(default=0, server_default="0")


class Sessie(Base):
    """A log-in in one browser, which has no other: the next one takes its place, whoever logs in.

    The cookie holds a random word of which only the digest is stored; so does `browser`.
    """

    buiten_journaal = "logging in changes nothing that others go by"
    __tablename__ = "sessie"
    id: Mapped[int] = mapped_column(primary_key=True)
    browser: Mapped[str] = mapped_column(sa.String(64), unique=True)
    digest: Mapped[str] = mapped_column(sa.String(64), unique=True)
    functie_id: Mapped[int] = mapped_column(sa.ForeignKey("functie.id"))
    wachtwoord_nr: Mapped[int]
    gemaakt_op: Mapped[datetime]
    verloopt_op: Mapped[datetime]
    beeindigd_op: Mapped[datetime | None]


class Inlogpoging(Base):
    """An attempt to log in that failed, or is being looked at now. By what it is counted: see `Inlogspoor`."""

    buiten_journaal = "a failed attempt changes nothing, and is forgotten soon"
    __tablename__ = "inlogpoging"
    id: Mapped[int] = mapped_column(primary_key=True)
    hier: Mapped[str] = mapped_column(sa.String(64))
    account: Mapped[str | None] = mapped_column(sa.String(64))
    herkomst: Mapped[str | None] = mapped_column(sa.String(64))
    op: Mapped[datetime] = mapped_column(index=True)
