"""A request that changes something carries a key of its own, so that a double click or a resend has one effect."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base


class Verzoek(Base):
    """A handled form: the key that stood in it, who sent it, and the page where its result is."""

    buiten_journaal = "it says that a form was handled; what was done has its own line"
    __tablename__ = "verzoek"
    sleutel: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    functie_id: Mapped[int] = mapped_column(sa.ForeignKey("functie.id"))
    op: Mapped[datetime]
    adres: Mapped[str] = mapped_column(sa.String(500))
