"""Gesprek with its invitations, history, minutes, decisions and actions."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van, new_sleutel, tweede_slot
from gesprekken.domain.gesprekken.maatregelen import Maatregelsoort


class Gesprekstatus(StrEnum):
    GEPLAND = "gepland"
    GEHOUDEN = "gehouden"
    VERVALLEN = "vervallen"


class Verslagstatus(StrEnum):
    CONCEPT = "concept"
    VOORGELEGD = "voorgelegd"
    VASTGESTELD = "vastgesteld"


class Aantekeningstatus(StrEnum):
    GENOTEERD = "genoteerd"
    INGETROKKEN = "ingetrokken"


class Aanwezig(StrEnum):
    AANWEZIG = "aanwezig"
    MET_BERICHT = "afwezig met bericht"
    AFWEZIG = "afwezig"


class Gesprek(Base):
    """A talk of one dossier for one step. `uid` and `volgnummer` (SEQUENCE) serve calendars from day one."""

    __tablename__ = "gesprek"
    __table_args__ = (een_van("status", Gesprekstatus, "status"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"), index=True)
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    status: Mapped[str] = mapped_column(sa.String(20), default=Gesprekstatus.GEPLAND)
    titel: Mapped[str] = mapped_column(sa.String(160))
    begint_op: Mapped[datetime]
    duur: Mapped[int]
    plaats: Mapped[str] = mapped_column(sa.String(200), default="")
    link: Mapped[str] = mapped_column(sa.String(2000), default="")
    gespreksleider: Mapped[str] = mapped_column(sa.String(160), default="")
    uid: Mapped[str] = mapped_column(sa.String(64), unique=True, default=new_sleutel)
    sequence: Mapped[int] = mapped_column(default=0)
    gepland_op: Mapped[datetime]
    gehouden_op: Mapped[datetime | None]
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)


class Gesprekswijziging(Base):
    """A move or cancellation: what it was, what it became, and why. The history of a talk is never lost."""

    __tablename__ = "gesprekswijziging"
    __table_args__ = (sa.UniqueConstraint("gesprek_id", "sequence"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    gesprek_id: Mapped[int] = mapped_column(sa.ForeignKey("gesprek.id"))
    sequence: Mapped[int]
    was_op: Mapped[datetime]
    was_plaats: Mapped[str] = mapped_column(sa.String(2000))
    wordt_op: Mapped[datetime | None]
    wordt_plaats: Mapped[str] = mapped_column(sa.String(2000), default="")
    reden: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Uitnodiging(Base):
    """One organisation is invited, or left out with a reason; after the talk it also holds the attendance."""

    __tablename__ = "uitnodiging"
    __table_args__ = (
        sa.UniqueConstraint("gesprek_id", "organisatie_id"),
        sa.CheckConstraint("uitgenodigd OR reden <> ''", name="reden_bij_weglaten"),
        een_van("aanwezig", ("", *Aanwezig), "aanwezig"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    gesprek_id: Mapped[int] = mapped_column(sa.ForeignKey("gesprek.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    uitgenodigd: Mapped[bool]
    reden: Mapped[str] = mapped_column(sa.String(300), default="")
    op: Mapped[datetime]
    aanwezig: Mapped[str] = mapped_column(sa.String(30), default="")
    namens: Mapped[str] = mapped_column(sa.String(160), default="")
    aanwezig_op: Mapped[datetime | None]


def _eenmaal_zonder_punt(tabel: str, *kolommen: str) -> sa.Index:
    """Unique among the rows that belong to a talk as a whole and to no single agenda item."""
    zonder = sa.text("agendapunt_id IS NULL")
    return sa.Index(f"uq_{tabel}_zonder_punt", *kolommen, unique=True, sqlite_where=zonder, postgresql_where=zonder)


class Verslag(Base):
    """The minutes of one talk; `versie` guards against overwriting, every saved text stays as a version.

    A follow-up talk has minutes per agenda item, so that what is said on one leaks nothing to a party of another.
    """

    __tablename__ = "verslag"
    __table_args__ = (
        een_van("status", Verslagstatus, "status"),
        sa.UniqueConstraint("gesprek_id", "agendapunt_id"),
        _eenmaal_zonder_punt("verslag", "gesprek_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    gesprek_id: Mapped[int] = mapped_column(sa.ForeignKey("gesprek.id"))
    agendapunt_id: Mapped[int | None] = mapped_column(sa.ForeignKey("agendapunt.id"))
    status: Mapped[str] = mapped_column(sa.String(20), default=Verslagstatus.CONCEPT)
    tekst: Mapped[str] = mapped_column(sa.Text)
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)
    vastgesteld_op: Mapped[datetime | None]
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64), default="")


class Verslagversie(Base):
    """A saved text of the minutes."""

    __tablename__ = "verslagversie"
    __table_args__ = (sa.UniqueConstraint("verslag_id", "versie"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    verslag_id: Mapped[int] = mapped_column(sa.ForeignKey("verslag.id"))
    versie: Mapped[int]
    tekst: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Aantekening:
    """What is noted in minutes, and can be withdrawn from them (with a reason) as long as they are a concept.

    Withdrawn, it keeps its number and counts for nothing.
    """

    status: Mapped[str] = mapped_column(
        sa.String(20), default=Aantekeningstatus.GENOTEERD, server_default=Aantekeningstatus.GENOTEERD
    )
    ingetrokken_op: Mapped[datetime | None]
    reden: Mapped[str] = mapped_column(sa.Text, default="", server_default="")


def _als_aantekening() -> tuple[sa.CheckConstraint, ...]:
    waarom = "status = 'genoteerd' OR (ingetrokken_op IS NOT NULL AND reden <> '')"
    return een_van("status", Aantekeningstatus, "status"), sa.CheckConstraint(waarom, name="met_reden")


class Besluit(Aantekening, Base):
    """A decision, numbered within the talk, or within the agenda item that it is about. Its text never changes here."""

    __tablename__ = "besluit"
    __table_args__ = (
        sa.UniqueConstraint("agendapunt_id", "nr"),
        _eenmaal_zonder_punt("besluit", "gesprek_id", "nr"),
        sa.CheckConstraint("gesprek_id IS NOT NULL OR agendapunt_id IS NOT NULL", name="ergens_over"),
        *_als_aantekening(),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    gesprek_id: Mapped[int | None] = mapped_column(sa.ForeignKey("gesprek.id"), index=True)
    agendapunt_id: Mapped[int | None] = mapped_column(sa.ForeignKey("agendapunt.id"))
    nr: Mapped[int]
    tekst: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)


class Besluitwijziging(Base):
    """A decision is never rewritten: an amendment keeps what it was, with the reason."""

    __tablename__ = "besluitwijziging"
    __table_args__ = (sa.UniqueConstraint("besluit_id", "versie"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    besluit_id: Mapped[int] = mapped_column(sa.ForeignKey("besluit.id"))
    versie: Mapped[int]
    was: Mapped[str] = mapped_column(sa.Text)
    reden: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Actie(Aantekening, Base):
    """An action belongs to one organisation *and* one person, with a date.

    It was agreed in a talk, on an agenda item, or as a measure (`maatregel`) on a step of the dossier itself.
    """

    __tablename__ = "actie"
    __table_args__ = (
        sa.UniqueConstraint("agendapunt_id", "nr"),
        _eenmaal_zonder_punt("actie", "gesprek_id", "nr"),
        sa.UniqueConstraint("dossier_id", "stap_id", "nr"),
        sa.CheckConstraint("gesprek_id IS NOT NULL OR agendapunt_id IS NOT NULL OR stap_id IS NOT NULL",
                           name="ergens_over"),
        sa.CheckConstraint("(dossier_id IS NULL) = (stap_id IS NULL)", name="stap_in_dossier"),
        sa.CheckConstraint("(stap_id IS NULL) = (maatregel = '')", name="stap_bij_maatregel"),
        een_van("maatregel", ("", *Maatregelsoort), "maatregel"),
        *_als_aantekening(),
    )  # fmt: skip
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    gesprek_id: Mapped[int | None] = mapped_column(sa.ForeignKey("gesprek.id"), index=True)
    agendapunt_id: Mapped[int | None] = mapped_column(sa.ForeignKey("agendapunt.id"))
    dossier_id: Mapped[int | None] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int | None] = mapped_column(sa.ForeignKey("stap.id"))
    maatregel: Mapped[str] = mapped_column(sa.String(30), default="", server_default="")
    nr: Mapped[int]
    tekst: Mapped[str] = mapped_column(sa.Text)
    functie_id: Mapped[int] = mapped_column(sa.ForeignKey("functie.id"), index=True)
    uiterlijk: Mapped[date]
    op: Mapped[datetime]
    gedaan_op: Mapped[datetime | None]
    resultaat: Mapped[str] = mapped_column(sa.Text, default="")

    @property
    def maatregelnaam(self) -> str:
        """What kind of measure it is; '' for what is none."""
        return Maatregelsoort(self.maatregel).naam if self.maatregel else ""
