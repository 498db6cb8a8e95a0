"""What was delivered, whatever the kind of step; who decided about it, and who signed it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van

LANGSTE_ORGAAN = 120


class Tekenstand(StrEnum):
    """What a party answers when it is asked to sign."""

    ONDERTEKEND = "ondertekend"
    VOORBEHOUD = "voorbehoud"
    GEWEIGERD = "geweigerd"


class Indiening(Base):
    """A delivered overview: numbered, frozen with its hash. Later changes make a new one.

    `regelversie_id` is the last version of a row of a register that it holds.
    """

    __tablename__ = "indiening"
    __table_args__ = (sa.UniqueConstraint("dossier_id", "stap_id", "nr"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    nr: Mapped[int]
    inhoud: Mapped[dict[str, Any]]
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64))
    te_laat: Mapped[bool]
    regelversie_id: Mapped[int | None] = mapped_column(sa.ForeignKey("regelversie.id"))
    opmerking: Mapped[str] = mapped_column(sa.Text, default="")
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Vaststelling(Base):
    """When which body of the municipality adopted a delivery. A correction is a new row; the last one counts."""

    __tablename__ = "vaststelling"
    __table_args__ = (
        sa.UniqueConstraint("indiening_id", "nr"),
        sa.CheckConstraint("orgaan <> ''", name="met_orgaan"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    indiening_id: Mapped[int] = mapped_column(sa.ForeignKey("indiening.id"))
    nr: Mapped[int]
    datum: Mapped[date]
    orgaan: Mapped[str] = mapped_column(sa.String(120))
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Ondertekening(Base):
    """What one party answers to one delivery: yes, no, or with a reservation.

    It binds to the hash of what was read. Another answer is a new row; the last one of a party counts, all stay
    readable.
    """

    __tablename__ = "ondertekening"
    __table_args__ = (
        een_van("status", Tekenstand, "status"),
        sa.UniqueConstraint("indiening_id", "organisatie_id", "nr"),
        sa.CheckConstraint("status = 'ondertekend' OR tekst <> ''", name="met_reden"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    indiening_id: Mapped[int] = mapped_column(sa.ForeignKey("indiening.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    nr: Mapped[int]
    status: Mapped[str] = mapped_column(sa.String(20))
    tekst: Mapped[str] = mapped_column(sa.Text, default="")
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64))
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
