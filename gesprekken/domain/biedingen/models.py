"""Bod with its lines, a proposal to sharpen it, the judgement about it, and the explanation that may be owed."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van, tweede_slot
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.domain.voorstellen.models import Voorstel, Voorstelstatus


class Bodstatus(StrEnum):
    CONCEPT = "concept"
    UITGEBRACHT = "uitgebracht"
    VERWORPEN = "verworpen"


class Uitlegsoort(StrEnum):
    """What a municipality may write when its bid falls short (addendum: either of the two is enough)."""

    TOELICHTING = "toelichting"
    HANDELINGSPERSPECTIEF = "handelingsperspectief"


class Bod(Base):
    """A version of the bid. A concept is silent; issued versions are numbered, frozen and never overwritten.

    `versie` guards the concept against overwriting. `voorstel_id` and `gesprek_id` say where a change came from.
    """

    __tablename__ = "bod"
    __table_args__ = (
        een_van("status", Bodstatus, "status"),
        sa.UniqueConstraint("dossier_id", "stap_id", "nr"),
        sa.CheckConstraint("status <> 'uitgebracht' OR nr IS NOT NULL", name="nr_bij_uitbrengen"),
        sa.Index("uq_bod_een_concept", "dossier_id", "stap_id", unique=True,
                 sqlite_where=sa.text("status = 'concept'"), postgresql_where=sa.text("status = 'concept'")),
    )  # fmt: skip
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"), index=True)
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    nr: Mapped[int | None]
    status: Mapped[str] = mapped_column(sa.String(20))
    prijspeil: Mapped[int]
    waarom: Mapped[str] = mapped_column(sa.Text)
    gesprek_id: Mapped[int | None] = mapped_column(sa.ForeignKey("gesprek.id"))
    voorstel_id: Mapped[int | None] = mapped_column(sa.ForeignKey("bodvoorstel.id"))
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)
    gemaakt_op: Mapped[datetime]
    uitgebracht_op: Mapped[datetime | None]
    door: Mapped[str] = mapped_column(sa.String(200))
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64), default="")


class Bodregel(Base):
    """Homes of one segment in one period: gross what is added, net what remains after withdrawals."""

    __tablename__ = "bodregel"
    __table_args__ = (
        sa.UniqueConstraint("bod_id", "segment", "periode"),
        sa.CheckConstraint("bruto >= 0 AND netto <= bruto", name="netto_past_in_bruto"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    bod_id: Mapped[int] = mapped_column(sa.ForeignKey("bod.id"))
    segment: Mapped[str] = mapped_column(sa.String(40))
    periode: Mapped[str] = mapped_column(sa.String(40))
    bruto: Mapped[int]
    netto: Mapped[int]


class Bodvoorstel(Voorstel, Base):
    """A corporation or the province proposes to sharpen the bid; the municipality takes it up or answers."""

    __tablename__ = "bodvoorstel"
    __table_args__ = (een_van("status", Voorstelstatus, "status"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    segment: Mapped[str] = mapped_column(sa.String(40))
    woningen: Mapped[int]
    tekst: Mapped[str] = mapped_column(sa.Text)


class Bodoordeel(Base):
    """A human judgement: is this version a real step towards the scenario of the agreement? With reasons."""

    __tablename__ = "bodoordeel"
    __table_args__ = (sa.UniqueConstraint("bod_id"), sa.CheckConstraint("redenen <> ''", name="met_redenen"))
    id: Mapped[int] = mapped_column(primary_key=True)
    bod_id: Mapped[int] = mapped_column(sa.ForeignKey("bod.id"))
    wezenlijk: Mapped[bool]
    redenen: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))

    @property
    def afdruk(self) -> str:
        """What it says, as a form can carry it."""
        return vingerafdruk(canoniek([self.wezenlijk, self.redenen]))


class Boduitleg(Base):
    """Why a bid shows no growth or no real step, or what the municipality will do about it. Every text stays."""

    __tablename__ = "boduitleg"
    __table_args__ = (
        een_van("soort", Uitlegsoort, "soort"),
        sa.UniqueConstraint("dossier_id", "stap_id", "nr"),
        sa.CheckConstraint("tekst <> ''", name="met_tekst"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    bod_id: Mapped[int] = mapped_column(sa.ForeignKey("bod.id"))
    nr: Mapped[int]
    soort: Mapped[str] = mapped_column(sa.String(30))
    tekst: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
