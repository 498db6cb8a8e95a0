"""Rounds from the templates that ship with the application."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from gesprekken.core.actor import Handelend, SysteemActor
from gesprekken.domain.partijen.organisaties import Organisatiesoort
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.sjablonen.sjabloon import Stapsjabloon
from gesprekken.queries.sjablonen.sjablonen import find_sjabloon
from gesprekken.services.rondes import start_ronde
from tests.ondersteuning.klok import BEGIN

JAAR = 2026
AAN_TAFEL = frozenset({Organisatiesoort.GEMEENTE, Organisatiesoort.CORPORATIE, Organisatiesoort.PROVINCIE})


def maak_ronde(
    sjabloon: str = "addendum-5a-5b",
    naam: str = "Najaar 2026",
    actor: Handelend | None = None,
    trekkers: Organisatiesoort | None = None,
    anders: Mapping[str, Mapping[str, Any]] | None = None,
    **termijnen: date,
) -> Ronde:
    """A round of 2026 with the deadlines of its template; `termijnen` replaces some of them.

    `trekkers`: another kind of organisation leads its dossiers, with every other one around the table.
    `anders`: parameters that are other ones, by code of their step; None: not named.
    """
    gevonden = find_sjabloon(sjabloon)
    assert gevonden is not None
    if trekkers:
        gevonden = replace(gevonden, trekkers=trekkers, partijen=AAN_TAFEL - {trekkers})
    gevonden = replace(gevonden, stappen=tuple(_met(s, (anders or {}).get(s.code, {})) for s in gevonden.stappen))
    data = {t.code: t.datum(JAAR) for t in gevonden.termijnen}
    return start_ronde(actor or SysteemActor(), BEGIN, gevonden, naam, {**data, **termijnen})


def _met(stap: Stapsjabloon, anders: Mapping[str, Any]) -> Stapsjabloon:
    return replace(stap, parameters={k: v for k, v in {**stap.parameters, **anders}.items() if v is not None})
