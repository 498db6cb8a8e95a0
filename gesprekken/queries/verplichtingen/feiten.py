"""The facts of any number of dossiers in two statements: the steps of their rounds, and everything else stacked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from gesprekken.domain.rondes.models import Stap, Termijn
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Stapfeit
from gesprekken.infra.database import db
from gesprekken.infra.stapel import stapel
from gesprekken.queries.rondes.stappen import maak_stapfeit
from gesprekken.queries.soorten.alle import BRONNEN
from gesprekken.queries.soorten.bron import maak_feiten
from gesprekken.queries.verplichtingen.koppen import Dossierkop

Ids = Sequence[int]
_STAPEL = stapel({bron.naam: bron.vraag for bron in BRONNEN})


def laad_stappen(ronde_ids: Ids) -> dict[int, tuple[Stapfeit, ...]]:
    """The steps per round with the deadline that counts now (highest version); one statement."""
    rijen = db.session.execute(
        sa.select(Stap, Termijn)
        .outerjoin(Termijn, sa.and_(Termijn.ronde_id == Stap.ronde_id, Termijn.code == Stap.termijn_code))
        .where(Stap.ronde_id.in_(ronde_ids))
        .order_by(Stap.ronde_id, Stap.volgnr, Termijn.versie)
    )
    laatste: dict[int, tuple[Stap, Termijn | None]] = {stap.id: (stap, termijn) for stap, termijn in rijen}
    groepen: defaultdict[int, list[Stapfeit]] = defaultdict(list)
    for s, t in laatste.values():
        limiet = t.limiet if t is not None else None
        groepen[s.ronde_id].append(maak_stapfeit(s, limiet))
    return {ronde_id: tuple(stappen) for ronde_id, stappen in groepen.items()}


def laad_feiten(koppen: Iterable[Dossierkop]) -> dict[int, Feiten]:
    """The facts per dossier; one statement whatever the number of dossiers and of kinds of fact."""
    koppen = list(koppen)
    groepen = maak_feiten(BRONNEN, _STAPEL.lees(db.session, ids=[k.id for k in koppen]))
    partijen = groepen.pop(Partij)
    return {
        k.id: Feiten(
            dossier_id=k.id, ronde_slug=k.ronde_slug, dossier_slug=k.slug, dossier_naam=k.naam,
            trekker_id=k.trekker_id, trekker_naam=k.naam, secretariaat_id=k.secretariaat_id,
            partijen=tuple(partijen.get(k.id, ())),
            per_soort={soort: tuple(feiten[k.id]) for soort, feiten in groepen.items() if k.id in feiten},
        )
        for k in koppen
    }  # fmt: skip
