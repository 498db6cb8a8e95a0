"""Withdrawing a decision from the minutes of a talk."""

from __future__ import annotations

from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.gesprekken.models import Besluit
from gesprekken.infra.transactie import dienst
from gesprekken.queries.gesprekken.gesprekken import find_verslag, get_besluit
from gesprekken.queries.gesprekken.omgeving import aantekeningomgeving
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.aantekeningen import trek_in, vind_geheel

ZIN = "Schrijf waarom u dit besluit intrekt."


@dienst
def trek_besluit_in(daad: Daad, sleutel: str, nr: int, reden: str) -> Besluit:
    """Take a decision out of minutes that are still a concept. Its number is not used again.

    A concept is silent, so nobody is told, and the reason stays with the decision: the journaal is read by all.
    Raises OngeldigeInvoer without a reason, KanNiet with every unmet condition.
    """
    ronde, dossier, stap, gesprek = vind_geheel(daad, sleutel)
    besluit = get_besluit(gesprek, nr)
    feiten = aantekeningomgeving(ronde, dossier, gesprek, find_verslag(gesprek))
    van, naar = trek_in(daad, besluit, feiten, reden, ZIN)
    besluit.versie += 1
    wat = f"Besluit {nr} bij {stap.naam} ingetrokken"
    daad.leg_vast(dossier, besluit, Gebeurtenis(wat, feiten.plek_verslag, van, naar))
    return besluit
