"""Vergadering, Momentopname and Bespreekpunt."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, new_sleutel, tweede_slot

MAX_OPMERKING = 4_000


class Vergadering(Base):
    """A meeting of the Tafel. It discusses progress; it decides nothing over colleges' and councils' heads."""

    __tablename__ = "vergadering"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "datum"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    datum: Mapped[date]
    plaats: Mapped[str] = mapped_column(sa.String(200), default="")
    gepland_op: Mapped[datetime]


class Momentopname(Base):
    """The board as it stood, frozen for one meeting: canonical JSON plus SHA-256."""

    __tablename__ = "momentopname"
    id: Mapped[int] = mapped_column(primary_key=True)
    vergadering_id: Mapped[int] = mapped_column(sa.ForeignKey("vergadering.id"), unique=True)
    inhoud: Mapped[dict[str, Any]]
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64))
    bevroren_op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))

    @property
    def toont_afdruk(self) -> bool:
        """The hash tells nothing of the totals in it, which not everybody may read."""
        return "zout" in self.inhoud


class Bespreekpunt(Base):
    """A dossier on the agenda of a meeting, and the remark that the Tafel gave."""

    __tablename__ = "bespreekpunt"
    __table_args__ = (sa.UniqueConstraint("vergadering_id", "dossier_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    vergadering_id: Mapped[int] = mapped_column(sa.ForeignKey("vergadering.id"))
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"), index=True)
    geagendeerd_op: Mapped[datetime]
    opmerking: Mapped[str] = mapped_column(sa.Text, default="")
    opmerking_op: Mapped[datetime | None]
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)
