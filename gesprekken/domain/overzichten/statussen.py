"""What the state of a row means, as predicates and as conditions in SQL."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.overzichten.models import Regelstatus, Regelversie, Woninglocatie


def is_bevestigd(regel: Woninglocatie) -> bool:
    """Its corporation stands for what the row says now."""
    return regel.bevestigd_afdruk == regel.vingerafdruk


def is_geschrapt(regel: Woninglocatie | Regelversie) -> bool:
    """It was struck out: it stands in what was delivered before, and nowhere else."""
    return regel.status == Regelstatus.VERVALLEN


def telt_mee() -> sa.ColumnElement[bool]:
    """SQL: the row was not struck out."""
    return Woninglocatie.status == Regelstatus.ACTIEF
