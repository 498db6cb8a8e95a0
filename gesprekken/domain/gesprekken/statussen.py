"""What the statuses of a talk and its minutes mean, as predicates in Python and as conditions in SQL."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from gesprekken.domain.gesprekken.models import Gesprek, Gesprekstatus, Verslag, Verslagstatus


def niet_vervallen() -> sa.ColumnElement[bool]:
    """SQL: the talk was not cancelled."""
    return Gesprek.status != Gesprekstatus.VERVALLEN


def is_gepland(gesprek: Gesprek) -> bool:
    """The talk is to come, or its attendance is still to be recorded."""
    return gesprek.status == Gesprekstatus.GEPLAND


def is_gehouden(gesprek: Gesprek) -> bool:
    """The talk was held and its attendance recorded."""
    return gesprek.status == Gesprekstatus.GEHOUDEN


def is_vervallen(gesprek: Gesprek) -> bool:
    """The talk was cancelled; its page and history stay."""
    return gesprek.status == Gesprekstatus.VERVALLEN


def gesprekslabel(gesprek: Gesprek, nu: datetime) -> tuple[str, str]:
    """How far a talk is: sign and word, the same on every page. A talk whose time came asks for its attendance."""
    if is_vervallen(gesprek):
        return "open", "Geannuleerd"
    if is_gehouden(gesprek):
        return "gereed", "Gehouden"
    return ("aandacht", "Aanwezigheid vastleggen") if gesprek.begint_op <= nu else ("bezig", "Gepland")


def vast_verslag() -> sa.ColumnElement[bool]:
    """SQL: the minutes are adopted."""
    return Verslag.status == Verslagstatus.VASTGESTELD


def is_voorgelegd(status: str | None) -> bool:
    """The minutes went out to the parties (and may be adopted since)."""
    return status in (Verslagstatus.VOORGELEGD, Verslagstatus.VASTGESTELD)


def is_vastgesteld(verslag: Verslag | None) -> bool:
    """The minutes are adopted and locked."""
    return verslag is not None and verslag.status == Verslagstatus.VASTGESTELD


def is_concept(verslag: Verslag | None) -> bool:
    """Only the trekker sees a concept: a draft is silent."""
    return verslag is None or verslag.status == Verslagstatus.CONCEPT


def verslaglabel(verslag: Verslag | None, schrijver: bool) -> tuple[str, str]:
    """How far minutes are: sign and word. Who does not write them reads nothing of them before they are presented."""
    if is_vastgesteld(verslag):
        return "gereed", "Vastgesteld"
    if verslag is not None and not is_concept(verslag):
        return "bezig", "Voorgelegd"
    if not schrijver:
        return "open", "Nog niet voorgelegd"
    return ("bezig", "Concept") if verslag else ("open", "Nog niet geschreven")
