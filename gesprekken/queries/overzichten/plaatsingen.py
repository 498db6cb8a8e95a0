"""What was delivered last of every dossier of a round, broken down for one reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.halfjaren import Halfjaar, lees_halfjaar
from gesprekken.domain.overzichten.inzage import splits_indiening
from gesprekken.domain.overzichten.lichting import Lichting, Regelwijziging, licht
from gesprekken.domain.overzichten.models import Regelversie
from gesprekken.domain.overzichten.momentopname import Bevroren, regel_van
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import telt_in_bod
from gesprekken.domain.overzichten.uitsplitsing import Uitsplitsing
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.infra.warm import Warm
from gesprekken.queries.indieningen.indieningen import opent_bewijs, ziet_rij
from gesprekken.queries.overzichten.registerinzage import list_regiolichtingen


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


@dataclass(frozen=True, slots=True)
class _Stuk:
    """One delivery with what was frozen in it, and which of its rows this reader sees."""

    id: int
    dossier_id: int
    slug: str
    nr: int
    versie: int | None
    opent: bool
    inhoud: Overzichtinhoud
    ziet: Callable[[Bevroren], bool]

    @property
    def paren(self) -> list[tuple[Locatieregel, bool]]:
        """(row, seen) of every row."""
        return [(regel, self.ziet(rij)) for rij, regel in self.inhoud.rijen]


def list_ingediend(actor: Actor, ronde: Ronde, stap_code: str) -> Mapping[str, Ingediend]:
    """Slug of a dossier -> what it delivered last in this step; for who may see the round.

    It is for totals: every participant of the round reads them, and a row by itself only where the register allows it.
    Two statements.
    """
    if not actor.mag(Permission.INDIENING_LEZEN):
        return {}
    stukken = _stukken(actor, ronde, stap_code)
    laatste = {s.dossier_id: s for s in stukken}
    waar = sa.and_(Dossier.ronde_id == ronde.id, Regelversie.stap_id == _stap_id(ronde, stap_code))
    horizon = {id_: s.inhoud.laatste for id_, s in laatste.items()}
    lichtingen = list_regiolichtingen(actor, waar, horizon) if laatste else {}
    regio = _regio(stukken)
    uit = {}
    for s in laatste.values():
        lichting = lichtingen[s.dossier_id][1].get(s.versie or 0, Lichting())
        delen = splits_indiening(s.paren, lichting, regio.get(s.dossier_id, ()), s.inhoud.laatste)
        uit[s.slug] = Ingediend(delen, s.inhoud.bod, s.inhoud.corporaties, s.nr, s.opent)
    return uit


def _regio(stukken: Sequence[_Stuk]) -> Mapping[int, list[Locatieregel]]:
    """Per dossier the unseen rows as the sum of the region has them: a batch over everything that was delivered."""
    wijzigingen, van, eerder = list[Regelwijziging](), dict[str, int](), dict[int, set[str]]()
    for stuk in sorted(stukken, key=lambda s: s.id):
        nu = {regel.sleutel for regel, _ziet in stuk.paren}
        weg = sorted(eerder.get(stuk.dossier_id, set()) - nu)
        wijzigingen += [Regelwijziging(regel.sleutel, regel, ziet) for regel, ziet in stuk.paren if telt_in_bod(regel)]
        wijzigingen += [Regelwijziging(sleutel, None) for sleutel in weg]
        van |= dict.fromkeys(nu, stuk.dossier_id)
        eerder[stuk.dossier_id] = nu
    uit: defaultdict[int, list[Locatieregel]] = defaultdict(list)
    for regel in licht(wijzigingen)[0].regels:
        uit[van[regel.sleutel]].append(regel)
    return uit


def _stap_id(ronde: Ronde, stap_code: str) -> sa.ScalarSelect[int]:
    return sa.select(Stap.id).where(Stap.ronde_id == ronde.id, Stap.code == stap_code).scalar_subquery()


def _stukken(actor: Actor, ronde: Ronde, stap_code: str) -> list[_Stuk]:
    """Everything that was delivered, by dossier and number; with what was frozen where that is not warm."""
    warm = _INHOUDEN.alles()
    koud = sa.case((Indiening.vingerafdruk.in_(warm), sa.null()), else_=Indiening.inhoud)
    eigen = sa.select(Organisatie.slug).where(Organisatie.id == actor.organisatie_id).scalar_subquery()
    rijen = db.session.execute(
        sa.select(Indiening.id, Indiening.vingerafdruk, Dossier.id, Dossier.slug, Dossier.trekker_id, Indiening.nr,
                  Indiening.regelversie_id, opent_bewijs(actor), eigen, koud)
        .join(Dossier, Dossier.id == Indiening.dossier_id)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .where(Dossier.ronde_id == ronde.id, Indiening.stap_id == _stap_id(ronde, stap_code))
        .order_by(Dossier.sorteersleutel, Dossier.id, Indiening.nr)
    ).all()  # fmt: skip
    return [
        _Stuk(id_, dossier_id, slug, nr, versie, bool(opent), warm.get(afdruk) or _lees(afdruk, inhoud),
              ziet_rij(actor, trekker_id, eigen_slug))
        for id_, afdruk, dossier_id, slug, trekker_id, nr, versie, opent, eigen_slug, inhoud in rijen
    ]  # fmt: skip


def _lees(afdruk: str, inhoud: Mapping[str, Any]) -> Overzichtinhoud:
    """What was frozen, kept by its hash."""
    rijen = tuple((rij, regel_van(rij)) for rij in inhoud["regels"])
    laatste = lees_halfjaar(inhoud["periode"][1])
    return _INHOUDEN.zet(afdruk, Overzichtinhoud(rijen, inhoud["totalen"]["bod"], laatste, inhoud["corporaties"]))
