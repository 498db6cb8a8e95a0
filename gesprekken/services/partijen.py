"""Regions, accounts and sessions."""

from __future__ import annotations

from datetime import datetime
import secrets

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from gesprekken.core.actor import Actor, Handelend
from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.errors import BestaatNiet, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import ROLNAAM, Rol
from gesprekken.domain.partijen.inlog import RUST, VENSTER, Inlogspoor, eindigt
from gesprekken.domain.partijen.organisaties import Huurdersvertegenwoordiging, Organisatie, Werkgebied
from gesprekken.domain.partijen.personen import Functie, Gebruiker, Inlogpoging, Sessie
from gesprekken.domain.partijen.rollen import past_bij, rolbezwaar
from gesprekken.domain.sjablonen.regio import Organisatiesjabloon, Regiosjabloon
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst, een_voor_een
from gesprekken.queries.partijen.partijen import tel_pogingen
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
def wijzig_wachtwoord(persoon_id: int, wachtwoord_hash: str, actor: Handelend, nu: datetime) -> None:
    """Another password. Every session of this person that was opened with the one before it has ended."""
    gebruiker = db.session.scalars(sa.select(Gebruiker).where(Gebruiker.id == persoon_id).with_for_update()).one()
    gebruiker.wachtwoord = wachtwoord_hash
    gebruiker.wachtwoord_nr += 1
    leg_beheer_vast(actor, nu, Gebeurtenis(f"Wachtwoord van {gebruiker.naam} gewijzigd"))


@dienst
def open_sessie(
    persoon_id: int, nu: datetime, functie_id: int | None = None, *, browser: str = "", wachtwoord_nr: int | None = None
) -> str:
    """Start a session in the given functie, or in the first one, in place of the one that this browser had.

    `browser` is the word that tells it from others; '' for one that does not come back. `wachtwoord_nr` is that of the
    password that was checked. Returns the word for the cookie. Raises BestaatNiet when the person has no (such) active
    functie.
    """
    vraag = (
        sa.select(Functie.id, Gebruiker.wachtwoord_nr)
        .join(Gebruiker, Gebruiker.id == Functie.gebruiker_id)
        .where(Functie.gebruiker_id == persoon_id, Functie.actief)
        .order_by(Functie.id)
    )
    gekozen = db.session.execute(vraag.where(Functie.id == functie_id) if functie_id else vraag.limit(1)).first()
    if gekozen is None:
        raise BestaatNiet
    woord = secrets.token_urlsafe(32)
    waarden = {
        "digest": vingerafdruk(woord), "functie_id": gekozen.id, "gemaakt_op": nu, "verloopt_op": nu + RUST,
        "wachtwoord_nr": gekozen.wachtwoord_nr if wachtwoord_nr is None else wachtwoord_nr, "beeindigd_op": None,
    }  # fmt: skip
    erbij = (postgresql if db.engine.dialect.name == "postgresql" else sqlite).insert(Sessie)
    db.session.execute(
        erbij.values(browser=vingerafdruk(browser or secrets.token_urlsafe(32)), **waarden)
        .on_conflict_do_update(index_elements=[Sessie.browser], set_=waarden)
    )  # fmt: skip
    return woord


@dienst
def sluit_sessie(woord: str, nu: datetime) -> None:
    """End a session; a copy of the cookie is worthless from here on."""
    if sessie := _find_sessie(woord, nu):
        sessie.beeindigd_op = nu


@dienst
def verleng_sessie(woord: str, nu: datetime) -> datetime | None:
    """Somebody is at work, so the session lasts longer. Returns until when, or None when it has ended."""
    sessie = _find_sessie(woord, nu)
    if sessie is None:
        return None
    sessie.verloopt_op = eindigt(sessie.gemaakt_op, nu)
    return sessie.verloopt_op


def _find_sessie(woord: str, nu: datetime) -> Sessie | None:
    """The session that goes on under this word, locked; None when it has ended or has another word by now."""
    return db.session.scalar(
        sa.select(Sessie)
        .where(Sessie.digest == vingerafdruk(woord), Sessie.beeindigd_op.is_(None), Sessie.verloopt_op > nu)
        .with_for_update()
    )


@dienst
def wissel_functie(actor: Actor, woord: str, functie_sleutel: str, nu: datetime) -> str | None:
    """Go on in another functie of the same person: the session gets another word, and the old one is worthless.

    None when the session has ended, or went on under another word: of several at once one changes. Raises BestaatNiet
    for a functie of somebody else.
    """
    eigen = sa.select(Functie).where(Functie.gebruiker_id == actor.persoon_id, Functie.actief)
    functie_id = next((f.id for f in db.session.scalars(eigen) if f.sleutel == functie_sleutel), None)
    if functie_id is None:
        raise BestaatNiet
    sessie = _find_sessie(woord, nu)
    if sessie is None:
        return None
    nieuw = secrets.token_urlsafe(32)
    sessie.digest, sessie.functie_id = vingerafdruk(nieuw), functie_id
    sessie.verloopt_op = eindigt(sessie.gemaakt_op, nu)
    leg_beheer_vast(actor, nu, Gebeurtenis(f"{actor.naam} wisselde van functie"))
    return nieuw


@dienst
def meld_inlogpoging(spoor: Inlogspoor, nu: datetime) -> int | None:
    """Count an attempt before its password is looked at: of many at once no more pass than may.

    Returns its number, for `vergeet_inlogpoging`; None when there were too many lately. Forgets what is outside the
    window.
    """
    een_voor_een(Inlogpoging.__tablename__)
    db.session.execute(sa.delete(Inlogpoging).where(Inlogpoging.op <= nu - VENSTER))
    if tel_pogingen(spoor).te_veel:
        return None
    poging = Inlogpoging(hier=spoor.hier, account=spoor.account, herkomst=spoor.herkomst, op=nu)
    db.session.add(poging)
    db.session.flush()
    return poging.id


@dienst
def vergeet_inlogpoging(nr: int) -> None:
    """The password was right: this attempt does not count."""
    db.session.execute(sa.delete(Inlogpoging).where(Inlogpoging.id == nr))
