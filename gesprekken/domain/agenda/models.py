"""Onderwerp (a submission), Agendapunt (the lasting thing), Agendaregel (its frozen line in one version)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base, een_van, new_sleutel, tweede_slot


class Onderwerpstatus(StrEnum):
    CONCEPT = "concept"
    INGEDIEND = "ingediend"
    TERUGGELEGD = "teruggelegd"
    OPGENOMEN = "opgenomen"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"


class Knelpuntsoort(StrEnum):
    STIKSTOF = "stikstof"
    NETCONGESTIE = "netcongestie"
    GRONDPRIJS = "grondprijs"
    PARKEERNORM = "parkeernorm"
    PROCEDURE = "procedure"
    CAPACITEIT = "capaciteit"
    EIGENDOM = "eigendom"
    PARTICIPATIE = "participatie"
    ANDERS = "anders"


class Puntstatus(StrEnum):
    WERKVERSIE = "werkversie"
    AGENDA = "agenda"
    AFGESLOTEN = "afgesloten"
    DOORGESCHOVEN = "doorgeschoven"
    VERVALLEN = "vervallen"


class Agendastatus(StrEnum):
    VOORGELEGD = "voorgelegd"
    VERVANGEN = "vervangen"
    VASTGESTELD = "vastgesteld"


class Rolinpunt(StrEnum):
    """What a party does in the further talk on an item (addendum: 'welke partijen voor welk agendapunt')."""

    VOERT = "voert"
    NEEMT_DEEL = "neemt deel"
    GEINFORMEERD = "wordt geïnformeerd"


class Oordeel(StrEnum):
    AKKOORD = "akkoord"
    MITS = "akkoord mits"
    NIET = "niet akkoord"


class Onderwerp(Base):
    """A submission of one party. Its text stays as it was written, whatever the agenda makes of it."""

    __tablename__ = "onderwerp"
    __table_args__ = (
        een_van("status", Onderwerpstatus, "status"),
        een_van("knelpunt", ("", *Knelpuntsoort), "knelpunt"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"), index=True)
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    indiener_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    door: Mapped[str] = mapped_column(sa.String(200))
    status: Mapped[str] = mapped_column(sa.String(20))
    titel: Mapped[str] = mapped_column(sa.String(200))
    soort: Mapped[str] = mapped_column(sa.String(40))
    doel: Mapped[str] = mapped_column(sa.String(40))
    locatie: Mapped[str] = mapped_column(sa.String(200), default="")
    woningen: Mapped[int | None]
    knelpunt: Mapped[str] = mapped_column(sa.String(30), default="")
    wens: Mapped[str] = mapped_column(sa.Text, default="")
    gemaakt_op: Mapped[datetime]
    ingediend_op: Mapped[datetime | None]
    bijgewerkt_op: Mapped[datetime]
    te_laat: Mapped[bool] = mapped_column(default=False)
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)


class Onderwerpbericht(Base):
    """One line in the thread of a submission: a question, an answer, a decision with its reason."""

    __tablename__ = "onderwerpbericht"
    id: Mapped[int] = mapped_column(primary_key=True)
    onderwerp_id: Mapped[int] = mapped_column(sa.ForeignKey("onderwerp.id"), index=True)
    wat: Mapped[str] = mapped_column(sa.String(60))
    tekst: Mapped[str] = mapped_column(sa.Text)
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
    organisatie: Mapped[str] = mapped_column(sa.String(160))


class Openpunt(Base):
    """What an organisation decided about something that stayed open in the round before: taken over, or left out.

    The source is an adopted item of that round, or a commitment on it. With a submission it was taken over as that
    draft; without one it was left out, for a reason when one was given.
    """

    __tablename__ = "openpunt"
    __table_args__ = (
        sa.UniqueConstraint("dossier_id", "stap_id", "organisatie_id", "toezegging_id"),
        sa.Index("uq_openpunt_agendapunt", "dossier_id", "stap_id", "organisatie_id", "agendapunt_id", unique=True,
                 sqlite_where=sa.text("toezegging_id IS NULL"), postgresql_where=sa.text("toezegging_id IS NULL")),
    )  # fmt: skip
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"), index=True)
    toezegging_id: Mapped[int | None] = mapped_column(sa.ForeignKey("toezegging.id"), index=True)
    onderwerp_id: Mapped[int | None] = mapped_column(sa.ForeignKey("onderwerp.id"), unique=True)
    reden: Mapped[str] = mapped_column(sa.Text, default="")
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))


class Gespreksagenda(Base):
    """The agenda of one dossier and step. `versie` guards composing: two people cannot overwrite each other."""

    __tablename__ = "gespreksagenda"
    __table_args__ = (sa.UniqueConstraint("dossier_id", "stap_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = tweede_slot(versie)


class Agendapunt(Base):
    """The lasting item that talks and outcomes hang on; its fields are the working copy of the next version.

    `opgegaan_in_id` points to the item it was merged into; undoing a merge empties it again. `vastgesteld_in_id` is the
    last adopted version that holds it, `schriftelijk_op` when it was chosen to handle it without a talk.
    """

    __tablename__ = "agendapunt"
    __table_args__ = (een_van("status", Puntstatus, "status"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    agenda_id: Mapped[int] = mapped_column(sa.ForeignKey("gespreksagenda.id"), index=True)
    status: Mapped[str] = mapped_column(sa.String(20))
    volgorde: Mapped[int]
    titel: Mapped[str] = mapped_column(sa.String(200))
    vraag: Mapped[str] = mapped_column(sa.Text, default="")
    soort: Mapped[str] = mapped_column(sa.String(40))
    doel: Mapped[str] = mapped_column(sa.String(40))
    duur: Mapped[int] = mapped_column(default=15)
    opgegaan_in_id: Mapped[int | None] = mapped_column(sa.ForeignKey("agendapunt.id"))
    vastgesteld_in_id: Mapped[int | None] = mapped_column(sa.ForeignKey("agendaversie.id"))
    schriftelijk_op: Mapped[datetime | None]
    afgesloten_op: Mapped[datetime | None]
    resultaat: Mapped[str] = mapped_column(sa.Text, default="")


class Agendabron(Base):
    """A submission behind an item: several submissions may stand behind one item, and one behind several."""

    __tablename__ = "agendabron"
    __table_args__ = (sa.UniqueConstraint("agendapunt_id", "onderwerp_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"))
    onderwerp_id: Mapped[int] = mapped_column(sa.ForeignKey("onderwerp.id"))


class Partijrol(Base):
    """One cell of the party matrix in the working copy; no row = the party does nothing with this item."""

    __tablename__ = "partijrol"
    __table_args__ = (sa.UniqueConstraint("agendapunt_id", "organisatie_id"), een_van("rol", Rolinpunt, "rol"))
    id: Mapped[int] = mapped_column(primary_key=True)
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    rol: Mapped[str] = mapped_column(sa.String(20))


class Puntpartij(Base):
    """One cell of the last adopted matrix: who stands inside the wall around an item. The trekker always does."""

    __tablename__ = "puntpartij"
    __table_args__ = (
        sa.UniqueConstraint("agendapunt_id", "organisatie_id"),
        een_van("rol", ("", *Rolinpunt), "rol"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"), index=True)
    rol: Mapped[str] = mapped_column(sa.String(20))


class Agendaversie(Base):
    """A numbered version that went out. Its hash is the hash over its lines, in order."""

    __tablename__ = "agendaversie"
    __table_args__ = (sa.UniqueConstraint("agenda_id", "nr"), een_van("status", Agendastatus, "status"))
    id: Mapped[int] = mapped_column(primary_key=True)
    agenda_id: Mapped[int] = mapped_column(sa.ForeignKey("gespreksagenda.id"))
    nr: Mapped[int]
    status: Mapped[str] = mapped_column(sa.String(20))
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64))
    voorgelegd_op: Mapped[datetime]
    reactie_tot: Mapped[datetime]
    vastgesteld_op: Mapped[datetime | None]


class Agendaregel(Base):
    """An item frozen in one version: canonical content (title, question, kind, goal, matrix) and its hash."""

    __tablename__ = "agendaregel"
    __table_args__ = (sa.UniqueConstraint("agendaversie_id", "agendapunt_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    agendaversie_id: Mapped[int] = mapped_column(sa.ForeignKey("agendaversie.id"))
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"))
    volgnr: Mapped[int]
    duur: Mapped[int]
    inhoud: Mapped[dict[str, Any]]
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64))


class Instemming(Base):
    """The answer of one party to one line hash. It holds for every version in which the line is unchanged."""

    __tablename__ = "instemming"
    __table_args__ = (
        sa.UniqueConstraint("agendapunt_id", "organisatie_id", "vingerafdruk"),
        een_van("oordeel", Oordeel, "oordeel"),
        sa.CheckConstraint("oordeel = 'akkoord' OR reden <> ''", name="reden_bij_voorbehoud"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    agendapunt_id: Mapped[int] = mapped_column(sa.ForeignKey("agendapunt.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    vingerafdruk: Mapped[str] = mapped_column(sa.String(64))
    oordeel: Mapped[str] = mapped_column(sa.String(20))
    reden: Mapped[str] = mapped_column(sa.Text, default="")
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
    antwoord: Mapped[str] = mapped_column(sa.Text, default="")
    antwoord_op: Mapped[datetime | None]
