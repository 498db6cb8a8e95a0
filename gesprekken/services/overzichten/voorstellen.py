"""A what-if that is kept: others propose to change a row, its owner takes that over or says why not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.overzichten.models import (
    Ingreepsoort,
    Locatievoorstel,
    Regelstand,
    Vertrouwelijkheid,
    Woninglocatie,
)
from gesprekken.domain.overzichten.overzicht5a import Rijinvoer, celteksten
from gesprekken.domain.overzichten.processen import LOCATIEVOORSTEL, Voorstelomgeving
from gesprekken.domain.overzichten.voorstellen import Voorstelinvoer, verschuif
from gesprekken.domain.voorstellen.processen import Voorsteldaad
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.overzichten.locatievoorstellen import (
    Locatievoorstelbeeld,
    find_open_eigen,
    get_als_eigenaar,
    get_locatievoorstel,
)
from gesprekken.queries.overzichten.overzichten import get_locatie
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten.locaties import schrap_locatie, voeg_locatie_toe, wijzig_locatie
from gesprekken.services.overzichten.register import pak_register
from gesprekken.services.voorstellen import Voorstelzaak, geef_antwoord, neem_terug

OVER = "voor een regel van overzicht 5a"
EIGEN = "Deze regel is van uw eigen organisatie. Wijzig hem zelf in het overzicht."
NIEUW_EIGEN = "Kies een andere organisatie. Een regel van uzelf voegt u zelf toe."
LIGT_ER_AL = "Er ligt al een voorstel van u voor deze regel. Trek dat eerst in."


def _zaak(
    daad: Daad, blad: Registerblad, voorstel: Locatievoorstel, eigenaar_id: int
) -> Voorstelzaak[Locatievoorstel, Voorstelomgeving]:
    plek = daad.plek(Pleksoort.LOCATIEVOORSTEL, voorstel.sleutel)
    stand = _stand_van(voorstel, eigenaar_id)
    return Voorstelzaak(LOCATIEVOORSTEL, blad.dossier, voorstel, eigenaar_id, OVER, stand, plek, blad.plek())


def _stand_van(voorstel: Locatievoorstel, eigenaar_id: int) -> Regelstand:
    """As its row stands; a new row is for who proposes it, who answers, and the municipality."""
    deel = frozenset({voorstel.organisatie_id, eigenaar_id})
    if voorstel.locatie_id is None:
        return Regelstand(deel, frozenset({Vertrouwelijkheid.GEMEENTE}))
    rij = db.session.get_one(Woninglocatie, voorstel.locatie_id).stand
    return Regelstand(rij.organisaties | deel, rij.niveaus)


@dienst
def stel_voor(daad: Daad, invoer: Voorstelinvoer) -> Locatievoorstel:
    """Propose a change of a row to its owner. The row itself, and every figure, stays what it was.

    Raises BestaatNiet for a row that the actor may not read, OngeldigeInvoer for what its owner could not take over.
    """
    blad = pak_register(daad)
    voorstel = Locatievoorstel(
        dossier_id=blad.dossier.id, stap_id=blad.stap.id, organisatie_id=daad.actor.organisatie_id, soort=invoer.soort,
        halfjaren=invoer.halfjaren, reden=keur_tekst(invoer.reden, "reden", "Schrijf waarom u dit voorstelt."),
        op=daad.nu, door=daad.actor.naam,
    )  # fmt: skip
    daad.voer_uit(LOCATIEVOORSTEL, Voorsteldaad.VOORSTELLEN, voorstel)
    nieuw = invoer.soort == Ingreepsoort.TOEVOEGEN
    eigenaar = (
        _bij_nieuw(blad, voorstel, invoer.cellen, daad.nu) if nieuw else _bij_regel(blad, voorstel, invoer, daad.nu)
    )
    if eigenaar == daad.actor.organisatie_id:
        raise OngeldigeInvoer({"corporatie": NIEUW_EIGEN} if nieuw else {"": EIGEN})
    db.session.add(voorstel)
    db.session.flush()
    zaak = _zaak(daad, blad, voorstel, eigenaar)
    daad.leg_vast(blad.dossier, zaak.ding, Gebeurtenis(f"Voorstel gedaan {OVER}", zaak.plek, melden=(eigenaar,)))
    return voorstel


def _bij_regel(blad: Registerblad, voorstel: Locatievoorstel, invoer: Voorstelinvoer, nu: datetime) -> int:
    """Freeze the row that was read, and see that it can be shifted so far. Returns its owner."""
    rij = get_locatie(blad.actor, blad.dossier, blad.stap, blad.kader, invoer.sleutel)
    kader = blad.kader.kader
    if invoer.soort == Ingreepsoort.VERSCHUIVEN:
        Rijinvoer.van(verschuif(rij.rij, invoer.halfjaren, kader), kader, dag(nu))
    if find_open_eigen(blad.actor, rij.locatie):
        raise OngeldigeInvoer({"": LIGT_ER_AL})
    voorstel.locatie_id, voorstel.vingerafdruk = rij.locatie.id, rij.locatie.vingerafdruk
    voorstel.cellen = celteksten(rij.rij, kader)
    return rij.locatie.organisatie_id or blad.dossier.trekker_id


def _bij_nieuw(blad: Registerblad, voorstel: Locatievoorstel, cellen: Mapping[str, str], nu: datetime) -> int:
    """The row as it would be entered. Returns the corporation that it is for, or else the municipality."""
    kader = blad.kader
    rij = Rijinvoer(cellen, kader.kader, dag(nu)).rij
    voorstel.cellen, voorstel.corporatie_id = celteksten(rij, kader.kader), kader.organisaties.get(rij.corporatie)
    return voorstel.corporatie_id or blad.dossier.trekker_id


@dienst
def neem_voorstel_over(daad: Daad, sleutel: str) -> Locatievoorstel:
    """Do what was proposed, the way the owner would have done it by hand. Raises KanNiet when the row changed since,

    OngeldigeInvoer when the register refuses the outcome.
    """
    blad = pak_register(daad)
    beeld = get_als_eigenaar(daad.actor, blad.dossier, blad.stap, sleutel)
    beeld.voorstel.antwoord_door = daad.actor.naam
    return geef_antwoord(
        daad,
        _zaak(daad, blad, beeld.voorstel, beeld.eigenaar_id),
        Voorsteldaad.OVERNEMEN,
        feiten=Voorstelomgeving(beeld.zelfde_regel),
        gevolg=lambda: _voer_door(daad, blad, beeld),
    )


def _voer_door(daad: Daad, blad: Registerblad, beeld: Locatievoorstelbeeld) -> Woninglocatie:
    """By the services that change a row, so that their checks and what they record hold here too."""
    w, voorstel = beeld.regel, beeld.voorstel
    if w is None:
        return voeg_locatie_toe(daad, blad.lees_rij(voorstel.cellen, dag(daad.nu)))
    if voorstel.soort == Ingreepsoort.WEGLATEN:
        return schrap_locatie(daad, w.sleutel, w.versie, f"Voorstel van {beeld.indiener} overgenomen.")
    rij = get_locatie(blad.actor, blad.dossier, blad.stap, blad.kader, w.sleutel).rij
    straks = verschuif(rij, voorstel.halfjaren, blad.kader.kader)
    return wijzig_locatie(daad, w.sleutel, w.versie, Rijinvoer.van(straks, blad.kader.kader, dag(daad.nu)))


@dienst
def beantwoord_voorstel(daad: Daad, sleutel: str, antwoord: str) -> Locatievoorstel:
    """Do not take it over, and say why. The row stays what it is."""
    blad = pak_register(daad)
    beeld = get_als_eigenaar(daad.actor, blad.dossier, blad.stap, sleutel)
    beeld.voorstel.antwoord_door = daad.actor.naam
    zaak = _zaak(daad, blad, beeld.voorstel, beeld.eigenaar_id)
    return geef_antwoord(daad, zaak, Voorsteldaad.BEANTWOORDEN, antwoord)


@dienst
def trek_voorstel_in(daad: Daad, sleutel: str) -> Locatievoorstel:
    """Take a proposal back, as long as it was not answered. Only the organisation that made it."""
    blad = pak_register(daad)
    beeld = get_locatievoorstel(daad.actor, blad.dossier, blad.stap, sleutel)
    return neem_terug(daad, _zaak(daad, blad, beeld.voorstel, beeld.eigenaar_id), beeld.indiener)
