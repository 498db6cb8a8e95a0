"""What the statuses of a bid and a proposal mean, as predicates and as conditions in SQL."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.workflow import HeeftStatus
from gesprekken.domain.biedingen.models import Bod, Bodstatus, Bodvoorstel, Voorstelstatus


def uitgebracht() -> sa.ColumnElement[bool]:
    """SQL: the version was issued; everybody in the round may know it."""
    return Bod.status == Bodstatus.UITGEBRACHT


def niet_verworpen() -> sa.ColumnElement[bool]:
    """SQL: the version was not thrown away."""
    return Bod.status != Bodstatus.VERWORPEN


def is_concept(bod: Bod) -> bool:
    """Only the municipality sees it."""
    return bod.status == Bodstatus.CONCEPT


def wacht_op_antwoord(status: str) -> bool:
    """The municipality has still to say what it does with the proposal."""
    return status == Voorstelstatus.INGEDIEND


def niet_ingetrokken() -> sa.ColumnElement[bool]:
    """SQL: the proposal was not taken back."""
    return Bodvoorstel.status != Voorstelstatus.INGETROKKEN


def voorstellabel(voorstel: HeeftStatus) -> tuple[str, str]:
    """How far a proposal is: sign and word."""
    return {
        Voorstelstatus.INGEDIEND: ("bezig", "Wacht op antwoord"),
        Voorstelstatus.OVERGENOMEN: ("gereed", "Overgenomen"),
        Voorstelstatus.BEANTWOORD: ("open", "Niet overgenomen"),
        Voorstelstatus.INGETROKKEN: ("open", "Ingetrokken"),
    }[Voorstelstatus(voorstel.status)]
