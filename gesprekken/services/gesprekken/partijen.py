"""Who belongs at the table of a talk, and writing down what happened to it behind the walls of its items."""

from __future__ import annotations

from dataclasses import replace

from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.queries.opvolging.opvolging import list_punt_ids
from gesprekken.services.daad import Daad


def leg_gesprek_vast(daad: Daad, dossier: Dossier, gesprek: Gesprek, gebeurtenis: Gebeurtenis) -> None:
    """Record what happened to a talk; when it is about items, behind their walls."""
    punten = gebeurtenis.punten or list_punt_ids(gesprek)
    daad.leg_vast(dossier, replace(gebeurtenis, punten=punten))
