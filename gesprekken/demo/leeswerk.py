"""Everybody read their notices some days ago: only what happened since then is new."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.demo.toneel import Regel, Toneel
from gesprekken.queries.berichten.berichten import find_nieuwste
from gesprekken.services.berichten import lees_meldingen

DAG, TIJD = -3, time(8, 30)


def regels(actoren: Mapping[str, Actor]) -> list[Regel]:
    """One line for everybody who gets notices."""
    return [Regel(DAG, TIJD, wie, _lees) for wie, actor in actoren.items() if actor.mag(Permission.MELDING_LEZEN)]


def _lees(_t: Toneel, actor: Actor, _nu: datetime) -> None:
    lees_meldingen(actor, find_nieuwste(actor) or 0)
