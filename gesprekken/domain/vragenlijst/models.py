"""Vraagantwoord (of the dossier, or on one agenda item as a casus) and Bijdrage (of one party), each with its texts."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, tweede_slot


class Vraagantwoord(Base):
    """The answer to one question of the round: for the dossier, or on an agenda item behind its wall.

    `niet_van_toepassing`: the question asks nothing here, and the text says why. `versie` guards against overwriting.
    """

    __tablename__ = "vraagantwoord"
    __table_args__ = (
        sa.UniqueConstraint("dossier_id", "stap_id", "vraag", "agendapunt_id"),
        sa.Index("uq_vraagantwoord_dossier", "dossier_id", "stap_id", "vraag", unique=True,
                 sqlite_where=sa.text("agendapunt_id IS NULL"), postgresql_where=sa.text("agendapunt_id IS NULL")),
        sa.CheckConstraint("tekst <> ''", name="met_tekst"),
    )  # fmt: skip
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    vraag: Mapped[str] = mapped_column(sa.String(20))
    agendapunt_id: Mapped[int | None] = mapped_column(sa.ForeignKey("agendapunt.id"), index=True)
    niet_van_toepassing: Mapped[bool] = mapped_column(default=False)
    tekst: Mapped[str] = mapped_column(sa.Text)
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Bijdrage(Base):
    """What one party itself contributes (addendum, werkafspraak 5b, vraag 3); only that party writes it."""

    __tablename__ = "bijdrage"
    __table_args__ = (
        sa.UniqueConstraint("dossier_id", "stap_id", "organisatie_id"),
        sa.CheckConstraint("tekst <> ''", name="met_tekst"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    tekst: Mapped[str] = mapped_column(sa.Text)
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
