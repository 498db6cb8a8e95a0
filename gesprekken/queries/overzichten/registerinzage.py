"""The rows of a register for one reader. Raw rows come from here and from nowhere else (`Registerinzage.heel`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.halfjaren import Halfjaar, lees_halfjaar
from gesprekken.domain.overzichten.inzage import Inzage
from gesprekken.domain.overzichten.lichting import Lichting, Moment, Regelwijziging, licht
from gesprekken.domain.overzichten.models import Regelversie, Woninglocatie
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.statussen import is_geschrapt, telt_mee
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten import register
from gesprekken.infra.database import db
from gesprekken.infra.warm import Warm
from gesprekken.queries.overzichten.overzichten import Kader, Locatierij, maak_rij, rijvraag, ziet_regel
from gesprekken.queries.rondes.stappen import parameters_van

ALLEEN_TREKKER = "Alleen wie dit dossier trekt, leest elke regel."
_ANDER = sa.orm.aliased(Organisatie)
Lichtingen = tuple[Lichting, dict[int, Lichting]]
Versie = tuple[list[Any], Regelwijziging, Moment | None]
_LICHTINGEN: Warm[str, Lichtingen] = Warm(1024)  # by the hash of every change that it was made of


@dataclass(frozen=True, slots=True)
class Registerinzage:
    """`rijen` are those that the reader sees one by one; of the others it knows what `getallen` answers."""

    rijen: Sequence[Locatierij]
    getallen: Inzage
    trekt: bool

    def heel(self) -> Sequence[Locatierij]:
        """Every row as it is: for the trekker, and what the trekker freezes. Raises MagNiet for anybody else."""
        if not self.trekt:
            raise MagNiet(ALLEEN_TREKKER)
        return self.rijen


def lees_inzage(actor: Actor, dossier: Dossier, stap: Stap, kader: Kader) -> Registerinzage:
    """The register of a dossier for this reader. One statement for the trekker, two for anybody else."""
    trekt = actor.organisatie_id == dossier.trekker_id
    if not actor.mag(Permission.OVERZICHT_LEZEN):
        return Registerinzage((), Inzage(()), trekt=False)
    ziet = ziet_regel(actor, dossier.trekker_id)
    rijen: Sequence[Any] = db.session.execute(rijvraag(dossier, stap).where(telt_mee()).add_columns(ziet)).all()
    hard, laatste = kader.kader.hardheid, kader.kader.laatste
    zien = [maak_rij(hard, *rij[:5], gemeente=dossier.naam) for rij in rijen if rij[5]]
    lichting = Lichting() if trekt else lees_lichtingen(actor, dossier, stap, laatste)[0]
    verborgen = {rij[0].sleutel for rij in rijen if not rij[5]}
    return Registerinzage(zien, Inzage((r.regel for r in zien), lichting, verborgen, laatste, alles=trekt), trekt)


def lees_lichtingen(actor: Actor, dossier: Dossier, stap: Stap, laatste: Halfjaar) -> Lichtingen:
    """The batch that counts for this reader now, and by the last version in it at each delivery. One statement."""
    if actor.organisatie_id == dossier.trekker_id:
        return Lichting(), {}
    return _maak(_lees_versies(actor, dossier, stap), laatste)


def lees_getallen(actor: Actor, dossier: Dossier, stap: Stap) -> Inzage:
    """What `lees_inzage` answers for who needs no row by itself. One statement."""
    if not actor.mag(Permission.OVERZICHT_LEZEN):
        return Inzage(())
    versies, laatste = _lees_versies(actor, dossier, stap), lees_halfjaar(parameters_van(stap, register.SOORT).laatste)
    nu = {w.sleutel: w for _waarden, w, _moment in versies}
    gezien = [w.regel for w in nu.values() if w.gezien and w.regel]
    verborgen = {w.sleutel for w in nu.values() if not w.gezien and w.regel}
    trekt = actor.organisatie_id == dossier.trekker_id
    return Inzage(gezien, _maak(versies, laatste)[0], verborgen, laatste, alles=trekt)


def _lees_versies(actor: Actor, dossier: Dossier, stap: Stap) -> list[Versie]:
    waar = sa.and_(Regelversie.dossier_id == dossier.id, Regelversie.stap_id == stap.id)
    rijen = db.session.execute(_versies(waar, ziet_regel(actor, dossier.trekker_id, Regelversie)))
    return [_versie(rij) for rij in rijen]


def find_laatste_versie(dossier: Dossier, stap: Stap) -> int | None:
    """The id of the version of a row that was written last."""
    hoogste = sa.func.max(Regelversie.id)
    return db.session.scalar(
        sa.select(hoogste).where(Regelversie.dossier_id == dossier.id, Regelversie.stap_id == stap.id)
    )


def list_regiolichtingen(
    actor: Actor, waar: sa.ColumnElement[bool], laatste: Mapping[int, Halfjaar]
) -> dict[int, Lichtingen]:
    """The same for the dossiers of `laatste`, by id; `waar` is a condition on Regelversie and Dossier."""
    per: defaultdict[int, list[Versie]] = defaultdict(list)
    for rij in db.session.execute(_versies(waar, ziet_regel(actor, Dossier.trekker_id, Regelversie))):
        per[rij[0].dossier_id].append(_versie(rij))
    return {id_: _maak(per[id_], grens) for id_, grens in laatste.items()}


def _versies(
    waar: sa.ColumnElement[bool], ziet: sa.ColumnElement[bool]
) -> sa.Select[Regelversie, str, str, str, bool, bool]:
    """Every version in order, and whether it was the last one when something was delivered."""
    return (
        sa.select(Regelversie, Woninglocatie.sleutel, Organisatie.slug, _ANDER.slug, ziet,
                  sa.exists().where(Indiening.regelversie_id == Regelversie.id))
        .join(Dossier, Dossier.id == Regelversie.dossier_id)
        .join(Woninglocatie, Woninglocatie.id == Regelversie.locatie_id)
        .outerjoin(Organisatie, Organisatie.id == Regelversie.organisatie_id)
        .outerjoin(_ANDER, _ANDER.id == Regelversie.tegenpartij_id)
        .where(waar)
        .order_by(Regelversie.id)
    )  # fmt: skip


def _versie(rij: Any) -> Versie:  # noqa: ANN401 - a row of `_versies`
    """A version as plain values, for the hash, and as the arithmetic needs it."""
    v, sleutel, slug, ander, ziet, ingediend = rij
    zien, klaar = bool(ziet), bool(ingediend)
    waarden = [v.id, sleutel, v.status, slug, ander, v.soort, v.hard, v.woningen, v.eindigt, zien, klaar]
    regel = None if is_geschrapt(v) else Locatieregel(
        sleutel, "", slug or "", Mutatiesoort(v.soort), v.hard,
        {lees_halfjaar(code): n for code, n in v.woningen.items()}, ander or "",
        lees_halfjaar(v.eindigt) if v.eindigt else None,
    )  # fmt: skip
    return waarden, Regelwijziging(sleutel, regel, zien), Moment(v.id) if klaar else None


def _maak(versies: Sequence[Versie], laatste: Halfjaar) -> Lichtingen:
    """Once for what was the same: it takes long where many rows are unseen."""
    sleutel = vingerafdruk(canoniek([[waarden for waarden, _w, _m in versies], str(laatste)]))
    stappen = (stap for _waarden, wijziging, moment in versies for stap in (wijziging, moment) if stap)
    return _LICHTINGEN.get_of_maak(sleutel, lambda: licht(stappen, laatste))
