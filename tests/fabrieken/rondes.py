"""Rounds from the templates that ship with the application."""

from __future__ import annotations

from datetime import date

from gesprekken.core.actor import Handelend, SysteemActor
from gesprekken.domain.rondes.models import Ronde
from gesprekken.queries.sjablonen.sjablonen import find_sjabloon
from gesprekken.services.rondes import start_ronde
from tests.ondersteuning.klok import BEGIN

JAAR = 2026


def maak_ronde(
    sjabloon: str = "addendum-5a-5b", naam: str = "Najaar 2026", actor: Handelend | None = None, **termijnen: date
) -> Ronde:
    """A round of 2026 with the deadlines of its template; `termijnen` replaces some of them."""
    gevonden = find_sjabloon(sjabloon)
    assert gevonden is not None
    data = {t.code: t.datum(JAAR) for t in gevonden.termijnen}
    return start_ronde(actor or SysteemActor(), BEGIN, gevonden, naam, {**data, **termijnen})
