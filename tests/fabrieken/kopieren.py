"""A bigger region: dossiers copied row by row from those that are there, with all their children.

Used where the question is how a page behaves with many municipalities. The rows are real ones, made by services;
only their number is not.
"""

from __future__ import annotations

from itertools import cycle
from typing import Any

import sqlalchemy as sa

from gesprekken.core.base import Base, new_sleutel
from gesprekken.domain.agenda.models import (
    Agendabron,
    Agendapunt,
    Agendaregel,
    Agendaversie,
    Gespreksagenda,
    Instemming,
    Onderwerp,
    Onderwerpbericht,
    Openpunt,
    Partijrol,
    Puntpartij,
)
from gesprekken.domain.biedingen.models import Bod, Bodoordeel, Bodregel, Boduitleg, Bodvoorstel
from gesprekken.domain.dossiers.models import Bevestiging, Deelname, Dossier, Werkwijze
from gesprekken.domain.gesprekken.models import (
    Actie,
    Besluit,
    Besluitwijziging,
    Gesprek,
    Gesprekswijziging,
    Uitnodiging,
    Verslag,
    Verslagversie,
)
from gesprekken.domain.indieningen.models import Indiening, Ondertekening, Vaststelling
from gesprekken.domain.opvolging.models import Gesprekspunt, Informatie, Toezegging, Toezeggingsregel
from gesprekken.domain.overzichten.models import (
    Locatievoorstel,
    Startvoorraad,
    Verschiluitleg,
    Woninglocatie,
)
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde, Scenariocijfer
from gesprekken.domain.tafel.models import Bespreekpunt
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie

# (parent, foreign key, child): copied in this order, each child under the copy of its parent. Other keys of the child
# that name a row of the same dossier follow to that row's copy, when it was copied before. What may hang on either of
# two parents (a decision on a talk, or on an item that is handled in writing) stands under both; a row is copied once.
KINDEREN: tuple[tuple[type[Base], str, type[Base]], ...] = (
    (Dossier, "dossier_id", Deelname),
    (Dossier, "dossier_id", Werkwijze),
    (Werkwijze, "werkwijze_id", Bevestiging),
    (Dossier, "dossier_id", Bespreekpunt),
    (Dossier, "dossier_id", Onderwerp),
    (Onderwerp, "onderwerp_id", Onderwerpbericht),
    (Dossier, "dossier_id", Gespreksagenda),
    (Gespreksagenda, "agenda_id", Agendaversie),
    (Gespreksagenda, "agenda_id", Agendapunt),
    (Agendapunt, "agendapunt_id", Agendabron),
    (Agendapunt, "agendapunt_id", Partijrol),
    (Agendapunt, "agendapunt_id", Puntpartij),
    (Agendapunt, "agendapunt_id", Instemming),
    (Agendaversie, "agendaversie_id", Agendaregel),
    (Dossier, "dossier_id", Gesprek),
    (Gesprek, "gesprek_id", Gesprekswijziging),
    (Gesprek, "gesprek_id", Gesprekspunt),
    (Gesprek, "gesprek_id", Uitnodiging),
    (Gesprek, "gesprek_id", Verslag),
    (Verslag, "verslag_id", Verslagversie),
    (Gesprek, "gesprek_id", Besluit),
    (Agendapunt, "agendapunt_id", Besluit),
    (Besluit, "besluit_id", Besluitwijziging),
    (Gesprek, "gesprek_id", Actie),
    (Agendapunt, "agendapunt_id", Actie),
    (Dossier, "dossier_id", Actie),
    (Agendapunt, "agendapunt_id", Informatie),
    (Agendapunt, "agendapunt_id", Toezegging),
    (Toezegging, "toezegging_id", Toezeggingsregel),
    (Dossier, "dossier_id", Openpunt),
    (Dossier, "dossier_id", Bodvoorstel),
    (Dossier, "dossier_id", Bod),
    (Bod, "bod_id", Bodregel),
    (Bod, "bod_id", Bodoordeel),
    (Dossier, "dossier_id", Boduitleg),
    (Dossier, "dossier_id", Woninglocatie),
    (Dossier, "dossier_id", Locatievoorstel),
    (Dossier, "dossier_id", Startvoorraad),
    (Dossier, "dossier_id", Verschiluitleg),
    (Dossier, "dossier_id", Indiening),
    (Indiening, "indiening_id", Vaststelling),
    (Indiening, "indiening_id", Ondertekening),
    (Dossier, "dossier_id", Scenariocijfer),
    (Dossier, "dossier_id", Vraagantwoord),
    (Dossier, "dossier_id", Bijdrage),
)

# Table -> id of the original -> id of its copy.
Nieuwe = dict[str, dict[int, int]]


def vergroot_ronde(ronde_slug: str, aantal: int) -> None:
    """Bring a round to `aantal` dossiers by copying the ones it has, over and over."""
    with transactie():
        ronde = db.session.scalars(sa.select(Ronde).where(Ronde.slug == ronde_slug)).one()
        bronnen = db.session.scalars(sa.select(Dossier).where(Dossier.ronde_id == ronde.id).order_by(Dossier.id)).all()
        for nr, bron in zip(range(len(bronnen), aantal), cycle(bronnen), strict=False):
            _kopieer_dossier(bron, nr)


def _kopieer_dossier(bron: Dossier, nr: int) -> None:
    trekker = db.session.get_one(Organisatie, bron.trekker_id)
    nieuw = _kopie(trekker, slug=f"{trekker.slug}-{nr}", kort=f"{trekker.kort} {nr}", naam=f"{trekker.naam} {nr}",
                   tegel_rij=None, tegel_kolom=None)  # fmt: skip
    dossier = _kopie(bron, trekker_id=nieuw.id, slug=f"{bron.slug}-{nr}", naam=f"{bron.naam} {nr}")
    nieuwe: Nieuwe = {"organisatie": {trekker.id: nieuw.id}, "dossier": {bron.id: dossier.id}}
    for ouder, sleutel, kind in KINDEREN:
        _kopieer_kinderen(kind, getattr(kind, sleutel).in_(nieuwe[ouder.__tablename__]), nieuwe)


def _kopieer_kinderen(kind: type[Base], onder: sa.ColumnElement[bool], nieuwe: Nieuwe) -> None:
    eigen = nieuwe.setdefault(kind.__tablename__, {})
    rijen: list[Any] = list(db.session.scalars(sa.select(kind).where(onder).order_by(sa.text("id"))))
    paren = [(rij, _kopie(rij, **_verwijzingen(rij, nieuwe))) for rij in rijen if rij.id not in eigen]
    eigen |= {rij.id: kopie.id for rij, kopie in paren}
    for _rij, kopie in paren:  # once more, now that rows of the same table have their copies too
        for naam, waarde in _verwijzingen(kopie, {kind.__tablename__: eigen}).items():
            setattr(kopie, naam, waarde)


def _verwijzingen(rij: Base, nieuwe: Nieuwe) -> dict[str, int]:
    """Column -> the id of the copy, for every foreign key of this row that names a copied one."""
    uit: dict[str, int] = {}
    for kolom in sa.inspect(type(rij)).local_table.columns:
        for sleutel in kolom.foreign_keys:
            kopie = nieuwe.get(sleutel.column.table.name, {}).get(getattr(rij, kolom.key))
            uit |= {kolom.key: kopie} if kopie else {}
    return uit


def _kopie(rij: Any, **anders: Any) -> Any:  # noqa: ANN401 - any model
    kolommen = {k.key for k in sa.inspect(type(rij)).column_attrs} - {"id"}
    waarden = {k: getattr(rij, k) for k in kolommen}
    waarden |= {k: new_sleutel() for k in ("sleutel", "uid") if k in waarden}
    kopie = type(rij)(**(waarden | anders))
    db.session.add(kopie)
    db.session.flush()
    return kopie
