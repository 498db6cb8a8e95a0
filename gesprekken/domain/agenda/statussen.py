"""What the statuses of the agenda mean, as predicates and as conditions in SQL."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.agenda.models import (
    Agendapunt,
    Agendastatus,
    Agendaversie,
    Onderwerp,
    Onderwerpstatus,
    Oordeel,
    Puntstatus,
    Rolinpunt,
)

S = Onderwerpstatus
AFGEHANDELD = frozenset({S.OPGENOMEN, S.AFGEWEZEN, S.INGETROKKEN})
OP_AGENDA = frozenset({Puntstatus.WERKVERSIE, Puntstatus.AGENDA})


def is_te_wijzigen(onderwerp: Onderwerp) -> bool:
    """The submitter may still change the text."""
    return onderwerp.status in (S.CONCEPT, S.TERUGGELEGD)


def wacht_op_behandeling(status: str) -> bool:
    """The municipality has something to do."""
    return status == S.INGEDIEND


def wacht_op_indiener(status: str) -> bool:
    """The submitter has a question to answer."""
    return status == S.TERUGGELEGD


def is_afgehandeld(status: str) -> bool:
    """Nothing more is asked about this submission."""
    return status in AFGEHANDELD


def zichtbaar_buiten_indiener() -> sa.ColumnElement[bool]:
    """SQL: the municipality sees it. What was never handed in stays silent, also once it is withdrawn."""
    return Onderwerp.ingediend_op.is_not(None)


def staat_op_agenda() -> sa.ColumnElement[bool]:
    """SQL: the item is part of the working copy (not merged away, dropped or finished)."""
    return sa.and_(Agendapunt.status.in_(OP_AGENDA), Agendapunt.opgegaan_in_id.is_(None))


def is_aan_de_orde(punt: Agendapunt) -> bool:
    """The item was presented, and is not merged away, dropped or finished."""
    return punt.status == Puntstatus.AGENDA and punt.opgegaan_in_id is None


def aan_de_orde() -> sa.ColumnElement[bool]:
    """SQL: the same."""
    return sa.and_(Agendapunt.status == Puntstatus.AGENDA, Agendapunt.opgegaan_in_id.is_(None))


def bleef_open() -> sa.ColumnElement[bool]:
    """SQL: the item has no result: it is still on the agenda, or it was moved on to the next round."""
    return sa.or_(aan_de_orde(), Agendapunt.status == Puntstatus.DOORGESCHOVEN)


def is_van_de_agenda(punt: Agendapunt) -> bool:
    """The item was taken off; `resultaat` says why."""
    return punt.status == Puntstatus.VERVALLEN


def zit_aan_tafel(rol: str) -> bool:
    """The party leads the talk on the item or takes part in it."""
    return rol in (Rolinpunt.VOERT, Rolinpunt.NEEMT_DEEL)


def is_afgesloten(punt: Agendapunt) -> bool:
    """The item has a result."""
    return punt.status == Puntstatus.AFGESLOTEN


def is_doorgeschoven(punt: Agendapunt) -> bool:
    """The item goes to the list of the next round."""
    return punt.status == Puntstatus.DOORGESCHOVEN


def is_vastgestelde_versie(versie: Agendaversie | None) -> bool:
    """The version is adopted and locked."""
    return versie is not None and versie.status == Agendastatus.VASTGESTELD


def vastgestelde_versie() -> sa.ColumnElement[bool]:
    """SQL: the version was adopted, whether or not a later one replaced it."""
    return Agendaversie.vastgesteld_op.is_not(None)


def vraagt_reactie(oordeel: str) -> bool:
    """*Akkoord mits* obliges the municipality to reply; *niet akkoord* is shown and printed, and never blocks."""
    return oordeel == Oordeel.MITS


def heeft_voorbehoud(oordeel: str) -> bool:
    """The answer needs a reason."""
    return oordeel != Oordeel.AKKOORD
