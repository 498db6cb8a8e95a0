"""Decisions and actions in the minutes, and finishing an action."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from gesprekken.core.errors import KanNiet, MagNiet, OngeldigeInvoer, Weigering
from gesprekken.core.invoer import MAX_REGEL, keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.invoer import keur_actie
from gesprekken.domain.gesprekken.models import Actie, Besluit, Gesprek
from gesprekken.domain.gesprekken.statussen import is_concept, is_gehouden, is_vastgesteld
from gesprekken.domain.partijen.personen import Functie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.gesprekken.gesprekken import Actieregel, find_verslag, get_actie, get_gesprek
from gesprekken.queries.gesprekken.omgeving import plek
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
    redenen = []
    if not is_gehouden(gesprek):
        redenen.append(Weigering("Leg eerst vast wie er waren.", plek(ronde, dossier, gesprek, Pleksoort.AANWEZIGHEID)))
    if is_vastgesteld(verslag := find_verslag(gesprek)):
        redenen.append(Weigering("Het verslag is vastgesteld en verandert niet meer."))
    elif not is_concept(verslag):
        redenen.append(Weigering("Neem het verslag eerst terug: de partijen lezen nu wat u heeft voorgelegd.",
                                 plek(ronde, dossier, gesprek, Pleksoort.VERSLAG)))  # fmt: skip
    if redenen:
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
    besluit = Besluit(gesprek_id=gesprek.id, nr=_volgend_nr(Besluit, gesprek), tekst=tekst, op=daad.nu)
    db.session.add(besluit)
    daad.leg_vast(dossier, Gebeurtenis(f"Besluit {besluit.nr} bij {stap.naam} genoteerd",
                                             plek(ronde, dossier, gesprek, Pleksoort.VERSLAG)))  # fmt: skip
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
