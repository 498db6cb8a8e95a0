"""The wall around an agenda item, as SQL conditions that every query about talks and outcomes joins.

The last *adopted* matrix decides who stands inside: any role in it, and always the trekker. A talk about items is
read by who stands inside one of them; its minutes and outcomes hang on one item and need that item's wall. Every
condition names what it hangs on: the query around it may speak of the same tables.
"""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.journaal import Journaalregel
from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.models import Agendapunt, Puntpartij
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.opvolging.models import Gesprekspunt, Journaalkring, Journaalmuur
from gesprekken.queries.zicht import Eigen, Lezer, eigen_van, mag


def binnen_punt(lezer: Lezer) -> sa.ColumnElement[bool]:
    """Condition on Agendapunt: the reader's organisation stands inside its wall."""
    if not mag(lezer, Permission.GESPREK_LEZEN):
        return sa.false()
    binnen = sa.exists().where(Puntpartij.agendapunt_id == Agendapunt.id, Puntpartij.organisatie_id == eigen_van(lezer))
    return binnen.correlate(Agendapunt)


def ziet_gesprek(lezer: Lezer) -> sa.ColumnElement[bool]:
    """Condition on Gesprek: a talk without items is for every reader of talks, one with items for their parties."""
    if not mag(lezer, Permission.GESPREK_LEZEN):
        return sa.false()
    return sa.or_(
        ~sa.exists().where(Gesprekspunt.gesprek_id == Gesprek.id).correlate(Gesprek),
        sa.exists()
        .where(
            Gesprekspunt.gesprek_id == Gesprek.id,
            Puntpartij.agendapunt_id == Gesprekspunt.agendapunt_id,
            Puntpartij.organisatie_id == eigen_van(lezer),
        )
        .correlate(Gesprek),
    )


def ziet_journaalregel(lezer: Lezer) -> sa.ColumnElement[bool]:
    """Condition on Journaalregel: the same, for what was written down about items."""
    return binnen_muren(Journaalregel.id, eigen_van(lezer))


def binnen_muren(
    regel_id: sa.orm.InstrumentedAttribute[int], organisatie_id: Eigen | sa.orm.InstrumentedAttribute[int]
) -> sa.ColumnElement[bool]:
    """Condition: no wall is around this line, or the organisation stands inside one of them; and so for its circle.

    Columns are those of the query around it.
    """
    kring = sa.exists().where(Journaalkring.regel_id == regel_id)
    binnen = kring.where(Journaalkring.organisatie_id == organisatie_id)
    muur = sa.or_(
        ~sa.exists().where(Journaalmuur.regel_id == regel_id),
        sa.exists().where(
            Journaalmuur.regel_id == regel_id,
            Puntpartij.agendapunt_id == Journaalmuur.agendapunt_id,
            Puntpartij.organisatie_id == organisatie_id,
        ),
    )
    return sa.and_(muur, sa.or_(~kring, binnen))
