"""What stayed open in the round before: as counts for who sets up the next one, and as an offer for who goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.domain.agenda.models import Agendabron, Agendapunt, Gespreksagenda, Onderwerp
from gesprekken.domain.agenda.statussen import aan_de_orde
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db


@dataclass(frozen=True, slots=True)
class Opentelling:
    """How many adopted items about a bottleneck have no outcome in one dossier."""

    dossier: str
    aantal: int


def _over_een_knelpunt() -> sa.ColumnElement[bool]:
    """Condition on Agendapunt: one of the submissions behind it, merged ones included, names a bottleneck."""
    bron = sa.orm.aliased(Agendapunt)
    return (
        sa.exists()
        .where(
            sa.or_(bron.id == Agendapunt.id, bron.opgegaan_in_id == Agendapunt.id),
            Agendabron.agendapunt_id == bron.id,
            Onderwerp.id == Agendabron.onderwerp_id,
            Onderwerp.knelpunt != "",
        )
        .correlate(Agendapunt)
    )


def list_opentellingen(rondes: Sequence[Ronde]) -> list[tuple[Ronde, list[Opentelling]]]:
    """Per given round its dossiers by name; one statement.

    Which items are adopted, which have no outcome and which are about a bottleneck is shared with every participant
    of a round. What was promised, and why an item was moved on, lies behind its wall and is not counted.
    """
    open_ = sa.and_(aan_de_orde(), Agendapunt.vastgesteld_in_id.is_not(None), _over_een_knelpunt())
    rijen = db.session.execute(
        sa.select(Dossier.ronde_id, Dossier.naam, sa.func.count(Agendapunt.id))
        .select_from(Dossier)
        .outerjoin(Gespreksagenda, Gespreksagenda.dossier_id == Dossier.id)
        .outerjoin(Agendapunt, sa.and_(Agendapunt.agenda_id == Gespreksagenda.id, open_))
        .where(Dossier.ronde_id.in_([r.id for r in rondes]))
        .group_by(Dossier.id)
        .order_by(Dossier.naam, Dossier.id)
    )
    per_ronde: defaultdict[int, list[Opentelling]] = defaultdict(list)
    for ronde_id, naam, aantal in rijen:
        per_ronde[ronde_id].append(Opentelling(naam, aantal))
    return [(r, per_ronde[r.id]) for r in rondes]
