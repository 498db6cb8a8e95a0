"""What was delivered last of every dossier of a round, broken down for one reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.halfjaren import Halfjaar, lees_halfjaar
from gesprekken.domain.overzichten.momentopname import Bevroren, regel_van
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.uitsplitsing import Uitsplitsing, delen_van, splits_uit
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.infra.warm import Warm
from gesprekken.queries.indieningen import opent_bewijs, ziet_rij


@dataclass(frozen=True, slots=True)
class Overzichtinhoud:
    """A frozen overview, read: its rows, the DAEB bid that it was delivered with, and its corporations by slug."""

    rijen: tuple[tuple[Bevroren, Locatieregel], ...]
    bod: int
    laatste: Halfjaar
    corporaties: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ingediend:
    """The last delivery of a dossier, number `nr`, as this reader may see it; `opent`: the receipt too."""

    uitsplitsing: Uitsplitsing
    bod: int
    corporaties: Mapping[str, str]
    nr: int
    opent: bool


# By hash, for what was delivered never changes; a row weighs some two kB, so that is what counts.
_INHOUDEN: Warm[str, Overzichtinhoud] = Warm(4096, lambda inhoud: 1 + len(inhoud.rijen))


def list_ingediend(actor: Actor, ronde: Ronde, stap_code: str) -> Mapping[str, Ingediend]:
    """Slug of a dossier -> what it delivered last in this step; for who may see the round.

    It is for totals: every participant of the round reads them, and a row by itself only where the register allows it.
    Two statements, one as long as nothing new was delivered.
    """
    if not actor.mag(Permission.INDIENING_LEZEN):
        return {}
    eigen = sa.select(Organisatie.slug).where(Organisatie.id == actor.organisatie_id).scalar_subquery()
    rijen = db.session.execute(_laatste(ronde, stap_code).add_columns(opent_bewijs(actor), eigen)).all()
    inhouden = _lees([(id_, afdruk) for id_, afdruk, *_rest in rijen])
    uit = {}
    for _id, afdruk, slug, trekker_id, nr, opent, eigen_slug in rijen:
        delen = _delen(actor, inhouden[afdruk], trekker_id, eigen_slug)
        uit[slug] = Ingediend(delen, inhouden[afdruk].bod, inhouden[afdruk].corporaties, nr, bool(opent))
    return uit


def _laatste(ronde: Ronde, stap_code: str) -> sa.Select[int, str, str, int, int]:
    ander = sa.orm.aliased(Indiening)
    nr = (
        sa.select(sa.func.max(ander.nr))
        .where(ander.dossier_id == Indiening.dossier_id, ander.stap_id == Indiening.stap_id)
        .correlate(Indiening)
        .scalar_subquery()
    )
    return (
        sa.select(Indiening.id, Indiening.vingerafdruk, Dossier.slug, Dossier.trekker_id, Indiening.nr)
        .join(Dossier, Dossier.id == Indiening.dossier_id)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .join(Stap, Stap.id == Indiening.stap_id)
        .where(Dossier.ronde_id == ronde.id, Stap.code == stap_code, Indiening.nr == nr)
        .order_by(Dossier.naam, Dossier.id)
    )


def _lees(ingediend: Sequence[tuple[int, str]]) -> Mapping[str, Overzichtinhoud]:
    """The contents by hash, warm or else from the database."""
    uit = {afdruk: warm for _id, afdruk in ingediend if (warm := _INHOUDEN.find(afdruk))}
    if koud := [id_ for id_, afdruk in ingediend if afdruk not in uit]:
        vraag = sa.select(Indiening.vingerafdruk, Indiening.inhoud).where(Indiening.id.in_(koud))
        for afdruk, inhoud in db.session.execute(vraag):
            uit[afdruk] = _INHOUDEN.zet(afdruk, Overzichtinhoud(
                tuple((rij, regel_van(rij)) for rij in inhoud["regels"]), inhoud["totalen"]["bod"],
                lees_halfjaar(inhoud["periode"][1]), inhoud["corporaties"],
            ))  # fmt: skip
    return uit


def _delen(actor: Actor, inhoud: Overzichtinhoud, trekker_id: int, eigen: str) -> Uitsplitsing:
    ziet = ziet_rij(actor, trekker_id, eigen)
    return splits_uit(delen_van(((regel, ziet(rij)) for rij, regel in inhoud.rijen), inhoud.laatste))
