"""The bottlenecks behind the adopted agendas of a round: counts, shared with every participant."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from gesprekken.domain.agenda.models import (
    Agendabron,
    Agendapunt,
    Agendaregel,
    Agendaversie,
    Gespreksagenda,
    Onderwerp,
)
from gesprekken.domain.agenda.radar import Knelpuntmelding, Knelpunttelling, tel
from gesprekken.domain.agenda.statussen import vastgestelde_versie
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db


def _laatste() -> sa.ScalarSelect[int]:
    """The number of the last adopted version of an agenda."""
    return (
        sa.select(sa.func.max(Agendaversie.nr))
        .where(Agendaversie.agenda_id == Gespreksagenda.id, vastgestelde_versie())
        .correlate(Gespreksagenda)
        .scalar_subquery()
    )


def list_knelpunten(ronde: Ronde) -> list[Knelpunttelling]:
    """Counted over the last adopted version of every agenda, submissions of merged items included; one statement."""
    rijen = db.session.execute(_meldingen().where(Dossier.ronde_id == ronde.id))
    return tel(Knelpuntmelding(soort, dossier, punt, onderwerp, woningen, frozenset(kenners))
               for soort, dossier, punt, onderwerp, woningen, *kenners in rijen)  # fmt: skip


def _meldingen() -> sa.Select[*tuple[Any, ...]]:
    """Every bottleneck behind an adopted line, with who reads the submission itself."""
    bron = sa.orm.aliased(Agendapunt)
    return (
        sa.select(Onderwerp.knelpunt, Dossier.naam, Agendaregel.agendapunt_id, Onderwerp.id, Onderwerp.woningen,
                  Onderwerp.indiener_id, Dossier.trekker_id)
        .select_from(Gespreksagenda)
        .join(Dossier, Dossier.id == Gespreksagenda.dossier_id)
        .join(Agendaversie, sa.and_(Agendaversie.agenda_id == Gespreksagenda.id, Agendaversie.nr == _laatste()))
        .join(Agendaregel, Agendaregel.agendaversie_id == Agendaversie.id)
        .join(
            bron,
            sa.and_(  # of its own agenda: said for the database, which else looks through all of them
                bron.agenda_id == Gespreksagenda.id,
                sa.or_(bron.id == Agendaregel.agendapunt_id, bron.opgegaan_in_id == Agendaregel.agendapunt_id),
            ),
        )
        .join(Agendabron, Agendabron.agendapunt_id == bron.id)
        .join(Onderwerp, Onderwerp.id == Agendabron.onderwerp_id)
        .where(Onderwerp.knelpunt != "")
        .order_by(Onderwerp.id)
    )  # fmt: skip
