"""A request that changes something carries a key of its own, so that a double click or a resend has one effect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base
from gesprekken.core.canoniek import canoniek, vingerafdruk

MAX_ADRES = 500  # characters
MAX_TEKENS = 400_000  # of one form, all fields together: what is larger cannot be kept
MAX_VELDEN = 5000
ONTHOUDEN = timedelta(days=8)  # longer than a form can stay open: a day more than a draft of it is kept
TEKST_ONTHOUDEN = timedelta(hours=1)  # how long the text of a handled form can still be compared with a later one

Velden = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inzending:
    """A form as it was sent: its key, the path it was sent to, and every field that a person can fill.

    `volgnr` counts what left the page, in seconds: what left the browser first may arrive last.
    """

    sleutel: str
    formulier: str
    velden: Velden
    volgnr: int = 0

    @property
    def omvang(self) -> int:
        """Characters, all fields together."""
        return sum(len(waarde) for _naam, waarde in self.velden)

    @property
    def afdruk(self) -> str:
        """The same for the same content to the same path. The key is random, so a short text cannot be guessed."""
        return vingerafdruk(self.sleutel + canoniek([self.formulier, self.velden]))


class Verzoek(Base):
    """A handled form: the key that stood in it, who sent what to where, and the page where its result is.

    A form that was changed and sent again has the same key; `nr` counts what was handled under it. Saving what stood
    there already is handled too, and changes nothing: then there is no newer version to build on.
    """

    buiten_journaal = "it says that a form was handled; what was done has its own line"
    __tablename__ = "verzoek"
    __table_args__ = (sa.Index("ix_verzoek_formulier_op", "formulier", "op"),)
    sleutel: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    nr: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    functie_id: Mapped[int] = mapped_column(sa.ForeignKey("functie.id"))
    op: Mapped[datetime] = mapped_column(index=True)
    adres: Mapped[str] = mapped_column(sa.String(MAX_ADRES))
    formulier: Mapped[str] = mapped_column(sa.String(MAX_ADRES))
    afdruk: Mapped[str] = mapped_column(sa.String(64))
    inhoud: Mapped[bytes | None]
    volgnr: Mapped[int]
    veranderde: Mapped[bool]
