"""The facts of any number of dossiers in two statements: the steps of their rounds, and everything else stacked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from gesprekken.domain.rondes.models import Stap, Termijn
from gesprekken.domain.verplichtingen.feiten import Feiten, Gesprekfeit, Stapfeit
from gesprekken.infra.database import db
from gesprekken.infra.stapel import stapel
from gesprekken.queries.agendafeiten import AGENDABRONNEN
from gesprekken.queries.bodfeiten import BODBRONNEN
from gesprekken.queries.dossierfeiten import DOSSIERBRONNEN
from gesprekken.queries.feitenbron import Groepen
from gesprekken.queries.gesprekfeiten import GESPREKBRONNEN
from gesprekken.queries.koppen import Dossierkop
from gesprekken.queries.registerfeiten import REGISTERBRONNEN
from gesprekken.queries.vraagfeiten import VRAAGBRONNEN

Ids = Sequence[int]
_BRONNEN = {**DOSSIERBRONNEN, **GESPREKBRONNEN, **AGENDABRONNEN, **BODBRONNEN, **REGISTERBRONNEN, **VRAAGBRONNEN}
_STAPEL = stapel({naam: bron.vraag for naam, bron in _BRONNEN.items()})


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
        groepen[s.ronde_id].append(Stapfeit(s.id, s.volgnr, s.code, s.naam, s.soort, s.bepaling, limiet, s.parameters))
    return {ronde_id: tuple(stappen) for ronde_id, stappen in groepen.items()}


def laad_feiten(koppen: Iterable[Dossierkop]) -> dict[int, Feiten]:
    """The facts per dossier; one statement whatever the number of dossiers and of kinds of fact."""
    koppen = list(koppen)
    rijen = _STAPEL.lees(db.session, ids=[k.id for k in koppen])
    delen = {naam: bron.per_dossier(rijen[naam]) for naam, bron in _BRONNEN.items()}
    punten = delen.pop("gesprekspunten")  # these come per talk
    delen["gesprekken"] = {d: [_met_punten(g, punten) for g in lijst] for d, lijst in delen["gesprekken"].items()}
    return {k.id: _feiten(k, {naam: tuple(deel.get(k.id, ())) for naam, deel in delen.items()}) for k in koppen}


def _met_punten(gesprek: Gesprekfeit, punten: Groepen) -> Gesprekfeit:
    return replace(gesprek, punten=tuple(punten[gesprek.id])) if gesprek.id in punten else gesprek


def _feiten(kop: Dossierkop, delen: Mapping[str, tuple[Any, ...]]) -> Feiten:
    return Feiten(
        dossier_id=kop.id,
        ronde_slug=kop.ronde_slug,
        dossier_slug=kop.slug,
        dossier_naam=kop.naam,
        trekker_id=kop.trekker_id,
        trekker_naam=kop.naam,
        secretariaat_id=kop.secretariaat_id,
        **delen,
    )
