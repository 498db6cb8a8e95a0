"""From a place in the domain to a link: the only module that knows both."""

from __future__ import annotations

from typing import Any

from flask import url_for

from gesprekken.core.plek import Plek, Pleksoort

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
    S.VERGADERINGEN: ("tafel.vergaderingen", None),
    S.VERGADERING: ("tafel.vergadering", "sleutel"),
}


def href(plek: Plek) -> str:
    """The relative URL of a place."""
    endpoint, object_ = _ENDPOINT[plek.soort]
    delen: dict[str, Any] = {"ronde": plek.ronde}
    if endpoint.startswith("tafel."):
        delen["_anchor"] = plek.dossier or None
    else:
        delen["dossier"] = plek.dossier
    if object_:
        delen[object_] = plek.object
    if plek.soort == S.ACTIE:
        delen["actie"] = plek.deel
    return url_for(endpoint, **delen)


def href_van(opgeslagen: dict[str, Any] | None) -> str | None:
    """The same for a place as the journaal keeps it."""
    if not opgeslagen:
        return None
    return href(Plek(**{**opgeslagen, "soort": Pleksoort(opgeslagen["soort"])}))
