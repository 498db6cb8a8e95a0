"""The facts about a text that parties confirm: its versions, and who stood for which."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

import sqlalchemy as sa

from gesprekken.domain.dossiers.models import Bevestiging, Werkwijze
from gesprekken.domain.soorten.overeenkomst.feiten import Werkwijzefeit
from gesprekken.queries.soorten.bron import IDS, Bron, Groepen, Rijen, feit, groepeer


def _werkwijzen(rijen: Rijen) -> Groepen:
    """A row per confirmation, or one without when there is none."""
    bevestigd: defaultdict[int, dict[int, datetime]] = defaultdict(dict)
    for _dossier, id_, *_, organisatie_id, op in rijen:
        if organisatie_id:
            bevestigd[id_][organisatie_id] = op
    eigen = {r[1]: r for r in rijen}.values()
    return groepeer((r[0], feit(Werkwijzefeit, *r[2:5], bevestigd[r[1]])) for r in eigen)


WERKWIJZEN = Bron(
    Werkwijzefeit,
    sa.select(Werkwijze.dossier_id, Werkwijze.id, Werkwijze.stap_id, Werkwijze.versie, Werkwijze.vastgelegd_op,
              Bevestiging.organisatie_id, Bevestiging.op)
    .outerjoin(Bevestiging, Bevestiging.werkwijze_id == Werkwijze.id)
    .where(Werkwijze.dossier_id.in_(IDS)),
    _werkwijzen,
)  # fmt: skip

BRONNEN = (WERKWIJZEN,)
