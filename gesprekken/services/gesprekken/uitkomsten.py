"""Decisions and actions in the minutes, and finishing an action."""

from __future__ import annotations

from datetime import date

from gesprekken.core.errors import MagNiet, OngeldigeInvoer
from gesprekken.core.invoer import MAX_REGEL, keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.gesprekken.invoer import keur_actie
from gesprekken.domain.gesprekken.models import Actie, Besluit
from gesprekken.domain.gesprekken.processen import AANTEKENING
from gesprekken.domain.partijen.personen import Functie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.gesprekken.gesprekken import Actieregel, get_actie, get_gesprek
from gesprekken.queries.gesprekken.omgeving import plek
from gesprekken.queries.partijen.partijen import list_personen
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.aantekeningen import vind_open, volgend_nr


@dienst
def voeg_besluit_toe(daad: Daad, sleutel: str, tekst: str) -> Besluit:
    """Add a numbered decision to the minutes of a talk that was held and is not adopted yet."""
    ronde, dossier, stap, gesprek = vind_open(daad, sleutel)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er is besloten.", MAX_REGEL)
    nr, status = volgend_nr(Besluit, gesprek), AANTEKENING.begin()
    besluit = Besluit(gesprek_id=gesprek.id, nr=nr, tekst=tekst, op=daad.nu, status=status)
    db.session.add(besluit)
    waar = plek(ronde, dossier, gesprek, Pleksoort.VERSLAG)
    daad.leg_vast(dossier, besluit, Gebeurtenis(f"Besluit {nr} bij {stap.naam} genoteerd", waar))
    return besluit


@dienst
def voeg_actie_toe(daad: Daad, sleutel: str, tekst: str, functie_id: int, uiterlijk: date) -> Actie:
    """Add an action for one person in one functie (and so one organisation) with a date.

    Raises OngeldigeInvoer when the functie is not one of a talk party of this dossier.
    """
    ronde, dossier, stap, gesprek = vind_open(daad, sleutel)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er moet gebeuren.", MAX_REGEL)
    keur_actie(tekst, uiterlijk, daad.nu)
    partijen = [d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij]
    if functie_id not in {p.functie_id for p in list_personen(daad.actor, partijen)}:
        raise OngeldigeInvoer({"functie": "Kies wie dit doet."})
    nr, functie = volgend_nr(Actie, gesprek), db.session.get_one(Functie, functie_id)
    actie = Actie(gesprek_id=gesprek.id, nr=nr, tekst=tekst, functie_id=functie_id, uiterlijk=uiterlijk, op=daad.nu)
    db.session.add(actie)
    wat, waar = f"Actie {nr} bij {stap.naam} afgesproken", plek(ronde, dossier, gesprek, Pleksoort.VERSLAG)
    daad.leg_vast(dossier, actie, Gebeurtenis(wat, waar, melden=(functie.organisatie_id,)))
    return actie


@dienst
def rond_actie_af(daad: Daad, gesprek_sleutel: str, sleutel: str, resultaat: str) -> Actie:
    """Mark an action done, with its result. Only the person it belongs to, or a colleague who may; done stays done."""
    _ronde, dossier = daad.pak()
    stap, gesprek = get_gesprek(daad.actor, dossier, gesprek_sleutel)
    regel = get_actie(gesprek, sleutel)
    if not voltooi(daad, regel, resultaat):
        return regel.actie
    wat, waar = f"Actie {regel.actie.nr} bij {stap.naam} afgerond", daad.plek(Pleksoort.ACTIE, sleutel, gesprek.sleutel)
    gebeurd = Gebeurtenis(wat, waar, reden=regel.actie.resultaat, melden=(dossier.trekker_id,))
    daad.leg_vast(dossier, regel.actie, gebeurd)
    return regel.actie


def voltooi(daad: Daad, regel: Actieregel, resultaat: str) -> bool:
    """Finish an action; False when it was finished already. Raises MagNiet for another organisation."""
    if regel.organisatie_id != daad.actor.organisatie_id or not daad.actor.mag(Permission.ACTIE_AFRONDEN):
        raise MagNiet(f"Alleen {regel.organisatie} kan deze actie afronden.")
    if regel.actie.gedaan_op is not None:
        return False
    resultaat = keur_tekst(resultaat, "resultaat", "Schrijf kort wat het resultaat is.", MAX_REGEL)
    regel.actie.gedaan_op, regel.actie.resultaat = daad.nu, resultaat
    return True
