"""One adopted item in hand: its dossier locked, its talks and parties, and what the guards look at."""

from __future__ import annotations

from gesprekken.core.actor import Actor
from gesprekken.core.errors import KanNiet, MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.queries.opvolging.opvolging import get_vervolgpunt
from gesprekken.queries.opvolging.puntblad import Puntblad, maak_puntblad, vind_wijzigbezwaar
from gesprekken.services.daad import Daad


def pak_punt(daad: Daad, sleutel: str) -> Puntblad:
    """The item for a change by the trekker, its dossier locked. Raises BestaatNiet, MagNiet."""
    ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    vervolgpunt = get_vervolgpunt(daad.actor, dossier, stap, sleutel)
    eis_trekker(daad.actor, dossier)
    return maak_puntblad(daad.actor, ronde, dossier, stap, vervolgpunt)


def eis_wijzigbaar(actor: Actor, blad: Puntblad) -> None:
    """Amending is no transition of the item, so the table does not guard it. Raises MagNiet by role, KanNiet."""
    if not actor.mag(Permission.UITKOMST_VASTLEGGEN):
        raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")
    if bezwaar := vind_wijzigbezwaar(blad):
        raise KanNiet([bezwaar])
