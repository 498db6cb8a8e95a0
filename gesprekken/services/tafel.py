"""Meetings of the Tafel: planned, the board frozen for them, the remarks recorded."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, new_zout, vingerafdruk
from gesprekken.core.dagen import vanaf_vandaag
from gesprekken.core.errors import IntussenGewijzigd, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.tafel.bord import bord_inhoud
from gesprekken.domain.tafel.models import MAX_OPMERKING, Bespreekpunt, Momentopname, Vergadering
from gesprekken.domain.verplichtingen.stand import bepaal
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.journaal import keten_van, wie_was_eerst
from gesprekken.queries.rondes.rondes import get_ronde
from gesprekken.queries.tafel.tafel import get_bespreekpunt, get_vergadering
from gesprekken.queries.verplichtingen.koppen import list_bordkoppen
from gesprekken.queries.verplichtingen.standen import leid_live_af
from gesprekken.services.vastleggen import leg_beheer_vast, leg_vast


@dienst
def plan_vergadering(actor: Actor, nu: datetime, ronde_slug: str, datum: date, plaats: str) -> Vergadering:
    """Put a meeting of the Tafel in the calendar and every dossier of the round on its agenda.

    Raises OngeldigeInvoer for a day that has passed or is taken.
    """
    ronde = get_ronde(actor, ronde_slug, slot=True)
    if zin := vanaf_vandaag(datum, dag(nu)):
        raise OngeldigeInvoer({"datum": zin})
    if db.session.scalar(sa.select(Vergadering.id).where(Vergadering.ronde_id == ronde.id, Vergadering.datum == datum)):
        raise OngeldigeInvoer({"datum": "Op deze dag is er al een vergadering. Kies een andere dag."})
    vergadering = Vergadering(ronde_id=ronde.id, datum=datum, plaats=plaats.strip(), gepland_op=nu)
    db.session.add(vergadering)
    db.session.flush()
    for dossier in _dossiers(ronde):
        db.session.add(Bespreekpunt(vergadering_id=vergadering.id, dossier_id=dossier.id, geagendeerd_op=nu))
        gebeurd = Gebeurtenis(f"Op de agenda van de Tafel van {datum:%d-%m-%Y}", _plek(ronde, dossier, vergadering))
        leg_vast(actor, nu, dossier, vergadering, gebeurd)
    ronde.feitenversie += 1
    leg_beheer_vast(actor, nu, Gebeurtenis(f"Vergadering van de Tafel gepland op {datum:%d-%m-%Y}", naar=ronde.naam))
    return vergadering


def _plek(ronde: Ronde, dossier: Dossier, vergadering: Vergadering) -> Plek:
    return Plek(Pleksoort.VERGADERING, ronde.slug, dossier.slug, vergadering.sleutel)


def _dossiers(ronde: Ronde) -> list[Dossier]:
    """The dossiers of the round, locked in a fixed order so that two services cannot wait for each other."""
    return list(
        db.session.scalars(
            sa.select(Dossier).where(Dossier.ronde_id == ronde.id).order_by(Dossier.id).with_for_update()
        )
    )


@dienst
def bevries_statusbord(actor: Actor, nu: datetime, ronde_slug: str, sleutel: str) -> Momentopname:
    """Freeze the board for a meeting: canonical JSON and its SHA-256. Raises KanNiet when it is frozen already.

    It holds totals that the pages break down per reader: salt, so that nobody guesses these from the hash.
    """
    ronde = get_ronde(actor, ronde_slug, slot=True)
    vergadering, bevroren = get_vergadering(ronde, sleutel)
    if bevroren is not None:
        zin = "Voor deze vergadering staat het bord al vast. Plan een nieuwe vergadering."
        raise KanNiet([Weigering(zin, voorbij=True)])
    koppen = list_bordkoppen(actor, ronde)
    live = leid_live_af(koppen)
    bord = bord_inhoud((bepaal(*live[k.id], dag(nu), k.waarschuwdagen) for k in koppen), dag(nu))
    inhoud = bord | {"zout": new_zout()}
    opname = Momentopname(vergadering_id=vergadering.id, inhoud=inhoud, vingerafdruk=vingerafdruk(canoniek(inhoud)),
                          bevroren_op=nu, door=actor.naam)  # fmt: skip
    db.session.add(opname)
    ronde.feitenversie += 1  # later boards are compared with this one
    gebeurd = Gebeurtenis(
        f"Statusbord van {ronde.naam} vastgezet voor {vergadering.datum:%d-%m-%Y}", naar=opname.vingerafdruk
    )
    leg_beheer_vast(actor, nu, gebeurd)
    return opname


def _opmerking_van(vergadering: Vergadering) -> str:
    """What the journaal says of a remark."""
    return f"Opmerking van de Tafel van {vergadering.datum:%d-%m-%Y} vastgelegd"


@dienst
def leg_opmerking_vast(
    actor: Actor, nu: datetime, ronde_slug: str, sleutel: str, dossier_slug: str, tekst: str, basisversie: int
) -> Bespreekpunt:
    """Record what the Tafel remarked about a dossier. Raises IntussenGewijzigd when somebody saved first."""
    ronde = get_ronde(actor, ronde_slug, slot=True)
    vergadering, _opname = get_vergadering(ronde, sleutel)
    punt, dossier = get_bespreekpunt(vergadering, dossier_slug)
    if punt.versie != basisversie:
        raise IntussenGewijzigd(wie_was_eerst(actor, keten_van(dossier), _opmerking_van(vergadering)), punt.versie)
    if dag(nu) < vergadering.datum:
        raise KanNiet([Weigering(f"De Tafel vergadert pas op {vergadering.datum:%d-%m-%Y}.")])
    vraag = "Schrijf op wat de Tafel heeft gezegd, of ‘geen opmerkingen’."
    net = keur_tekst(tekst, "opmerking", vraag, MAX_OPMERKING)
    punt.opmerking, punt.opmerking_op, punt.versie = net, nu, punt.versie + 1
    gebeurd = Gebeurtenis(
        _opmerking_van(vergadering),
        _plek(ronde, dossier, vergadering),
        melden=(dossier.trekker_id,),
    )
    leg_vast(actor, nu, dossier, punt, gebeurd)
    return punt
