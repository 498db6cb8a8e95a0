"""Gesprekspunt (which items a talk is about), Informatie and Toezegging (outcomes), and the wall in the journaal."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van, new_sleutel


class Toezeggingstatus(StrEnum):
    LOOPT = "loopt"
    NAGEKOMEN = "nagekomen"
    INGETROKKEN = "ingetrokken"


class Gesprekspunt(Base):
    """One talk may cover several items, and an item may need several talks."""

    __tablename__ = "gesprekspunt"
    __table_args__ = (sa.UniqueConstraint("gesprek_id", "agendapunt_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    gesprek_id: Mapped[int] = mapped_column(sa.ForeignKey("gesprek.id"))
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"), index=True)


class Informatie(Base):
    """An outcome that asks nothing of anybody: what the parties told each other about an item."""

    __tablename__ = "informatie"
    __table_args__ = (sa.UniqueConstraint("agendapunt_id", "nr"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"))
    gesprek_id: Mapped[int | None] = mapped_column(sa.ForeignKey("gesprek.id"))
    nr: Mapped[int]
    tekst: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]


class Toezegging(Base):
    """What one organisation promised on an item, with a date. `versie` rises when it is adjusted."""

    __tablename__ = "toezegging"
    __table_args__ = (
        sa.UniqueConstraint("agendapunt_id", "nr"),
        een_van("status", Toezeggingstatus, "status"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"))
    gesprek_id: Mapped[int | None] = mapped_column(sa.ForeignKey("gesprek.id"))
    nr: Mapped[int]
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)
    status: Mapped[str] = mapped_column(sa.String(20))
    tekst: Mapped[str] = mapped_column(sa.Text)
    uiterlijk: Mapped[date]
    op: Mapped[datetime]
    versie: Mapped[int] = mapped_column(default=1)
    afgedaan_op: Mapped[datetime | None]


class Toezeggingsregel(Base):
    """What happened to a commitment: made, adjusted, kept, withdrawn; the text and the date as they were then."""

    __tablename__ = "toezeggingsregel"
    __table_args__ = (sa.UniqueConstraint("toezegging_id", "versie"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    toezegging_id: Mapped[int] = mapped_column(sa.ForeignKey("toezegging.id"))
    versie: Mapped[int]
    wat: Mapped[str] = mapped_column(sa.String(60))
    tekst: Mapped[str] = mapped_column(sa.Text)
    uiterlijk: Mapped[date]
    reden: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Journaalkring(Base):
    """A line of the journaal is for the organisations of its circle only; without a circle it is for every reader."""

    __tablename__ = "journaalkring"
    __table_args__ = (sa.UniqueConstraint("regel_id", "organisatie_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    regel_id: Mapped[int] = mapped_column(sa.ForeignKey("journaalregel.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)


class Journaalmuur(Base):
    """A line of the journaal is about this item: only who stands inside one of its walls reads it."""

    buiten_journaal = "it belongs to a line of the journaal"
    __tablename__ = "journaalmuur"
    __table_args__ = (sa.UniqueConstraint("regel_id", "agendapunt_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    regel_id: Mapped[int] = mapped_column(sa.ForeignKey("journaalregel.id"))
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"), index=True)
