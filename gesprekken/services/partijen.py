"""Regions, accounts and sessions."""

from __future__ import annotations

from datetime import datetime
import secrets

import sqlalchemy as sa

from gesprekken.core.actor import Actor, Handelend
from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.errors import BestaatNiet, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import ROLNAAM, Rol
from gesprekken.domain.partijen.inlog import RUST, VENSTER, eindigt
from gesprekken.domain.partijen.organisaties import Huurdersvertegenwoordiging, Organisatie, Werkgebied
from gesprekken.domain.partijen.personen import Functie, Gebruiker, Inlogpoging, Sessie
from gesprekken.domain.partijen.rollen import past_bij, rolbezwaar
from gesprekken.domain.sjablonen.regio import Organisatiesjabloon, Regiosjabloon
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.services.vastleggen import leg_beheer_vast


@dienst
def laad_regio(regio: Regiosjabloon, actor: Handelend, nu: datetime) -> dict[str, Organisatie]:
    """Store the organisations of a region file with their work areas and tenants; returns them by slug.

    Raises KanNiet when the region was loaded before.
    """
    if db.session.scalar(sa.select(sa.exists(sa.select(Organisatie.id).where(Organisatie.regio == regio.slug)))):
        raise KanNiet([Weigering(f"De regio {regio.naam} is al geladen. Er is niets veranderd.")])
    per_slug = {o.slug: _organisatie(regio.slug, o) for o in regio.organisaties}
    db.session.add_all(per_slug.values())
    db.session.flush()
    for gebied in regio.werkgebieden:
        for gemeente in gebied.gemeenten:
            db.session.add(Werkgebied(corporatie_id=per_slug[gebied.corporatie].id, gemeente_id=per_slug[gemeente].id))
    for band in regio.huurders:
        for waar in band.gemeenten or [None]:
            db.session.add(
                Huurdersvertegenwoordiging(
                    corporatie_id=per_slug[band.corporatie].id,
                    huurdersorganisatie_id=per_slug[band.organisatie].id,
                    gemeente_id=per_slug[waar].id if waar else None,
                )
            )
    leg_beheer_vast(actor, nu, Gebeurtenis(f"Regio {regio.naam} geladen"))
    return per_slug


def _organisatie(regio: str, o: Organisatiesjabloon) -> Organisatie:
    rij, kolom = o.tegel or (None, None)
    return Organisatie(
        regio=regio, slug=o.slug, naam=o.naam, kort=o.kort, soort=o.soort, tegel_rij=rij, tegel_kolom=kolom,
        bron=o.bron, herkomst=o.herkomst,
    )  # fmt: skip


@dienst
def voeg_gebruiker_toe(
    email: str, naam: str, wachtwoord_hash: str, functies: list[tuple[Organisatie, Rol]], actor: Handelend,
    nu: datetime, *, demo: bool = False,
) -> Gebruiker:  # fmt: skip
    """An account with its functies. `wachtwoord_hash` is made before the transaction: hashing is slow.

    `demo` marks somebody who does not exist.
    Raises OngeldigeInvoer when somebody has this address ('email'), or a role does not fit its organisation ('rol').
    """
    adres = email.strip().lower()
    if db.session.scalar(sa.select(sa.exists(sa.select(Gebruiker.id).where(Gebruiker.email == adres)))):
        raise OngeldigeInvoer({"email": f"Er is al een account met het adres {adres}."})
    if past_niet := [rolbezwaar(rol, o) for o, rol in functies if not past_bij(rol, o)]:
        raise OngeldigeInvoer({"rol": " ".join(past_niet)})
    gebruiker = Gebruiker(email=adres, naam=naam, wachtwoord=wachtwoord_hash, demo=demo)
    db.session.add(gebruiker)
    db.session.flush()
    db.session.add_all(Functie(gebruiker_id=gebruiker.id, organisatie_id=o.id, rol=rol) for o, rol in functies)
    namen = ", ".join(f"{ROLNAAM[rol]} ({o.kort})" for o, rol in functies)
    leg_beheer_vast(actor, nu, Gebeurtenis(f"Account voor {naam} aangemaakt", naar=namen))
    return gebruiker


@dienst
def open_sessie(persoon_id: int, nu: datetime, functie_id: int | None = None) -> str:
    """Start a session in the given functie, or in the first one. Returns the word for the cookie.

    Raises BestaatNiet when the person has no (such) active functie.
    """
    vraag = sa.select(Functie.id).where(Functie.gebruiker_id == persoon_id, Functie.actief).order_by(Functie.id)
    gekozen = db.session.scalar(vraag.where(Functie.id == functie_id) if functie_id else vraag.limit(1))
    if gekozen is None:
        raise BestaatNiet
    woord = secrets.token_urlsafe(32)
    db.session.add(Sessie(digest=vingerafdruk(woord), functie_id=gekozen, gemaakt_op=nu, verloopt_op=nu + RUST))
    return woord


@dienst
def sluit_sessie(woord: str, nu: datetime) -> None:
    """End a session; a copy of the cookie is worthless from here on."""
    db.session.execute(
        sa.update(Sessie)
        .where(Sessie.digest == vingerafdruk(woord), Sessie.beeindigd_op.is_(None))
        .values(beeindigd_op=nu)
    )


@dienst
def verleng_sessie(woord: str, nu: datetime) -> datetime | None:
    """Somebody is at work, so the session lasts longer. Returns until when, or None when it has ended."""
    sessie = db.session.scalar(
        sa.select(Sessie)
        .where(Sessie.digest == vingerafdruk(woord), Sessie.beeindigd_op.is_(None), Sessie.verloopt_op > nu)
        .with_for_update()
    )
    if sessie is None:
        return None
    sessie.verloopt_op = eindigt(sessie.gemaakt_op, nu)
    return sessie.verloopt_op


@dienst
def wissel_functie(actor: Actor, woord: str, functie_sleutel: str, nu: datetime) -> str:
    """Go on in another functie of the same person, in a new session. Raises BestaatNiet for somebody else's."""
    eigen = sa.select(Functie).where(Functie.gebruiker_id == actor.persoon_id, Functie.actief)
    functie_id = next((f.id for f in db.session.scalars(eigen) if f.sleutel == functie_sleutel), None)
    if functie_id is None:
        raise BestaatNiet
    sluit_sessie(woord, nu)
    nieuw = open_sessie(actor.persoon_id, nu, functie_id)
    leg_beheer_vast(actor, nu, Gebeurtenis(f"{actor.naam} wisselde van functie"))
    return nieuw


@dienst
def tel_mislukte_inlog(spoor: str, nu: datetime) -> None:
    """Remember a failed attempt; forget those outside the window."""
    db.session.execute(sa.delete(Inlogpoging).where(Inlogpoging.op <= nu - VENSTER))
    db.session.add(Inlogpoging(spoor=spoor, op=nu))
