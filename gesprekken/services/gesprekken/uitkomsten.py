"""Decisions and actions in the minutes, and finishing an action."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from gesprekken.core.errors import KanNiet, MagNiet, OngeldigeInvoer
from gesprekken.core.invoer import MAX_REGEL, keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.core.workflow import Toestand, weigeringen
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.invoer import keur_actie
from gesprekken.domain.gesprekken.models import Actie, Besluit, Gesprek
from gesprekken.domain.gesprekken.processen import AANTEKENING, Aantekeningdaad
from gesprekken.domain.partijen.personen import Functie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.gesprekken.gesprekken import Actieregel, find_verslag, get_actie, get_besluit, get_gesprek
from gesprekken.queries.gesprekken.omgeving import aantekeningomgeving, plek
from gesprekken.queries.opvolging.opvolging import get_gesprekspunt
from gesprekken.queries.partijen.partijen import list_personen
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.plannen import vind_voor_wijziging


def _open_gesprek(daad: Daad, sleutel: str) -> tuple[Ronde, Dossier, Stap, Gesprek]:
    """The talk whose minutes are still open: held, and not shown to the parties. Raises KanNiet with all reasons.

    What comes of a talk about agenda items hangs on an item: such a talk has none of its own (BestaatNiet).
    """
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel)
    get_gesprekspunt(daad.actor, gesprek, "")
    toestand = Toestand(daad.nu, aantekeningomgeving(ronde, dossier, gesprek, find_verslag(gesprek)))
    if redenen := weigeringen(AANTEKENING.overgang(Aantekeningdaad.NOTEREN), Besluit(), toestand):
        raise KanNiet(redenen)
    return ronde, dossier, stap, gesprek


def _volgend_nr(model: type[Besluit] | type[Actie], gesprek: Gesprek) -> int:
    hoogste = db.session.scalar(sa.select(sa.func.max(model.nr)).where(model.gesprek_id == gesprek.id))
    return (hoogste or 0) + 1


@dienst
def voeg_besluit_toe(daad: Daad, sleutel: str, tekst: str) -> Besluit:
    """Add a numbered decision to the minutes of a talk that was held and is not adopted yet."""
    ronde, dossier, stap, gesprek = _open_gesprek(daad, sleutel)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er is besloten.", MAX_REGEL)
    besluit = Besluit(gesprek_id=gesprek.id, nr=_volgend_nr(Besluit, gesprek), tekst=tekst, op=daad.nu,
                      status=AANTEKENING.begin())  # fmt: skip
    db.session.add(besluit)
    daad.leg_vast(dossier, Gebeurtenis(f"Besluit {besluit.nr} bij {stap.naam} genoteerd",
                                             plek(ronde, dossier, gesprek, Pleksoort.VERSLAG)))  # fmt: skip
    return besluit


@dienst
def trek_besluit_in(daad: Daad, sleutel: str, nr: int, reden: str) -> Besluit:
    """Take a decision out of minutes that are still a concept. Its number is not used again.

    A concept is silent, so nobody is told, and the reason stays with the decision: the journaal is read by all.
    Raises OngeldigeInvoer without a reason, KanNiet with every unmet condition.
    """
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel)
    get_gesprekspunt(daad.actor, gesprek, "")
    besluit = get_besluit(gesprek, nr)
    reden = keur_tekst(reden, "reden", "Schrijf waarom u dit besluit intrekt.", MAX_REGEL)
    feiten = aantekeningomgeving(ronde, dossier, gesprek, find_verslag(gesprek))
    van, naar = daad.voer_uit(AANTEKENING, Aantekeningdaad.INTREKKEN, besluit, feiten)
    besluit.ingetrokken_op, besluit.reden, besluit.versie = daad.nu, reden, besluit.versie + 1
    daad.leg_vast(dossier, Gebeurtenis(f"Besluit {nr} bij {stap.naam} ingetrokken", feiten.plek_verslag, van, naar))
    return besluit


@dienst
def voeg_actie_toe(daad: Daad, sleutel: str, tekst: str, functie_id: int, uiterlijk: date) -> Actie:
    """Add an action for one person in one functie (and so one organisation) with a date.

    Raises OngeldigeInvoer when the functie is not one of a talk party of this dossier.
    """
    ronde, dossier, stap, gesprek = _open_gesprek(daad, sleutel)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er moet gebeuren.", MAX_REGEL)
    keur_actie(tekst, uiterlijk, daad.nu)
    partijen = [d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij]
    if functie_id not in {p.functie_id for p in list_personen(daad.actor, partijen)}:
        raise OngeldigeInvoer({"functie": "Kies wie dit doet."})
    actie = Actie(gesprek_id=gesprek.id, nr=_volgend_nr(Actie, gesprek), tekst=tekst, functie_id=functie_id,
                  uiterlijk=uiterlijk, op=daad.nu)  # fmt: skip
    db.session.add(actie)
    melden = (db.session.get_one(Functie, functie_id).organisatie_id,)
    daad.leg_vast(dossier, Gebeurtenis(f"Actie {actie.nr} bij {stap.naam} afgesproken",
                                             plek(ronde, dossier, gesprek, Pleksoort.VERSLAG),
                                             melden=melden))  # fmt: skip
    return actie


@dienst
def rond_actie_af(daad: Daad, gesprek_sleutel: str, sleutel: str, resultaat: str) -> Actie:
    """Mark an action done, with its result. Only the person it belongs to, or a colleague who may; done stays done."""
    _ronde, dossier = daad.pak()
    stap, gesprek = get_gesprek(daad.actor, dossier, gesprek_sleutel)
    regel = get_actie(gesprek, sleutel)
    if not voltooi(daad, regel, resultaat):
        return regel.actie
    daad.leg_vast(dossier, Gebeurtenis(
        f"Actie {regel.actie.nr} bij {stap.naam} afgerond",
        daad.plek(Pleksoort.ACTIE, sleutel, object_=gesprek.sleutel), reden=resultaat.strip(),
        melden=(dossier.trekker_id,),
    ))  # fmt: skip
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
