"""Organisations and how they hang together: work area and representation of tenants."""

from __future__ import annotations

from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van
from gesprekken.core.sorteren import OpNaam


class Organisatiesoort(StrEnum):
    GEMEENTE = "gemeente"
    REGIO = "regio"
    CORPORATIE = "corporatie"
    PROVINCIE = "provincie"
    HUURDERSORGANISATIE = "huurdersorganisatie"
    TAFEL = "tafel"
    SECRETARIAAT = "secretariaat"
    KOEPEL = "koepel"
    BEHEER = "beheer"


class Organisatie(OpNaam, Base):
    """A real organisation. `regio` is the slug of the region file it came from; `bron` the page it rests on."""

    __tablename__ = "organisatie"
    __table_args__ = (
        sa.UniqueConstraint("regio", "slug"),
        een_van("soort", Organisatiesoort, "soort"),
        sa.Index("ix_organisatie_soort_regio", "soort", "regio"),  # every dossier looks up its secretariat
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    regio: Mapped[str] = mapped_column(sa.String(60))
    slug: Mapped[str] = mapped_column(sa.String(60))
    naam: Mapped[str] = mapped_column(sa.String(160))
    kort: Mapped[str] = mapped_column(sa.String(80))
    soort: Mapped[str] = mapped_column(sa.String(30))
    tegel_rij: Mapped[int | None]
    tegel_kolom: Mapped[int | None]
    bron: Mapped[str] = mapped_column(sa.String(300), default="")
    herkomst: Mapped[str] = mapped_column(sa.String(20), default="gepubliceerd")


class Werkgebied(Base):
    """A corporation is active in a municipality."""

    __tablename__ = "werkgebied"
    __table_args__ = (sa.UniqueConstraint("corporatie_id", "gemeente_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    corporatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    gemeente_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)


class Huurdersvertegenwoordiging(Base):
    """A tenants' organisation speaks for tenants of a corporation; `gemeente_id` None = wherever it works."""

    __tablename__ = "huurdersvertegenwoordiging"
    __table_args__ = (sa.UniqueConstraint("corporatie_id", "huurdersorganisatie_id", "gemeente_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    corporatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)
    huurdersorganisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    gemeente_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organisatie.id"))
