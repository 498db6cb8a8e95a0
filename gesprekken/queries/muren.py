"""The wall around an agenda item, as SQL conditions that every query about talks and outcomes joins.

The last *adopted* matrix decides who stands inside: any role in it, and always the trekker. A talk about items is
read by who stands inside one of them; its minutes and outcomes hang on one item and need that item's wall. Every
condition names what it hangs on: the query around it may speak of the same tables.

`muur_om` says of every kind of thing who may know what happened to it. The journaal asks it for each line.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

import sqlalchemy as sa

from gesprekken.core.journaal import Journaalregel
from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.models import (
    Agendapunt,
    Agendaversie,
    Gespreksagenda,
    Instemming,
    Onderwerp,
    Openpunt,
    Puntpartij,
)
from gesprekken.domain.biedingen.models import Bod, Bodoordeel, Boduitleg, Bodvoorstel
from gesprekken.domain.dossiers.models import Bevestiging, Deelname, Dossier, Hoedanigheid, Werkwijze
from gesprekken.domain.gesprekken.models import Actie, Besluit, Gesprek, Verslag
from gesprekken.domain.indieningen.models import Indiening, Ondertekening, Vaststelling
from gesprekken.domain.opvolging.models import Gesprekspunt, Journaalkring, Journaalmuur, Toezegging
from gesprekken.domain.overzichten.models import (
    Regelstand,
    Startvoorraad,
    Verschiluitleg,
    Vertrouwelijkheid,
)
from gesprekken.domain.rondes.models import Scenariocijfer
from gesprekken.domain.tafel.models import Bespreekpunt, Vergadering
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.infra.database import db
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


@dataclass(frozen=True, slots=True)
class Muur:
    """Who may know of a thing: who stands inside one of these agenda items, and belongs to this circle.

    Without items and without a circle: whoever reads the dossier.
    """

    punten: frozenset[int] = frozenset()
    kring: frozenset[int] = frozenset()


# What whoever reads the dossier reads: that something happened to it is no more of a secret than the thing itself.
OPEN = (
    Dossier, Werkwijze, Bevestiging, Gespreksagenda, Agendaversie, Instemming, Bod, Bodoordeel, Boduitleg, Bodvoorstel,
    Startvoorraad, Bijdrage, Indiening, Vaststelling, Ondertekening, Scenariocijfer, Vergadering, Bespreekpunt,
)  # fmt: skip


@singledispatch
def muur_om(ding: object, dossier: Dossier) -> Muur:
    """Who may know what happens to this thing of the dossier now. Raises TypeError for a kind that is not named here.

    There is no answer by default: a line about something new is not written before somebody said who reads it.
    """
    if isinstance(ding, OPEN):
        return Muur()
    raise TypeError(f"who may know of a {type(ding).__name__}? Say so in queries/muren.py ({dossier.slug})")


@muur_om.register
def _om_punt(punt: Agendapunt, _dossier: Dossier) -> Muur:
    return Muur(frozenset({punt.id}))


@muur_om.register
def _om_gesprek(gesprek: Gesprek, _dossier: Dossier) -> Muur:
    return Muur(_punten_van(gesprek.id))


@muur_om.register
def _om_uitkomst(ding: Verslag | Besluit | Actie | Toezegging | Vraagantwoord | Openpunt, _dossier: Dossier) -> Muur:
    """On an item: its wall only, also when the talk was about several. Of a talk as a whole: all of its items."""
    if ding.agendapunt_id is not None:
        return Muur(frozenset({ding.agendapunt_id}))
    return Muur(_punten_van(getattr(ding, "gesprek_id", None)))


def _punten_van(gesprek_id: int | None) -> frozenset[int]:
    vraag = sa.select(Gesprekspunt.agendapunt_id).where(Gesprekspunt.gesprek_id == gesprek_id)
    return frozenset(db.session.scalars(vraag)) if gesprek_id else frozenset()


@muur_om.register
def _om_onderwerp(onderwerp: Onderwerp, dossier: Dossier) -> Muur:
    """What a party brought is its own and the leader's; others read the agenda version that it ends up in."""
    return Muur(kring=frozenset({onderwerp.indiener_id, dossier.trekker_id}))


@muur_om.register
def _om_uitleg(_uitleg: Verschiluitleg, dossier: Dossier) -> Muur:
    """That the rows fall short of the bid tells of rows that others do not see."""
    return Muur(kring=frozenset({dossier.trekker_id}))


@muur_om.register
def _om_regels(stand: Regelstand, dossier: Dossier) -> Muur:
    """Rows, as they stood: their corporations, the leader, and the province where all of them are for it too."""
    if stand.openbaar:
        return Muur()
    kring = {dossier.trekker_id, *(i for i in stand.organisaties if i)}
    if Vertrouwelijkheid.GEMEENTE not in stand.niveaus:
        kring |= set(db.session.scalars(sa.select(Deelname.organisatie_id).where(
            Deelname.dossier_id == dossier.id, Deelname.actief, Deelname.hoedanigheid == Hoedanigheid.PARTNER,
        )))  # fmt: skip
    return Muur(kring=frozenset(kring))
