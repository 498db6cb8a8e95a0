"""A bigger region: dossiers copied row by row from those that are there, with all their children.

Used where the question is how a page behaves with many municipalities. The rows are real ones, made by services;
only their number is not.
"""

from __future__ import annotations

from itertools import cycle
from typing import Any

import sqlalchemy as sa

from gesprekken.core.base import Base, new_sleutel
from gesprekken.domain.dossiers.models import Bevestiging, Deelname, Dossier, Werkwijze
from gesprekken.domain.gesprekken.models import (
    Actie,
    Besluit,
    Gesprek,
    Gesprekswijziging,
    Uitnodiging,
    Verslag,
    Verslagversie,
)
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.tafel.models import Bespreekpunt
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie

# (parent, foreign key, child): copied in this order, each child under the copy of its parent.
KINDEREN: tuple[tuple[type[Base], str, type[Base]], ...] = (
    (Dossier, "dossier_id", Deelname),
    (Dossier, "dossier_id", Werkwijze),
    (Werkwijze, "werkwijze_id", Bevestiging),
    (Dossier, "dossier_id", Gesprek),
    (Gesprek, "gesprek_id", Gesprekswijziging),
    (Gesprek, "gesprek_id", Uitnodiging),
    (Gesprek, "gesprek_id", Verslag),
    (Verslag, "verslag_id", Verslagversie),
    (Gesprek, "gesprek_id", Besluit),
    (Gesprek, "gesprek_id", Actie),
    (Dossier, "dossier_id", Bespreekpunt),
)


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
    paren: dict[type[Base], list[tuple[Any, Any]]] = {Dossier: [(bron, dossier)]}
    for ouder, sleutel, kind in KINDEREN:
        paren[kind] = [
            (rij, _kopie(rij, **{sleutel: kopie.id}, **_trekker(rij, trekker.id, nieuw.id)))
            for origineel, kopie in paren[ouder]
            for rij in db.session.scalars(sa.select(kind).where(getattr(kind, sleutel) == origineel.id))
        ]


def _trekker(rij: Base, oud: int, nieuw: int) -> dict[str, int]:
    """Where a row names the trekker itself, its copy names the copied one."""
    return {"organisatie_id": nieuw} if getattr(rij, "organisatie_id", None) == oud else {}


def _kopie(rij: Any, **anders: Any) -> Any:  # noqa: ANN401 - any model
    kolommen = {k.key for k in sa.inspect(type(rij)).column_attrs} - {"id"}
    waarden = {k: getattr(rij, k) for k in kolommen}
    waarden |= {k: new_sleutel() for k in ("sleutel", "uid") if k in waarden}
    kopie = type(rij)(**(waarden | anders))
    db.session.add(kopie)
    db.session.flush()
    return kopie
