"""What somebody typed and has not saved: kept for that person alone, outside the history of anything."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base
from gesprekken.core.verzoek import MAX_ADRES, MAX_TEKENS, MAX_VELDEN, Inzending

BEWAREN = timedelta(days=7)  # a draft that nobody returns to
VASTHOUDEN = timedelta(hours=1)  # what was sent after the session had ended, or in another functie
TERUGHALEN = timedelta(hours=1)  # how long a draft that was thrown away can still be had back
BEZIG = timedelta(minutes=3)  # after the last change of a draft its writer counts as busy
ZOJUIST = timedelta(seconds=10)  # since what was typed as a page was loaded anew, that page has it back by itself
MEEST = 40  # drafts of one functie; the oldest make room


def past(inzending: Inzending) -> bool:
    """Whether a draft can hold it: no form of ours is larger."""
    return inzending.omvang <= MAX_TEKENS and len(inzending.velden) <= MAX_VELDEN


class Klad(Base):
    """The content of one form, encrypted; the key is that of the form, so every tab has a draft of its own.

    `formulier` is the path that the form is sent to: it names the deed and the object. `pagina` is where the form
    stands. The version that the text builds on is one of its fields. What was thrown away (`weg_op`) is shown nowhere
    but where it can be had back.
    """

    buiten_journaal = "nobody goes by what is not saved"
    __tablename__ = "klad"
    __table_args__ = (sa.Index("ix_klad_formulier_op", "formulier", "op"),)
    sleutel: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    functie_id: Mapped[int] = mapped_column(sa.ForeignKey("functie.id"), index=True)
    formulier: Mapped[str] = mapped_column(sa.String(MAX_ADRES))
    pagina: Mapped[str] = mapped_column(sa.String(2000))
    inhoud: Mapped[bytes]
    op: Mapped[datetime]
    tot: Mapped[datetime] = mapped_column(index=True)
    volgnr: Mapped[int]
    weg_op: Mapped[datetime | None]
