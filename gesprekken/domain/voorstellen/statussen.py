"""What the status of a proposal means, as predicates and as conditions in SQL."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.voorstellen.models import Voorstel, Voorstelstatus


def wacht_op_antwoord(voorstel: Voorstel) -> bool:
    """Who decides has still to say what becomes of it."""
    return voorstel.status == Voorstelstatus.INGEDIEND


def wacht(soort: type[Voorstel]) -> sa.ColumnElement[bool]:
    """SQL: the proposal was not answered, nor taken back."""
    return soort.status == Voorstelstatus.INGEDIEND


def niet_ingetrokken(soort: type[Voorstel]) -> sa.ColumnElement[bool]:
    """SQL: the proposal was not taken back."""
    return soort.status != Voorstelstatus.INGETROKKEN


def voorstellabel(voorstel: Voorstel) -> tuple[str, str]:
    """How far a proposal is: sign and word."""
    return {
        Voorstelstatus.INGEDIEND: ("bezig", "Wacht op antwoord"),
        Voorstelstatus.OVERGENOMEN: ("gereed", "Overgenomen"),
        Voorstelstatus.BEANTWOORD: ("open", "Niet overgenomen"),
        Voorstelstatus.INGETROKKEN: ("open", "Ingetrokken"),
    }[Voorstelstatus(voorstel.status)]
