"""Appending to the journaal, in the transaction of the service that reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

import sqlalchemy as sa

from gesprekken.core.actor import Handelend
from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.journaal import BEGIN, BEHEER, Gebeurtenis, Journaalketen, Journaalregel, regelhash, wie_afdruk
from gesprekken.domain.berichten.models import Melding
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.opvolging.models import Journaalkring, Journaalmuur
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.infra.database import db
from gesprekken.queries.journaal import keten_van
from gesprekken.queries.muren import muur_om


def leg_vast(actor: Handelend, nu: datetime, dossier: Dossier, over: object, gebeurtenis: Gebeurtenis) -> Journaalregel:
    """Append a line about `over` to the dossier's chain and raise its `feitenversie`: what was derived is cold now.

    The line, and every notice of it, gets the wall around that thing. Whoever is to be told of it gets a notice, but
    the organisation that did it, which may always read what it did itself.
    """
    dossier.feitenversie += 1
    regel, muur = _voeg_toe(keten_van(dossier), actor, nu, gebeurtenis), muur_om(over, dossier)
    kring = {*muur.kring, actor.organisatie_id or 0} - {0} if muur.kring else set()
    db.session.add_all(Journaalmuur(regel_id=regel.id, agendapunt_id=punt) for punt in sorted(muur.punten))
    db.session.add_all(Journaalkring(regel_id=regel.id, organisatie_id=i) for i in sorted(kring))
    if ontvangers := set(gebeurtenis.melden) - {actor.organisatie_id}:
        _meld(regel, dossier, sorted(ontvangers))
    return regel


def _meld(regel: Journaalregel, dossier: Dossier, organisatie_ids: Sequence[int]) -> None:
    """Store the notices, once in a transaction. Who is told is locked first, by id: the notices of an organisation

    then appear in the order of their own ids, so that "read up to this one" skips none that was still on its way.
    """
    vraag = sa.select(Organisatie.id).where(Organisatie.id.in_(organisatie_ids)).order_by(Organisatie.id)
    db.session.execute(vraag.with_for_update(key_share=True))
    db.session.add_all(Melding(regel_id=regel.id, dossier_id=dossier.id, organisatie_id=i) for i in organisatie_ids)
    db.session.flush()


def leg_beheer_vast(actor: Handelend, nu: datetime, gebeurtenis: Gebeurtenis) -> Journaalregel:
    """Append a line to the chain of beheer: accounts, rounds, deadlines, meetings."""
    return _voeg_toe(BEHEER, actor, nu, gebeurtenis)


def _kop(naam: str) -> Journaalketen:
    """The head of the chain, locked. Made when the chain is new; a dossier is locked before, so only once."""
    vraag = sa.select(Journaalketen).where(Journaalketen.naam == naam).with_for_update()
    kop = db.session.scalar(vraag.execution_options(populate_existing=True))
    if kop is None:
        kop = Journaalketen(naam=naam, nr=0, hash=BEGIN)
        db.session.add(kop)
        db.session.flush()
    return kop


def _voeg_toe(keten: str, actor: Handelend, nu: datetime, g: Gebeurtenis) -> Journaalregel:
    db.session.flush()
    kop = _kop(keten)
    regel = Journaalregel(
        keten=keten,
        nr=kop.nr + 1,
        op=nu,
        persoon_id=actor.persoon_id,
        wie=actor.naam,
        wie_digest=wie_afdruk(actor.persoon_id, actor.naam),
        rol=actor.rol_naam,
        organisatie_naam=actor.organisatie_naam,
        wat=g.wat,
        plek=asdict(g.plek) if g.plek else None,
        van=g.van,
        naar=g.naar,
        reden=g.reden,
        reden_digest=vingerafdruk(g.reden),
        vorige_hash=kop.hash,
    )
    regel.hash = regelhash(regel)
    db.session.add(regel)
    kop.nr, kop.hash = regel.nr, regel.hash
    db.session.flush()
    return regel
