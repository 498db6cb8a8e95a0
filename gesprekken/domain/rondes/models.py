"""Rows copied from a template when a round starts. Later changes are dated versions with a reason."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van, new_sleutel
from gesprekken.core.limiet import Grens, Limiet
from gesprekken.domain.rondes.scenarios import Bereik


class Ronde(Base):
    """One round. `feitenversie` rises with every change of what its obligations depend on.

    `vorige_id` is the round that this one follows: what stayed open there is offered here. It never changes.
    """

    __tablename__ = "ronde"
    __table_args__ = (sa.CheckConstraint("vorige_id <> id", name="volgt_op_een_andere"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    slug: Mapped[str] = mapped_column(sa.String(60), unique=True)
    naam: Mapped[str] = mapped_column(sa.String(120))
    sjabloon: Mapped[str] = mapped_column(sa.String(60))
    regio: Mapped[str] = mapped_column(sa.String(60))
    kader: Mapped[str] = mapped_column(sa.String(300))
    toelichting: Mapped[str] = mapped_column(sa.Text)
    trekker_woord: Mapped[str] = mapped_column(sa.String(40))
    waarschuwdagen: Mapped[int]
    feitenversie: Mapped[int] = mapped_column(default=1)
    gestart_op: Mapped[datetime]
    vorige_id: Mapped[int | None] = mapped_column(sa.ForeignKey("ronde.id"))


class Stap(Base):
    """A step of the round: a *kind* plus parameters. The code knows kinds, never step names."""

    __tablename__ = "stap"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "code"), sa.UniqueConstraint("ronde_id", "volgnr"))
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    volgnr: Mapped[int]
    code: Mapped[str] = mapped_column(sa.String(40))
    naam: Mapped[str] = mapped_column(sa.String(80))
    soort: Mapped[str] = mapped_column(sa.String(30))
    bepaling: Mapped[str] = mapped_column(sa.String(200))
    termijn_code: Mapped[str | None] = mapped_column(sa.String(40))
    parameters: Mapped[dict[str, Any]]

    @property
    def volgt_agenda(self) -> bool:
        """Its talks are about items of an adopted agenda: there may be several, each with parties of its own."""
        return "agenda" in self.parameters


class Vraag(Base):
    """A question that the round must answer, by its number in the basis document."""

    __tablename__ = "vraag"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "code"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    code: Mapped[str] = mapped_column(sa.String(20))
    tekst: Mapped[str] = mapped_column(sa.Text)
    bepaling: Mapped[str] = mapped_column(sa.String(200))


class Product(Base):
    """What the round must deliver."""

    __tablename__ = "product"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "code"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    code: Mapped[str] = mapped_column(sa.String(40))
    naam: Mapped[str] = mapped_column(sa.String(120))
    omschrijving: Mapped[str] = mapped_column(sa.Text)
    bepaling: Mapped[str] = mapped_column(sa.String(200))
    termijn_code: Mapped[str | None] = mapped_column(sa.String(40))


class Definitie(Base):
    """A definition that belongs to this round, such as which planning statuses count as hard."""

    __tablename__ = "definitie"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "code"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    code: Mapped[str] = mapped_column(sa.String(40))
    naam: Mapped[str] = mapped_column(sa.String(120))
    tekst: Mapped[str] = mapped_column(sa.Text)
    parameters: Mapped[dict[str, Any]]


class Termijn(Base):
    """A version of a deadline: date + grens. The highest version counts, all versions stay readable."""

    __tablename__ = "termijn"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "code", "versie"), een_van("grens", Grens, "grens"))
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    code: Mapped[str] = mapped_column(sa.String(40))
    volgnr: Mapped[int]
    versie: Mapped[int]
    naam: Mapped[str] = mapped_column(sa.String(120))
    datum: Mapped[date]
    grens: Mapped[str] = mapped_column(sa.String(10))
    hoofd: Mapped[bool] = mapped_column(default=False)
    bepaling: Mapped[str] = mapped_column(sa.String(200), default="")
    reden: Mapped[str] = mapped_column(sa.Text, default="")
    vastgelegd_op: Mapped[datetime]

    @property
    def limiet(self) -> Limiet:
        """Date and boundary word as one value."""
        return Limiet(self.datum, Grens(self.grens))


class Doel(Base):
    """A version of a regional goal: number, unit, source and date; goals differ per document and over time."""

    __tablename__ = "doel"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "code", "versie"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    code: Mapped[str] = mapped_column(sa.String(40))
    volgnr: Mapped[int]
    versie: Mapped[int]
    naam: Mapped[str] = mapped_column(sa.String(160))
    waarde: Mapped[int]
    teken: Mapped[str] = mapped_column(sa.String(20), default="")
    eenheid: Mapped[str] = mapped_column(sa.String(40))
    horizon: Mapped[int | None]
    bron: Mapped[str] = mapped_column(sa.String(300))
    peildatum: Mapped[date]
    illustratief: Mapped[bool] = mapped_column(default=False)
    reden: Mapped[str] = mapped_column(sa.Text, default="")
    vastgelegd_op: Mapped[datetime]


class Scenario(Base):
    """What the agreement of the round works towards, one way or another; `eenheid` is that of all its figures."""

    __tablename__ = "scenario"
    __table_args__ = (sa.UniqueConstraint("ronde_id", "code"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(sa.ForeignKey("ronde.id"))
    volgnr: Mapped[int]
    code: Mapped[str] = mapped_column(sa.String(40))
    naam: Mapped[str] = mapped_column(sa.String(120))
    uitleg: Mapped[str] = mapped_column(sa.Text)
    eenheid: Mapped[str] = mapped_column(sa.String(40))
    bepaling: Mapped[str] = mapped_column(sa.String(200))


class Scenariocijfer(Base):
    """A version of what a scenario asks of one dossier. No row: not known, which is something else than nothing."""

    __tablename__ = "scenariocijfer"
    __table_args__ = (
        sa.UniqueConstraint("scenario_id", "dossier_id", "versie"),
        sa.CheckConstraint("van >= 0 AND tot >= van", name="bereik"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    scenario_id: Mapped[int] = mapped_column(sa.ForeignKey("scenario.id"))
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"), index=True)
    versie: Mapped[int]
    van: Mapped[int]
    tot: Mapped[int]
    bron: Mapped[str] = mapped_column(sa.String(300))
    peildatum: Mapped[date]
    illustratief: Mapped[bool] = mapped_column(default=False)
    reden: Mapped[str] = mapped_column(sa.Text)
    vastgelegd_op: Mapped[datetime]

    @property
    def bereik(self) -> Bereik:
        """From and up to as one value."""
        return Bereik(self.van, self.tot)
