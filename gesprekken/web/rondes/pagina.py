"""What the pages of a round show, gathered once."""

from __future__ import annotations

from typing import Any

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet, MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.rondes.models import Definitie, Doel, Product, Ronde, Termijn, Vraag
from gesprekken.domain.sjablonen.sjabloon import Sjabloon
from gesprekken.queries.partijen.partijen import get_regio
from gesprekken.queries.rondes.rondes import (
    find_voorganger,
    list_dossiertellingen,
    list_onderdelen,
    list_reeksen,
    list_stappen,
)
from gesprekken.queries.rondes.scenarios import list_scenariostanden
from gesprekken.queries.sjablonen.sjablonen import find_sjabloon, list_sjablonen, regionamen


def overzicht(actor: Actor, ronde: Ronde) -> dict[str, Any]:
    """The variables of the page about a round. Of deadlines and goals the first version in each list counts."""
    stappen = list_stappen(ronde)
    return {
        "regio": regionamen().get(ronde.regio, ronde.regio),
        "stappen": [(s, s.soort.naam, s.soort.werking(s.parameters)) for s in stappen],
        "stapnamen": {s.code: s.naam for s in stappen},
        "vragen": list_onderdelen(Vraag, ronde),
        "producten": list_onderdelen(Product, ronde),
        "definities": list_onderdelen(Definitie, ronde),
        "termijnen": list_reeksen(Termijn, ronde),
        "doelen": list_reeksen(Doel, ronde),
        "scenarios": list_scenariostanden(ronde),
        "dossiers": list_dossiertellingen(actor, ronde),
        "voorganger": find_voorganger(actor, ronde),
        "mag_wijzigen": actor.mag(Permission.RONDE_INRICHTEN),
    }


def keuzes(actor: Actor) -> list[tuple[Sjabloon, str, str | None]]:
    """Every template with the name of its region, and the reason why this actor cannot start it (None: it can)."""
    eigen = get_regio(actor)
    return [(s, regionamen().get(s.regio, s.regio), _bezwaar(s, eigen)) for s in list_sjablonen()]


def kies_sjabloon(actor: Actor, code: str) -> Sjabloon:
    """A template that the actor can start. Raises BestaatNiet, and MagNiet when it belongs to another region."""
    sjabloon = find_sjabloon(code)
    if sjabloon is None:
        raise BestaatNiet
    if bezwaar := _bezwaar(sjabloon, get_regio(actor)):
        raise MagNiet(bezwaar)
    return sjabloon


def _bezwaar(sjabloon: Sjabloon, eigen_regio: str) -> str | None:
    if sjabloon.regio == eigen_regio:
        return None
    namen = regionamen()
    van = namen.get(sjabloon.regio, sjabloon.regio)
    return f"Dit sjabloon is van {van}. U werkt voor {namen.get(eigen_regio, 'een andere regio')}."
