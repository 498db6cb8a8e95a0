"""The facts about the agenda: what was brought, the versions, the answers and the adopted items."""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa

from gesprekken.domain.agenda.models import (
    Agendapunt,
    Agendaregel,
    Agendaversie,
    Gespreksagenda,
    Instemming,
    Onderwerp,
    Puntpartij,
)
from gesprekken.domain.agenda.statussen import aan_de_orde, vraagt_reactie, wacht_op_behandeling, wacht_op_indiener
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.agenda.feiten import Agendaversiefeit, Instemmingfeit, Onderwerpfeit, Puntfeit
from gesprekken.queries.soorten.bron import IDS, Bron, Groepen, Rijen, feit, groepeer

# What was handed in; drafts are silent.
ONDERWERPEN = Bron(
    Onderwerpfeit,
    sa.select(Onderwerp.dossier_id, Onderwerp.id, Onderwerp.sleutel, Onderwerp.stap_id, Onderwerp.indiener_id,
              Organisatie.kort, Onderwerp.ingediend_op, Onderwerp.status, Onderwerp.bijgewerkt_op)
    .join(Organisatie, Organisatie.id == Onderwerp.indiener_id)
    .where(Onderwerp.dossier_id.in_(IDS), Onderwerp.ingediend_op.is_not(None)),
    lambda rijen: groepeer(
        (d, feit(Onderwerpfeit, *velden, wacht_op_behandeling(status), wacht_op_indiener(status), op))
        for d, _id, *velden, status, op in rijen
    ),
)  # fmt: skip


def _versies(rijen: Rijen) -> Groepen:
    """A row per line."""
    regels: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for rij in rijen:
        regels[rij[1]][rij[3]] = rij[4]
    return groepeer(
        (r[0], feit(Agendaversiefeit, *r[5:], regels[r[1]], r[1])) for r in {r[1]: r for r in rijen}.values()
    )


AGENDAVERSIES = Bron(
    Agendaversiefeit,
    sa.select(Gespreksagenda.dossier_id, Agendaversie.id, Agendaregel.volgnr, Agendapunt.sleutel,
              Agendaregel.vingerafdruk, Gespreksagenda.stap_id, Agendaversie.nr, Agendaversie.voorgelegd_op,
              Agendaversie.reactie_tot, Agendaversie.vastgesteld_op)
    .join(Agendaversie, Agendaversie.agenda_id == Gespreksagenda.id)
    .join(Agendaregel, Agendaregel.agendaversie_id == Agendaversie.id)
    .join(Agendapunt, Agendapunt.id == Agendaregel.agendapunt_id)
    .where(Gespreksagenda.dossier_id.in_(IDS)),
    _versies,
    sorteer=3,
)  # fmt: skip

INSTEMMINGEN = Bron(
    Instemmingfeit,
    sa.select(Gespreksagenda.dossier_id, Instemming.id, Instemming.sleutel, Agendapunt.sleutel,
              Instemming.vingerafdruk, Instemming.organisatie_id, Organisatie.kort, Instemming.op, Instemming.oordeel,
              Instemming.antwoord_op)
    .join(Agendapunt, Agendapunt.agenda_id == Gespreksagenda.id)
    .join(Instemming, Instemming.agendapunt_id == Agendapunt.id)
    .join(Organisatie, Organisatie.id == Instemming.organisatie_id)
    .where(Gespreksagenda.dossier_id.in_(IDS)),
    lambda rijen: groepeer(
        (d, feit(Instemmingfeit, *velden, vraagt_reactie(oordeel), op)) for d, _id, *velden, oordeel, op in rijen
    ),
)  # fmt: skip


def _punten(rijen: Rijen) -> Groepen:
    """A row per party inside the wall."""
    partijen: defaultdict[int, set[int]] = defaultdict(set)
    for rij in rijen:
        partijen[rij[1]].add(rij[2])
    eigen = {r[1]: r for r in rijen}.values()
    return groepeer((r[0], feit(Puntfeit, *r[3:6], frozenset(partijen[r[1]]), *r[6:])) for r in eigen)


PUNTEN = Bron(
    Puntfeit,
    sa.select(Gespreksagenda.dossier_id, Agendapunt.id, Puntpartij.organisatie_id, Agendapunt.sleutel, Stap.code,
              Agendapunt.vastgesteld_in_id, Agendapunt.schriftelijk_op, Agendapunt.afgesloten_op,
              aan_de_orde())
    .join(Stap, Stap.id == Gespreksagenda.stap_id)
    .join(Agendapunt, Agendapunt.agenda_id == Gespreksagenda.id)
    .join(Puntpartij, Puntpartij.agendapunt_id == Agendapunt.id)
    .where(Gespreksagenda.dossier_id.in_(IDS)),
    _punten,
    sorteer=3,
)  # fmt: skip

BRONNEN = (ONDERWERPEN, AGENDAVERSIES, INSTEMMINGEN, PUNTEN)
