"""A row of overzicht 5a as it is stored, the start stock, and why a gap remains."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van, new_sleutel, tweede_slot
from gesprekken.core.sorteren import OpNaam
from gesprekken.domain.overzichten.regels import STATUSSEN, Mutatiesoort
from gesprekken.domain.voorstellen.models import Voorstel, Voorstelstatus


class Regelstatus(StrEnum):
    ACTIEF = "actief"
    VERVALLEN = "vervallen"


class Vertrouwelijkheid(StrEnum):
    """Who may read a row by itself; the corporation of the row and the municipality always may."""

    GEMEENTE = "gemeente"
    PROVINCIE = "provincie"
    OPENBAAR = "openbaar"


class Woninglocatie(OpNaam, Base):
    """One site, one corporation, one kind of mutation. `woningen` maps a half year ('2026-1') to homes.

    `vingerafdruk` is the hash of what the row says; `bevestigd_afdruk` the one that its corporation stands for.
    """

    __tablename__ = "woninglocatie"
    sorteert_op = "locatie"
    __table_args__ = (
        een_van("status", Regelstatus, "status"),
        een_van("soort", Mutatiesoort, "soort"),
        een_van("planstatus", tuple(STATUSSEN), "planstatus"),
        een_van("vertrouwelijkheid", Vertrouwelijkheid, "vertrouwelijkheid"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"), index=True)
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    status: Mapped[str] = mapped_column(sa.String(20))
    organisatie_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)
    tegenpartij_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organisatie.id"))
    locatie: Mapped[str] = mapped_column(sa.String(120))
    soort: Mapped[str] = mapped_column(sa.String(30))
    planstatus: Mapped[str] = mapped_column(sa.String(4))
    overeenkomst: Mapped[bool] = mapped_column(default=False)
    woningen: Mapped[dict[str, Any]]
    eindigt: Mapped[str] = mapped_column(sa.String(6), default="")
    bewijs: Mapped[str] = mapped_column(sa.String(200), default="")
    bron: Mapped[str] = mapped_column(sa.String(200), default="")
    peildatum: Mapped[date | None]
    vertrouwelijkheid: Mapped[str] = mapped_column(sa.String(20), default=Vertrouwelijkheid.GEMEENTE)
    toelichting: Mapped[str] = mapped_column(sa.Text, default="")
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64))
    bevestigd_afdruk: Mapped[str] = mapped_column(sa.String(64), default="")
    bevestigd_op: Mapped[datetime | None]
    bevestigd_door: Mapped[str] = mapped_column(sa.String(200), default="")
    gewijzigd_op: Mapped[datetime]
    gewijzigd_door: Mapped[str] = mapped_column(sa.String(200))

    @property
    def stand(self) -> Regelstand:
        """Whose it is, and who may read it."""
        return Regelstand(frozenset({self.organisatie_id} - {None}), frozenset({self.vertrouwelijkheid}))


@dataclass(frozen=True, slots=True)
class Regelstand:
    """Whose rows were, and who could read them: of one row, or of several together (`|`)."""

    organisaties: frozenset[int | None]
    niveaus: frozenset[str]

    def __or__(self, ander: Regelstand) -> Regelstand:
        return Regelstand(self.organisaties | ander.organisaties, self.niveaus | ander.niveaus)

    @property
    def openbaar(self) -> bool:
        """Whoever reads the dossier may read all of it."""
        return self.niveaus <= {Vertrouwelijkheid.OPENBAAR}


class Regelversie(Base):
    """What a row said for the arithmetic, and who could see it, since a change; it is never changed itself.

    Whoever does not see the row counts one of these (see `lichting`). Their ids tell what came first.
    """

    __tablename__ = "regelversie"
    __table_args__ = (
        een_van("status", Regelstatus, "status"),
        een_van("soort", Mutatiesoort, "soort"),
        een_van("vertrouwelijkheid", Vertrouwelijkheid, "vertrouwelijkheid"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    locatie_id: Mapped[int] = mapped_column(sa.ForeignKey("woninglocatie.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"), index=True)
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    status: Mapped[str] = mapped_column(sa.String(20))
    organisatie_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organisatie.id"))
    tegenpartij_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organisatie.id"))
    soort: Mapped[str] = mapped_column(sa.String(30))
    hard: Mapped[bool]
    woningen: Mapped[dict[str, Any]]
    eindigt: Mapped[str] = mapped_column(sa.String(6), default="")
    vertrouwelijkheid: Mapped[str] = mapped_column(sa.String(20))


class Ingreepsoort(StrEnum):
    """What a proposal would do with a row."""

    VERSCHUIVEN = "verschuiven"
    WEGLATEN = "weglaten"
    TOEVOEGEN = "toevoegen"


class Locatievoorstel(Voorstel, Base):
    """A party at the table proposes a change of a row to its owner, who takes it over or says why not.

    `cellen` is the row as it read then, or the new row; `vingerafdruk` the hash of the row that was read. A new row is
    for `corporatie_id`; without one the municipality answers. `halfjaren` is how far a shift goes.
    """

    __tablename__ = "locatievoorstel"
    __table_args__ = (
        een_van("status", Voorstelstatus, "status"),
        een_van("soort", Ingreepsoort, "soort"),
        sa.CheckConstraint("(locatie_id IS NULL) = (soort = 'toevoegen')", name="regel_of_nieuw"),
        sa.CheckConstraint("(soort = 'verschuiven') = (halfjaren <> 0)", name="ver_bij_verschuiven"),
        sa.CheckConstraint("reden <> ''", name="met_reden"),
        sa.Index("uq_locatievoorstel_een_open", "organisatie_id", "locatie_id", unique=True,
                 sqlite_where=sa.text("status = 'ingediend'"), postgresql_where=sa.text("status = 'ingediend'")),
    )  # fmt: skip
    id: Mapped[int] = mapped_column(primary_key=True)
    soort: Mapped[str] = mapped_column(sa.String(20))
    locatie_id: Mapped[int | None] = mapped_column(sa.ForeignKey("woninglocatie.id"), index=True)
    corporatie_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organisatie.id"))
    halfjaren: Mapped[int] = mapped_column(default=0)
    cellen: Mapped[dict[str, Any]]
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64), default="")
    reden: Mapped[str] = mapped_column(sa.Text)
    antwoord_door: Mapped[str] = mapped_column(sa.String(200), default="")


class Startvoorraad(Base):
    """DAEB homes at the begin of the period, from which the line of the stock runs; every figure stays."""

    __tablename__ = "startvoorraad"
    __table_args__ = (sa.UniqueConstraint("dossier_id", "stap_id", "versie"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    versie: Mapped[int]
    woningen: Mapped[int]
    bron: Mapped[str] = mapped_column(sa.String(200))
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Verschiluitleg(Base):
    """Why homes of the bid have no place or builder yet; `woningen` is the gap that it explains."""

    __tablename__ = "verschiluitleg"
    __table_args__ = (sa.UniqueConstraint("dossier_id", "stap_id", "versie"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    versie: Mapped[int]
    woningen: Mapped[int]
    tekst: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
