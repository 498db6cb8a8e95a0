"""What was delivered, as one reader may see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission, Rol
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.overzichten.lichting import Lichting
from gesprekken.domain.overzichten.models import Vertrouwelijkheid
from gesprekken.domain.overzichten.momentopname import Bevroren, Stukinzage, zie_in
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten import register
from gesprekken.domain.tafel.models import Bespreekpunt, Vergadering
from gesprekken.infra.database import db
from gesprekken.queries.overzichten.registerinzage import lees_lichtingen
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.queries.zicht import ziet_dossier, ziet_ronde


def get_ingediend_dossier(actor: Actor, ronde_slug: str, slug: str) -> tuple[Ronde, Dossier]:
    """A dossier for who reads what was delivered: its parties, and the assessor in the whole region.

    Raises BestaatNiet.
    """
    rij = db.session.execute(
        sa.select(Ronde, Dossier)
        .join(Dossier, Dossier.ronde_id == Ronde.id)
        .where(Ronde.slug == ronde_slug, Dossier.slug == slug, opent_bewijs(actor))
    ).first()
    if rij is None:
        raise BestaatNiet
    return rij[0], rij[1]


def opent_bewijs(actor: Actor) -> sa.ColumnElement[bool]:
    """Condition on Dossier joined with Ronde: who reads the deliveries of a dossier."""
    toetst = actor.rol == Rol.PROVINCIE_TOETSER and actor.mag(Permission.INDIENING_LEZEN)
    return ziet_ronde(actor) if toetst else ziet_dossier(actor)


def list_indieningen(dossier: Dossier, stap: Stap) -> Sequence[Indiening]:
    """What was delivered, newest first, without the frozen rows (see `get_indiening`)."""
    return db.session.scalars(_indieningen(dossier, stap)).all()


def _indieningen(dossier: Dossier, stap: Stap) -> sa.Select[Indiening]:
    return (
        sa.select(Indiening)
        .options(sa.orm.defer(Indiening.inhoud, raiseload=True))
        .where(Indiening.dossier_id == dossier.id, Indiening.stap_id == stap.id)
        .order_by(Indiening.nr.desc())
    )


def list_met_laatste(actor: Actor, dossier: Dossier, stap: Stap) -> tuple[Sequence[Indiening], dict[str, Any]]:
    """The same, and the frozen content of the newest: for who sees all of it. One statement.

    The content is empty when nothing was delivered, and for who reads no deliveries.
    """
    ander = sa.orm.aliased(Indiening)
    hoogste = sa.select(sa.func.max(ander.nr)).where(ander.dossier_id == dossier.id, ander.stap_id == stap.id)
    inhoud = sa.case((Indiening.nr == hoogste.scalar_subquery(), Indiening.inhoud))
    rijen = db.session.execute(_indieningen(dossier, stap).add_columns(inhoud)).all()
    leest = bool(rijen) and actor.mag(Permission.INDIENING_LEZEN)
    return [rij[0] for rij in rijen], rijen[0][1] if leest else {}


def get_indiening(actor: Actor, dossier: Dossier, stap: Stap, nr: int) -> tuple[Indiening, Stukinzage]:
    """One delivery, and what of it this reader sees: show nothing else of it. Raises BestaatNiet."""
    eigen = sa.select(Organisatie.slug).where(Organisatie.id == actor.organisatie_id).scalar_subquery()
    rij = db.session.execute(
        sa.select(Indiening, eigen)
        .options(sa.orm.undefer(Indiening.inhoud))
        .where(Indiening.dossier_id == dossier.id, Indiening.stap_id == stap.id, Indiening.nr == nr)
    ).first()
    if rij is None or not actor.mag(Permission.INDIENING_LEZEN):
        raise BestaatNiet
    indiening, eigen_slug = rij
    _nu, momenten = lees_lichtingen(actor, dossier, stap, lees_halfjaar(indiening.inhoud["periode"][1]))
    lichting = momenten.get(indiening.regelversie_id, Lichting())
    ziet, schema = ziet_rij(actor, dossier.trekker_id, eigen_slug), parameters_van(stap, register.SOORT).register
    trekt = actor.organisatie_id == dossier.trekker_id
    return indiening, zie_in(indiening.inhoud, ziet, lichting, schema, alles=trekt)


def get_open_indiening(actor: Actor, dossier: Dossier, stap: Stap, nr: int) -> Indiening:
    """One delivery that holds nothing behind a wall: whoever reads deliveries sees it whole. Raises BestaatNiet."""
    indiening = db.session.scalar(
        sa.select(Indiening)
        .options(sa.orm.undefer(Indiening.inhoud))
        .where(Indiening.dossier_id == dossier.id, Indiening.stap_id == stap.id, Indiening.nr == nr)
    )
    if indiening is None or not actor.mag(Permission.INDIENING_LEZEN):
        raise BestaatNiet
    return indiening


def ziet_rij(actor: Actor, trekker_id: int, eigen: str) -> Callable[[Bevroren], bool]:
    """The rule of the register (`queries.overzichten.overzichten`), on what the row said when it was delivered.

    `eigen` is the slug of the reader's organisation.
    """
    niveaus: set[str] = {Vertrouwelijkheid.OPENBAAR}
    if actor.rol == Rol.PROVINCIE_PARTNER:
        niveaus.add(Vertrouwelijkheid.PROVINCIE)

    def ziet(rij: Bevroren) -> bool:
        cellen = rij["cellen"]
        return (
            actor.organisatie_id == trekker_id
            or cellen["corporatie"] == eigen
            or cellen["vertrouwelijkheid"] in niveaus
        )

    return ziet


def find_bespreking(dossier: Dossier, na: datetime) -> date | None:
    """The day of the first meeting of the Tafel that left a remark on this dossier after that moment."""
    return db.session.scalar(
        sa.select(Vergadering.datum)
        .join(Bespreekpunt, Bespreekpunt.vergadering_id == Vergadering.id)
        .where(Bespreekpunt.dossier_id == dossier.id, Bespreekpunt.opmerking != "", Bespreekpunt.opmerking_op > na)
        .order_by(Bespreekpunt.opmerking_op, Bespreekpunt.id)
        .limit(1)
    )
