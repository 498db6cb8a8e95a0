"""The anchor of the demo round: dates are offsets from it and are never rewritten."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base


class Demoanker(Base):
    """The moment at which the demo was built (one row, or none)."""

    buiten_journaal = "it says when the examples were made"
    __tablename__ = "demoanker"
    id: Mapped[int] = mapped_column(primary_key=True)
    op: Mapped[datetime]
