"""From a place in the domain to a link: the only module that knows both."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from flask import current_app, url_for

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.web.toegang import toegang_van

S = Pleksoort
# soort -> (endpoint, name of the URL part that `object` fills)
_ENDPOINT = {
    S.DOSSIER: ("dossiers.show", None),
    S.WERKWIJZE: ("dossiers.werkwijze", "stap"),
    S.GESPREK_PLANNEN: ("gesprekken.new", "stap"),
    S.GESPREK: ("gesprekken.show", "sleutel"),
    S.GENODIGDEN: ("gesprekken.genodigden", "sleutel"),
    S.AANWEZIGHEID: ("gesprekken.aanwezigheid", "sleutel"),
    S.VERSLAG: ("gesprekken.verslag", "sleutel"),
    S.ACTIE: ("gesprekken.actie", "sleutel"),
    S.AGENDA: ("agenda.show", "stap"),
    S.ONDERWERPEN: ("agenda.onderwerpen", "stap"),
    S.ONDERWERP: ("agenda.onderwerp", "stap"),
    S.SAMENSTELLEN: ("agenda.samenstellen", "stap"),
    S.VERVOLG: ("opvolging.show", "stap"),
    S.VERVOLGPUNT: ("opvolging.punt", "stap"),
    S.PUNTACTIE: ("opvolging.actie", "stap"),
    S.TOEZEGGING: ("opvolging.toezegging", "stap"),
    S.PUNTVERSLAG: ("gesprekken.puntverslag", "sleutel"),
    S.BOD: ("biedingen.show", "stap"),
    S.OVERZICHT5A: ("overzichten.show", "stap"),
    S.MAATREGEL: ("overzichten.actie", "stap"),
    S.LOCATIEVOORSTEL: ("overzichten.voorstel", "stap"),
    S.VRAGENLIJST: ("vragenlijst.show", "stap"),
    S.INDIENING: ("indieningen.show", "stap"),
    S.VERGADERINGEN: ("tafel.vergaderingen", None),
    S.VERGADERING: ("tafel.vergadering", "sleutel"),
}
# soort -> name of the URL part (or the anchor) that `deel` fills
_DEEL = {
    S.ACTIE: "actie",
    S.ONDERWERP: "onderwerp",
    S.AGENDA: "_anchor",
    S.SAMENSTELLEN: "_anchor",
    S.BOD: "_anchor",
    S.OVERZICHT5A: "_anchor",
    S.MAATREGEL: "actie",
    S.LOCATIEVOORSTEL: "voorstel",
    S.VRAGENLIJST: "_anchor",
    S.INDIENING: "nr",
    S.VERVOLGPUNT: "punt",
    S.PUNTACTIE: "actie",
    S.TOEZEGGING: "toezegging",
    S.PUNTVERSLAG: "punt",
}

# A submission is for its submitter and the trekker, minutes for the parties of an item, a proposal for who may read its
# row: others who read of it get no link that would lead nowhere.
_BESLOTEN = frozenset({S.ONDERWERP, S.PUNTVERSLAG, S.LOCATIEVOORSTEL})


@lru_cache(maxsize=2048)
def href(plek: Plek) -> str:
    """The relative URL of a place. It depends on nothing else, and a page may ask for hundreds."""
    endpoint, object_ = _ENDPOINT[plek.soort]
    delen: dict[str, Any] = {"ronde": plek.ronde}
    if endpoint.startswith("tafel."):
        delen["_anchor"] = plek.dossier or None
    else:
        delen["dossier"] = plek.dossier
    if object_:
        delen[object_] = plek.object
    if plek.soort in _DEEL:
        delen[_DEEL[plek.soort]] = plek.deel or None
    return url_for(endpoint, **delen)


def plek_van(opgeslagen: dict[str, Any]) -> Plek:
    """A place as the journaal keeps it."""
    return Plek(**{**opgeslagen, "soort": Pleksoort(opgeslagen["soort"])})


def find_href(plek: Plek, actor: Actor, *, aan_zet: bool = True, ingelicht: bool = False) -> str | None:
    """The link, when this actor can open it; a page that only serves a change is for who is asked to (`aan_zet`).

    What is closed to others is open to whom it concerns: who got a notice of it (`ingelicht`).
    """
    toegang = toegang_van(current_app, _ENDPOINT[plek.soort][0])
    if not isinstance(toegang, Permission) or not actor.mag(toegang):
        return None
    open_ = toegang.endswith(":lezen") and (ingelicht or plek.soort not in _BESLOTEN)
    return href(plek) if aan_zet or open_ else None
