"""Only the municipality writes its bid: a concept, then an issued version that never changes (addendum: 'is het
aangescherpte bod nog steeds het gemeentelijke bod')."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import BestaatNiet, IntussenGewijzigd, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.biedingen.invoer import KIES_AANLEIDING, Bodinvoer, bodinhoud
from gesprekken.domain.biedingen.models import Bod, Bodregel
from gesprekken.domain.biedingen.processen import BOD, Boddaad
from gesprekken.domain.biedingen.rekenen import Cel
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.biedingen.biedingen import Bodbeeld, get_bodstand, get_voorstel, list_biedingen
from gesprekken.queries.biedingen.bodblad import Bodblad
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.gesprekken.gesprekken import get_gesprek
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.daad import Daad


def pak_bod(daad: Daad) -> Bodblad:
    """The bid for a change by the municipality. Raises BestaatNiet, MagNiet."""
    ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    eis_trekker(daad.actor, dossier)
    return Bodblad(ronde, dossier, stap, list_biedingen(daad.actor, dossier, stap), get_bodstand(dossier, stap))


@dienst
def bewaar_bod(daad: Daad, stand: int, invoer: Bodinvoer) -> Bod:
    """Store the concept, all cells at once. `stand` is what the person saw (queries.biedingen.biedingen.get_bodstand).

    Raises IntussenGewijzigd when a colleague saved first (nothing is overwritten), OngeldigeInvoer for an origin that
    is not there, ValueError for what was checked for another step: a round keeps the cells of a step.
    """
    blad = pak_bod(daad)
    _eis_stand(daad, blad, stand)
    if invoer.vakken != parameters_van(blad.stap, SOORT).vakken:
        raise ValueError("checked for a step with other cells")
    concept = blad.concept
    bod = concept.bod if concept else _nieuw(blad, daad.nu)
    daad.voer_uit(BOD, Boddaad.OPSLAAN, bod)
    _neem_over(daad.actor, blad, bod, invoer)
    bod.door, bod.versie = daad.actor.naam, bod.versie + 1
    db.session.add(bod)
    db.session.flush()
    _schrijf_cellen(bod, invoer.cellen)
    daad.leg_vast(blad.dossier, bod, Gebeurtenis("Concept van het bod bewaard", blad.plek()))
    return bod


def _eis_stand(daad: Daad, blad: Bodblad, stand: int) -> None:
    if blad.stand != stand:
        raise IntussenGewijzigd(daad.wie_was_eerst(blad.dossier, blad.plek()), blad.stand)


def _nieuw(blad: Bodblad, nu: datetime) -> Bod:
    return Bod(dossier_id=blad.dossier.id, stap_id=blad.stap.id, status=BOD.begin(), nr=None, versie=0, gemaakt_op=nu)


def _neem_over(actor: Actor, blad: Bodblad, bod: Bod, invoer: Bodinvoer) -> None:
    """Why this version, and the talk or the proposal that it comes from."""
    bod.prijspeil, bod.waarom = invoer.prijspeil, invoer.waarom
    try:
        bod.gesprek_id = get_gesprek(actor, blad.dossier, invoer.gesprek)[1].id if invoer.gesprek else None
        voorstel = get_voorstel(blad.dossier, blad.stap, invoer.voorstel) if invoer.voorstel else None
    except BestaatNiet:
        raise OngeldigeInvoer({"aanleiding": KIES_AANLEIDING}) from None
    bod.voorstel_id = voorstel.voorstel.id if voorstel else None


def _schrijf_cellen(bod: Bod, cellen: Sequence[Cel]) -> None:
    db.session.execute(sa.delete(Bodregel).where(Bodregel.bod_id == bod.id))
    db.session.add_all(
        Bodregel(bod_id=bod.id, segment=c.segment, periode=c.periode, bruto=c.bruto, netto=c.netto) for c in cellen
    )


def _open_concept(daad: Daad, blad: Bodblad, stand: int) -> Bodbeeld:
    """The concept that the person saw. Raises KanNiet when there is none, IntussenGewijzigd when it changed."""
    concept = blad.concept
    if concept is None:
        raise KanNiet([Weigering("Er is geen concept. Begin een nieuwe versie van het bod.", blad.plek())])
    _eis_stand(daad, blad, stand)
    concept.bod.versie += 1
    return concept


@dienst
def breng_uit(daad: Daad, stand: int) -> Bod:
    """Issue the concept as the next numbered version: frozen, and visible to everybody in the round.

    Raises KanNiet with every unmet condition, IntussenGewijzigd when the concept changed since.
    """
    blad = pak_bod(daad)
    concept = _open_concept(daad, blad, stand)
    bod, vorige = concept.bod, blad.laatste
    van, naar = daad.voer_uit(BOD, Boddaad.UITBRENGEN, bod, blad.omgeving(concept))
    bod.nr, bod.uitgebracht_op = ((vorige.bod.nr or 0) if vorige else 0) + 1, daad.nu
    bod.vingerafdruk = vingerafdruk(canoniek(bodinhoud(concept.cellen, bod.prijspeil, bod.waarom)))
    anderen = [d.organisatie_id for d in list_deelnemers(blad.dossier) if d.gesprekspartij]
    gebeurd = Gebeurtenis(
        f"Bod uitgebracht, versie {bod.nr}", blad.plek(), van, naar, bod.waarom, melden=tuple(anderen)
    )
    daad.leg_vast(blad.dossier, bod, gebeurd)
    return bod


@dienst
def verwerp_concept(daad: Daad, stand: int) -> Bod:
    """Throw the concept away; the bid stays what it was."""
    blad = pak_bod(daad)
    bod = _open_concept(daad, blad, stand).bod
    van, naar = daad.voer_uit(BOD, Boddaad.VERWERPEN, bod)
    daad.leg_vast(blad.dossier, bod, Gebeurtenis("Concept van het bod weggegooid", blad.plek(), van, naar))
    return bod
