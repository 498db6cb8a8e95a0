"""Withdrawing an action from the minutes of a talk."""

from __future__ import annotations

from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.gesprekken.models import Actie
from gesprekken.infra.transactie import dienst
from gesprekken.queries.gesprekken.gesprekken import find_verslag, get_genoteerde_actie
from gesprekken.queries.gesprekken.omgeving import aantekeningomgeving
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.aantekeningen import trek_in, vind_geheel

ZIN = "Schrijf waarom u deze actie intrekt."


@dienst
def trek_actie_in(daad: Daad, sleutel: str, nr: int, reden: str) -> Actie:
    """Take an action out of minutes that are still a concept. Its number is not used again.

    An action is not silent as its minutes are: whose it was had it among its work. That organisation is told, and the
    reason stands in the journaal. Raises OngeldigeInvoer without a reason, KanNiet with every unmet condition.
    """
    ronde, dossier, stap, gesprek = vind_geheel(daad, sleutel)
    regel = get_genoteerde_actie(daad.actor, dossier, gesprek, nr)
    feiten = aantekeningomgeving(ronde, dossier, gesprek, find_verslag(gesprek))
    van, naar = trek_in(daad, regel.actie, feiten, reden, ZIN)
    wat, melden = f"Actie {nr} bij {stap.naam} ingetrokken", (regel.organisatie_id,)
    gebeurd = Gebeurtenis(wat, feiten.plek_verslag, van, naar, regel.actie.reden, melden)
    daad.leg_vast(dossier, regel.actie, gebeurd)
    return regel.actie
