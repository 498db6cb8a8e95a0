"""What stayed open in the round before is taken over as a draft, or left out: both by the party whose agenda it is."""

from __future__ import annotations

from collections.abc import Sequence

from gesprekken.core.errors import BestaatNiet, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.invoer import keur_vrije_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.agenda.invoer import Onderwerpkader
from gesprekken.domain.agenda.models import Onderwerp, Openpunt
from gesprekken.domain.agenda.openpunten import Opengebleven
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db
from gesprekken.infra.journaalplicht import zonder_journaal
from gesprekken.infra.transactie import dienst
from gesprekken.queries.agenda.inbreng import maak_onderwerpkader
from gesprekken.queries.agenda.openpunten import list_opengebleven
from gesprekken.queries.rondes.rondes import list_doelen
from gesprekken.services.agenda.inbreng import CONCEPT, maak_concept, pak_agenda
from gesprekken.services.daad import Daad

GEEN = "Kies ten minste één punt dat u overneemt."
WEG = "Een punt dat u koos is intussen overgenomen, of het bleef niet open. Kijk wat er nu staat en kies opnieuw."


@dienst
def neem_open_punten_over(daad: Daad, sleutels: Sequence[str]) -> list[Onderwerp]:
    """Make a draft of every chosen point, all or nothing. A draft is silent: only its own organisation sees it.

    Also what was left out before can still be taken over. Raises OngeldigeInvoer when nothing is chosen, KanNiet when
    a colleague took one over first or it no longer stands open.
    """
    ronde, dossier, stap = pak_agenda(daad)
    if not sleutels:
        raise OngeldigeInvoer({"punten": GEEN})
    open_ = {o.sleutel: o for o in list_opengebleven(daad.actor, ronde, dossier, stap) if not o.overgenomen}
    if not open_.keys() >= set(sleutels):
        raise KanNiet([Weigering(WEG)])
    kader = maak_onderwerpkader(stap, list_doelen(ronde))
    gekozen = [o for sleutel, o in open_.items() if sleutel in sleutels]
    with zonder_journaal(CONCEPT):
        return [_neem_over(daad, dossier, stap, o, kader) for o in gekozen]


def _neem_over(daad: Daad, dossier: Dossier, stap: Stap, o: Opengebleven, kader: Onderwerpkader) -> Onderwerp:
    onderwerp = maak_concept(daad, dossier, stap, o.concept(kader))
    _besluit(daad, dossier, stap, o).onderwerp_id = onderwerp.id
    return onderwerp


def _besluit(daad: Daad, dossier: Dossier, stap: Stap, o: Opengebleven) -> Openpunt:
    """The row of this point, made when nobody decided about it before."""
    besluit = o.besluit or Openpunt(
        dossier_id=dossier.id,
        stap_id=stap.id,
        organisatie_id=daad.actor.organisatie_id,
        agendapunt_id=o.agendapunt_id,
        toezegging_id=o.toezegging_id,
        reden="",
    )
    besluit.op, besluit.door = daad.nu, daad.actor.naam
    db.session.add(besluit)
    return besluit


@dienst
def laat_open_punt_weg(daad: Daad, sleutel: str, reden: str) -> Openpunt:
    """Leave one point out, with a reason if there is one. Who stands inside the wall of its item reads it.

    Raises BestaatNiet for what this organisation was not offered, KanNiet when a colleague decided about it first.
    """
    ronde, dossier, stap = pak_agenda(daad)
    gevonden = next((o for o in list_opengebleven(daad.actor, ronde, dossier, stap) if o.sleutel == sleutel), None)
    if gevonden is None:
        raise BestaatNiet
    if not gevonden.aangeboden:
        raise KanNiet([Weigering(WEG)])
    net = keur_vrije_tekst(reden, f"reden-{sleutel}")
    besluit = _besluit(daad, dossier, stap, gevonden)
    besluit.reden = net
    waar = daad.plek(Pleksoort.ONDERWERPEN)
    wat = f"{_naam(gevonden)} bleef open en is niet overgenomen"
    daad.leg_vast(dossier, besluit, Gebeurtenis(wat, waar, reden=besluit.reden))
    return besluit


def _naam(o: Opengebleven) -> str:
    return f"Toezegging van {o.herkomst.wie}" if o.toezegging_id else f"Agendapunt ‘{o.herkomst.titel}’"
