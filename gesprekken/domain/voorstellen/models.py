"""What every proposal holds; each kind is a table of its own, with what it proposes."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import new_sleutel


class Voorstelstatus(StrEnum):
    INGEDIEND = "ingediend"
    OVERGENOMEN = "overgenomen"
    BEANTWOORD = "beantwoord"
    INGETROKKEN = "ingetrokken"


class Voorstel:
    """Columns: who proposes (`organisatie_id`, `door`), to which step, how far it is, and the answer in words."""

    sleutel: Mapped[str] = mapped_column(sa.String(32), unique=True, default=new_sleutel)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"), index=True)
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    status: Mapped[str] = mapped_column(sa.String(20))
    op: Mapped[datetime]
    door: Mapped[str] = mapped_column(sa.String(200))
    antwoord: Mapped[str] = mapped_column(sa.Text, default="")
    antwoord_op: Mapped[datetime | None]
