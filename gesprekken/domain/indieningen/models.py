"""What was delivered, whatever the kind of step."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base


class Indiening(Base):
    """A delivered overview: numbered, frozen with its hash. Later changes make a new one."""

    __tablename__ = "indiening"
    __table_args__ = (sa.UniqueConstraint("dossier_id", "stap_id", "nr"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    nr: Mapped[int]
    inhoud: Mapped[dict[str, Any]]
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64))
    te_laat: Mapped[bool]
    opmerking: Mapped[str] = mapped_column(sa.Text, default="")
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
