"""Melding: a line of the journaal that an organisation is told of."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base


class Melding(Base):
    """A notice has no words of its own: what, where, who and when are those of the line. Ids rise with time."""

    buiten_journaal = "it belongs to a line of the journaal"
    __tablename__ = "melding"
    __table_args__ = (
        sa.UniqueConstraint("regel_id", "organisatie_id"),
        sa.Index("ix_melding_organisatie_id_id", "organisatie_id", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    regel_id: Mapped[int] = mapped_column(sa.ForeignKey("journaalregel.id"))
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
