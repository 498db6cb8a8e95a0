"""Who leads a dossier."""

from __future__ import annotations

from gesprekken.core.actor import Actor
from gesprekken.core.errors import MagNiet
from gesprekken.domain.dossiers.models import Dossier


def eis_trekker(actor: Actor, dossier: Dossier) -> None:
    """Only the organisation that leads the dossier does this (addendum: 'gemeenten zijn verantwoordelijk').

    Raises MagNiet for every other party.
    """
    if actor.organisatie_id != dossier.trekker_id:
        raise MagNiet(f"Alleen {dossier.naam} kan dit doen, want {dossier.naam} trekt dit dossier.")
