"""Who belongs at the table of a talk."""

from __future__ import annotations

from collections.abc import Sequence

from gesprekken.domain.agenda.statussen import zit_aan_tafel
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.opvolging.opvolging import list_punt_ids, list_puntpartijen


def partijen_bij_punten(dossier: Dossier, punt_ids: Sequence[int]) -> list[int]:
    """Organisation ids of who leads the talk or takes part in one of the items, and the trekker, trekker first."""
    rollen = list_puntpartijen(punt_ids)
    aan_tafel = {i for cellen in rollen.values() for i, rol in cellen.items() if zit_aan_tafel(rol)}
    return [d.organisatie_id for d in list_deelnemers(dossier)
            if d.trekker or (d.gesprekspartij and d.organisatie_id in aan_tafel)]  # fmt: skip


def partijen_van(dossier: Dossier, gesprek: Gesprek) -> list[int]:
    """Organisation ids that belong at the table: of its items, or all talk parties when it is about none."""
    if punten := list_punt_ids(gesprek):
        return partijen_bij_punten(dossier, punten)
    return [d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij]
