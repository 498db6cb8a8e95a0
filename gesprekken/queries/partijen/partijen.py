"""Who acts, and which organisations and functies there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import DEELNAME, ROLNAAM, Permission, Rol, has_permission
from gesprekken.domain.dossiers.models import GESPREKSPARTIJEN, Deelname, Dossier, Hoedanigheid
from gesprekken.domain.partijen.inlog import Inlogspoor, Pogingen
from gesprekken.domain.partijen.organisaties import Organisatie, Organisatiesoort, Werkgebied
from gesprekken.domain.partijen.personen import Functie, Gebruiker, Inlogpoging, Sessie, alleen_demomensen
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from gesprekken.queries.berichten.berichten import ongelezen
from gesprekken.queries.kladden.kladden import kladden_van_organisatie


@dataclass(frozen=True, slots=True)
class Sessiestand:
    """Who a session belongs to and what changes all the time, so that it is no part of the actor.

    How many notices wait, how many drafts the organisation has, when the session began and until when it lasts.
    """

    actor: Actor
    ongelezen: int
    kladden: int
    begon: datetime
    tot: datetime


@dataclass(frozen=True, slots=True)
class Functiekeuze:
    """A functie as it stands in a list: key, person, role and organisation."""

    sleutel: str
    functie_id: int
    persoon_id: int
    naam: str
    rol: Rol
    organisatie_naam: str

    @property
    def rol_naam(self) -> str:
        """The role in words."""
        return ROLNAAM[self.rol]


class Inlog(NamedTuple):
    """An account as somebody logs in to it: the person, the hash of the password, and its number."""

    id: int
    wachtwoord: str
    wachtwoord_nr: int


_EIGEN = sa.orm.aliased(Functie)
# Built once: every request asks it, and building it costs more than running it.
_SESSIEVRAAG = (
    sa.select(
        Gebruiker.id, Gebruiker.naam, Functie.id, Functie.rol, Organisatie.id, Organisatie.naam, Organisatie.soort,
        sa.select(sa.func.aggregate_strings(sa.cast(Werkgebied.gemeente_id, sa.String), ","))
        .where(Werkgebied.corporatie_id == Organisatie.id).scalar_subquery(),
        sa.select(sa.func.count(_EIGEN.id)).where(_EIGEN.gebruiker_id == Gebruiker.id, _EIGEN.actief)
        .scalar_subquery(),
        # No slug holds '/' or ','.
        sa.select(sa.func.aggregate_strings(Ronde.slug + "/" + Dossier.slug, ","))
        .where(Dossier.ronde_id == Ronde.id, Dossier.trekker_id == Organisatie.id).scalar_subquery(),
        # For the province this would be every dossier of all its rounds: only what adds something is read.
        sa.select(sa.func.aggregate_strings(Ronde.slug + "/" + Dossier.slug, ","))
        .where(Dossier.ronde_id == Ronde.id, Deelname.dossier_id == Dossier.id, Functie.rol.in_(DEELNAME),
               Deelname.organisatie_id == Organisatie.id, Deelname.actief,
               Deelname.hoedanigheid.in_(GESPREKSPARTIJEN - {Hoedanigheid.TREKKER})).scalar_subquery(),
        ongelezen(),
        kladden_van_organisatie(),
        Sessie.gemaakt_op,
        Sessie.verloopt_op,
    )
    .select_from(Sessie)
    .join(Functie, Functie.id == Sessie.functie_id)
    .join(Gebruiker, Gebruiker.id == Functie.gebruiker_id)
    .join(Organisatie, Organisatie.id == Functie.organisatie_id)
    .where(Sessie.digest == sa.bindparam("digest"), Sessie.beeindigd_op.is_(None),
           Sessie.verloopt_op > sa.bindparam("nu"), Sessie.wachtwoord_nr == Gebruiker.wachtwoord_nr,
           Functie.actief, Gebruiker.actief)
)  # fmt: skip


def find_sessie(digest: str, nu: datetime) -> Sessiestand | None:
    """A session that has not ended, in one statement. The only query that has no actor: it makes one."""
    rij = db.session.execute(_SESSIEVRAAG, {"digest": digest, "nu": nu}).first()
    if rij is None:
        return None
    (
        persoon_id, naam, functie_id, rol, organisatie_id, organisatie_naam, soort, gebied, functies, trekt, partij_in,
        nieuw, kladden, begon, tot,
    ) = rij  # fmt: skip
    gemeenten = {int(i) for i in (gebied or "").split(",") if i}
    if soort == Organisatiesoort.GEMEENTE:
        gemeenten = {organisatie_id}
    actor = Actor(
        persoon_id, naam, functie_id, organisatie_id, organisatie_naam, Rol(rol), frozenset(gemeenten), functies,
        _dossiers(trekt or ""), partij_in=_dossiers(partij_in or ""),
    )  # fmt: skip
    return Sessiestand(actor, nieuw, kladden, begon, tot)


def _dossiers(adressen: str) -> frozenset[tuple[str, str]]:
    paren = (adres.partition("/") for adres in adressen.split(",") if adres)
    return frozenset((ronde, dossier) for ronde, _, dossier in paren)


def find_actor(digest: str, nu: datetime) -> Actor | None:
    """The person behind a session, for who needs nothing more of it."""
    stand = find_sessie(digest, nu)
    return stand.actor if stand else None


def get_regio(actor: Actor) -> str:
    """Slug of the region that the actor's organisation belongs to."""
    return db.session.scalars(sa.select(Organisatie.regio).where(Organisatie.id == actor.organisatie_id)).one()


def find_inlog(email: str) -> Inlog | None:
    """What logging in needs of an active account; this look-up has no actor yet.

    Everybody knows the password of the demo: among real people its accounts are none.
    """
    rij = db.session.execute(
        sa.select(Gebruiker.id, Gebruiker.wachtwoord, Gebruiker.wachtwoord_nr)
        .where(Gebruiker.email == email.lower(), Gebruiker.actief, ~Gebruiker.demo | alleen_demomensen())
    ).first()  # fmt: skip
    return Inlog(*rij) if rij else None


def _functies() -> sa.Select[str, int, int, str, str, str]:
    return (
        sa.select(Functie.sleutel, Functie.id, Gebruiker.id, Gebruiker.naam, Functie.rol, Organisatie.naam)
        .join(Gebruiker, Gebruiker.id == Functie.gebruiker_id)
        .join(Organisatie, Organisatie.id == Functie.organisatie_id)
        .where(Functie.actief, Gebruiker.actief)
    )


def _keuzes(rijen: Sequence[sa.Row[str, int, int, str, str, str]]) -> list[Functiekeuze]:
    return [Functiekeuze(s, i, p, naam, Rol(rol), org) for s, i, p, naam, rol, org in rijen]


def list_functies(persoon_id: int) -> list[Functiekeuze]:
    """The functies of one person, in the order in which they were given."""
    return _keuzes(db.session.execute(_functies().where(Gebruiker.id == persoon_id).order_by(Functie.id)).all())


def list_demofuncties() -> list[Functiekeuze]:
    """Every functie of the demo, for the log-in page of the demo mode only; none where one account is real."""
    return _keuzes(db.session.execute(_functies().where(alleen_demomensen()).order_by(Functie.id)).all())


def list_personen(actor: Actor, organisatie_ids: Sequence[int]) -> list[Functiekeuze]:
    """Who of the given organisations can be named in an action: may finish one; by organisation and name."""
    personen = _keuzes(
        db.session.execute(
            _functies()
            .where(Functie.organisatie_id.in_(organisatie_ids))
            .order_by(Organisatie.sorteersleutel, Gebruiker.sorteersleutel, Functie.id)
        ).all()
    )
    return [p for p in personen if has_permission(p.rol, Permission.ACTIE_AFRONDEN)]


def tel_pogingen(spoor: Inlogspoor) -> Pogingen:
    """The attempts that count with one that leaves this trace. A known browser counts by itself alone."""
    geteld: dict[str, sa.ColumnElement[int]] = {"hier": sa.func.count().filter(Inlogpoging.hier == spoor.hier)}
    if spoor.account is not None:
        geteld |= {
            "account": sa.func.count().filter(Inlogpoging.account == spoor.account),
            "herkomst": sa.func.count().filter(Inlogpoging.herkomst == spoor.herkomst),
            "iedereen": sa.func.count(Inlogpoging.account),
        }
    vraag = sa.select(*(aantal.label(naam) for naam, aantal in geteld.items())).select_from(Inlogpoging)
    return Pogingen(**db.session.execute(vraag).mappings().one())
