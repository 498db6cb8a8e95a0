"""The wall around each adopted item, set anew at every adoption."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from gesprekken.domain.agenda.models import Agendapunt, Puntpartij
from gesprekken.infra.database import db
from gesprekken.queries.agenda.agenda import Versie
from gesprekken.queries.dossiers.dossiers import Deelnemer


def zet_muren(versie: Versie, deelnemers: Sequence[Deelnemer]) -> None:
    """The matrix of this version decides from now on who reads talks and outcomes of its items.

    Items that the version does not hold keep the wall of the version that held them last.
    """
    punten = [r.agendapunt_id for r in versie.regels]
    db.session.execute(sa.delete(Puntpartij).where(Puntpartij.agendapunt_id.in_(punten)))
    db.session.execute(
        sa.update(Agendapunt).where(Agendapunt.id.in_(punten)).values(vastgesteld_in_id=versie.versie.id)
    )
    for regel in versie.regels:
        rollen = regel.inhoud["partijen"]
        db.session.add_all(
            Puntpartij(agendapunt_id=regel.agendapunt_id, organisatie_id=d.organisatie_id, rol=rollen.get(d.naam, ""))
            for d in deelnemers
            if d.naam in rollen or d.trekker
        )
