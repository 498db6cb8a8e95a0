"""The facts about talks: the invitations, the minutes, and the items that a talk is about."""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa

from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.gesprekken.models import Gesprek, Uitnodiging, Verslag
from gesprekken.domain.gesprekken.statussen import is_voorgelegd, niet_vervallen
from gesprekken.domain.opvolging.models import Gesprekspunt
from gesprekken.domain.soorten.gesprek.feiten import Genodigde, Gesprekfeit, Gesprekspuntfeit
from gesprekken.queries.soorten.bron import IDS, Bron, Feitdeel, Groepen, Rijen, feit, groepeer


def _gesprekken(rijen: Rijen) -> Groepen:
    """A row per invitation."""
    genodigden: defaultdict[int, list[Genodigde]] = defaultdict(list)
    for rij in rijen:
        if rij[3]:
            genodigden[rij[1]].append(Genodigde(*rij[3:7]))
    eigen = {r[1]: r for r in rijen}.values()
    return groepeer(
        (r[0], feit(Gesprekfeit, r[1], *r[7:13], tuple(genodigden[r[1]]), is_voorgelegd(r[13]), r[14])) for r in eigen
    )


GESPREKKEN = Bron(
    Gesprekfeit,
    sa.select(Gesprek.dossier_id, Gesprek.id, Uitnodiging.id, Uitnodiging.organisatie_id, Uitnodiging.uitgenodigd,
              Uitnodiging.op, Uitnodiging.aanwezig_op, Gesprek.sleutel, Gesprek.stap_id, Gesprek.titel,
              Gesprek.begint_op, Gesprek.gepland_op, Gesprek.gehouden_op, Verslag.status, Verslag.vastgesteld_op)
    .outerjoin(Verslag, sa.and_(Verslag.gesprek_id == Gesprek.id, Verslag.agendapunt_id.is_(None)))
    .outerjoin(Uitnodiging, Uitnodiging.gesprek_id == Gesprek.id)
    .where(Gesprek.dossier_id.in_(IDS), niet_vervallen()),
    _gesprekken,
    sorteer=3,
)  # fmt: skip

GESPREKSPUNTEN = Bron(
    Gesprekspuntfeit,
    sa.select(Gesprek.dossier_id, Gesprekspunt.id, Gesprek.id.label("gesprek"), Agendapunt.sleutel, Verslag.status,
              Verslag.vastgesteld_op)
    .join(Gesprek, Gesprek.id == Gesprekspunt.gesprek_id)
    .join(Agendapunt, Agendapunt.id == Gesprekspunt.agendapunt_id)
    .outerjoin(Verslag, sa.and_(Verslag.gesprek_id == Gesprek.id, Verslag.agendapunt_id == Agendapunt.id))
    .where(Gesprek.dossier_id.in_(IDS), niet_vervallen()),
    lambda rijen: groepeer(
        (gesprek, Gesprekspuntfeit(punt, is_voorgelegd(status), op)) for _d, _id, gesprek, punt, status, op in rijen
    ),
    deel=Feitdeel(Gesprekfeit, "punten"),
)  # fmt: skip

BRONNEN = (GESPREKKEN, GESPREKSPUNTEN)
