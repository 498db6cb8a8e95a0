"""Dossier, Deelname, Werkwijze and Bevestiging."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van, new_sleutel
from gesprekken.core.sorteren import OpNaam


class Hoedanigheid(StrEnum):
    """As what an organisation takes part. All but tenants sit at the table (addendum, werkafspraak 4)."""

    TREKKER = "trekker"
    GEMEENTE = "gemeente"
    CORPORATIE = "corporatie"
    PARTNER = "partner"
    HUURDERS = "huurders"


GESPREKSPARTIJEN = frozenset(Hoedanigheid) - {Hoedanigheid.HUURDERS}


class Dossier(OpNaam, Base):
    """One trekker in one round. `feitenversie` rises in every transaction that adds a fact."""

    __tablename__ = "dossier"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "trekker_id"), sa.UniqueConstraint("ronde_id", "slug"))
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    trekker_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)
    slug: Mapped[str] = mapped_column(sa.String(60))
    naam: Mapped[str] = mapped_column(sa.String(80))
    feitenversie: Mapped[int] = mapped_column(default=1)


class Deelname(Base):
    """An organisation takes part in a dossier; apart from whether it signed the agreement."""

    __tablename__ = "deelname"
    __table_args__ = (
        sa.UniqueConstraint("dossier_id", "organisatie_id"),
        een_van("hoedanigheid", Hoedanigheid, "hoedanigheid"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)
    hoedanigheid: Mapped[str] = mapped_column(sa.String(20))
    actief: Mapped[bool] = mapped_column(default=True)


class Werkwijze(Base):
    """A version of the local way of working (addendum: 'gemeentelijke werkwijze'). Never overwritten."""

    __tablename__ = "werkwijze"
    __table_args__ = (sa.UniqueConstraint("dossier_id", "stap_id", "versie"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    versie: Mapped[int]
    tekst: Mapped[str] = mapped_column(sa.Text)
    vastgelegd_op: Mapped[datetime]
    vastgelegd_door: Mapped[str] = mapped_column(sa.String(200))


class Bevestiging(Base):
    """An organisation confirms this version of the werkwijze. Asked, not a gate."""

    __tablename__ = "bevestiging"
    __table_args__ = (sa.UniqueConstraint("werkwijze_id", "organisatie_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    werkwijze_id: Mapped[int] = mapped_column(sa.ForeignKey("werkwijze.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
