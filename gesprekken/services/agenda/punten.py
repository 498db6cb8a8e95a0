"""The working copy: making items, merging and splitting them without losing a word or a submitter."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from gesprekken.domain.agenda.models import Agendapunt, Gespreksagenda, Onderwerp, Partijrol, Rolinpunt
from gesprekken.domain.agenda.processen import AGENDAPUNT
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db
from gesprekken.queries.agenda.agenda import find_agenda
from gesprekken.queries.dossiers.dossiers import Deelnemer


def neem_agenda(dossier: Dossier, stap: Stap) -> Gespreksagenda:
    """The agenda of the dossier, made when it is not there yet. The dossier is locked by the caller."""
    agenda = find_agenda(dossier, stap, slot=True)
    if agenda is None:
        agenda = Gespreksagenda(dossier_id=dossier.id, stap_id=stap.id, versie=1)
        db.session.add(agenda)
        db.session.flush()
    return agenda


def volgende_plaats(agenda: Gespreksagenda) -> int:
    """The place after the last item."""
    hoogste = db.session.scalar(sa.select(sa.func.max(Agendapunt.volgorde)).where(Agendapunt.agenda_id == agenda.id))
    return (hoogste or 0) + 1


def maak_punt(agenda: Gespreksagenda, onderwerp: Onderwerp, deelnemers: Sequence[Deelnemer]) -> Agendapunt:
    """An item of the working copy from a submission: the trekker leads, the submitter takes part."""
    punt = Agendapunt(
        agenda_id=agenda.id, status=AGENDAPUNT.begin(), volgorde=volgende_plaats(agenda), titel=onderwerp.titel,
        vraag="", soort=onderwerp.soort, doel=onderwerp.doel,
    )  # fmt: skip
    db.session.add(punt)
    db.session.flush()
    for d in deelnemers:
        if d.trekker:
            db.session.add(Partijrol(agendapunt_id=punt.id, organisatie_id=d.organisatie_id, rol=Rolinpunt.VOERT))
        elif d.organisatie_id == onderwerp.indiener_id:
            db.session.add(Partijrol(agendapunt_id=punt.id, organisatie_id=d.organisatie_id, rol=Rolinpunt.NEEMT_DEEL))
    agenda.versie += 1
    return punt
