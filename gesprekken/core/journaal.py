"""The journaal: append-only lines, one hash chain per dossier plus one for beheer.

Personal text (who, the reason) enters the hash as its own digest, so that erasing the text later leaves a chain that
still verifies. Erased is empty: any other text must still fit its digest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.plek import Plek

BEHEER = "beheer"
BEGIN = "0" * 64


class Journaalketen(Base):
    """Head of one chain: the row that is locked last in a transaction, so that numbers have no gaps."""

    buiten_journaal = "it is the head of the journaal itself"
    __tablename__ = "journaalketen"
    naam: Mapped[str] = mapped_column(sa.String(80), primary_key=True)
    nr: Mapped[int] = mapped_column(default=0)
    hash: Mapped[str] = mapped_column(sa.String(64), default=BEGIN)


class Journaalregel(Base):
    """One line: who, in which role, did what, when, from, to, why."""

    __tablename__ = "journaalregel"
    __table_args__ = (sa.UniqueConstraint("keten", "nr"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    keten: Mapped[str] = mapped_column(sa.ForeignKey("journaalketen.naam"))
    nr: Mapped[int]
    op: Mapped[datetime]
    persoon_id: Mapped[int | None] = mapped_column(sa.ForeignKey("gebruiker.id"))
    wie: Mapped[str] = mapped_column(sa.String(200))
    wie_digest: Mapped[str] = mapped_column(sa.String(64))
    rol: Mapped[str] = mapped_column(sa.String(60))
    organisatie_naam: Mapped[str] = mapped_column(sa.String(200))
    wat: Mapped[str] = mapped_column(sa.String(300))
    plek: Mapped[dict[str, Any] | None]
    van: Mapped[str] = mapped_column(sa.Text, default="")
    naar: Mapped[str] = mapped_column(sa.Text, default="")
    reden: Mapped[str] = mapped_column(sa.Text, default="")
    reden_digest: Mapped[str] = mapped_column(sa.String(64))
    vorige_hash: Mapped[str] = mapped_column(sa.String(64))
    hash: Mapped[str] = mapped_column(sa.String(64))


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """What a service reports. `van` and `naar` are short texts; `reden` is free text of the person.

    `melden` are the ids of the organisations that get a notice of it. Who may know of it at all is not said here: that
    follows from the thing that it is about.
    """

    wat: str
    plek: Plek | None = None
    van: str = ""
    naar: str = ""
    reden: str = ""
    melden: tuple[int, ...] = ()


def regelhash(regel: Journaalregel) -> str:
    """The hash that the line must carry: over everything but the erasable text, and the previous hash."""
    return vingerafdruk(
        canoniek(
            [
                regel.keten, regel.nr, regel.op, regel.wie_digest, regel.rol, regel.organisatie_naam,
                regel.wat, regel.plek, regel.van, regel.naar, regel.reden_digest, regel.vorige_hash,
            ]
        )
    )  # fmt: skip


def wie_afdruk(persoon_id: int | None, wie: str) -> str:
    """The digest of the person behind a line."""
    return vingerafdruk(canoniek([persoon_id, wie]))


def _tekst_klopt(regel: Journaalregel) -> bool:
    """Whether the personal text is what was written, or was erased altogether."""
    wie = (regel.persoon_id, regel.wie) == (None, "") or wie_afdruk(regel.persoon_id, regel.wie) == regel.wie_digest
    return wie and (regel.reden == "" or vingerafdruk(regel.reden) == regel.reden_digest)


def find_breuk(regels: list[Journaalregel], kop: Journaalketen | None = None) -> int | None:
    """Number of the first line of one chain (in order) that was changed, moved or is missing; None when whole.

    With the head of the chain it also sees that lines at the end are gone.
    """
    vorige = BEGIN
    for verwacht, regel in enumerate(regels, start=1):
        klopt = _tekst_klopt(regel)
        if not klopt or (regel.nr, regel.vorige_hash, regel.hash) != (verwacht, vorige, regelhash(regel)):
            return verwacht
        vorige = regel.hash
    if kop is not None and (kop.nr, kop.hash) != (len(regels), vorige):
        return len(regels) + 1
    return None
