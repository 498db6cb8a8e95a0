"""The facts of the agenda of any number of dossiers, in three statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import sqlalchemy as sa

from gesprekken.domain.agenda.models import (
    Agendapunt,
    Agendaregel,
    Agendaversie,
    Gespreksagenda,
    Instemming,
    Onderwerp,
)
from gesprekken.domain.agenda.statussen import vraagt_reactie, wacht_op_behandeling, wacht_op_indiener
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.verplichtingen.feiten import Agendaversiefeit, Instemmingfeit, Onderwerpfeit
from gesprekken.infra.database import db

Ids = Sequence[int]


def laad_onderwerpen(ids: Ids) -> defaultdict[int, list[Onderwerpfeit]]:
    """What was handed in; drafts are silent."""
    groepen: defaultdict[int, list[Onderwerpfeit]] = defaultdict(list)
    for o, naam in db.session.execute(
        sa.select(Onderwerp, Organisatie.kort)
        .join(Organisatie, Organisatie.id == Onderwerp.indiener_id)
        .where(Onderwerp.dossier_id.in_(ids), Onderwerp.ingediend_op.is_not(None))
        .order_by(Onderwerp.id)
    ):
        ingediend_op = o.ingediend_op or o.gemaakt_op
        groepen[o.dossier_id].append(
            Onderwerpfeit(
                o.sleutel, o.stap_id, o.indiener_id, naam, ingediend_op, wacht_op_behandeling(o.status),
                wacht_op_indiener(o.status), o.bijgewerkt_op,
            )
        )  # fmt: skip
    return groepen


def laad_versies(ids: Ids) -> defaultdict[int, list[Agendaversiefeit]]:
    """The versions that went out with the hashes of their lines."""
    rijen = db.session.execute(
        sa.select(Gespreksagenda.dossier_id, Gespreksagenda.stap_id, Agendaversie, Agendapunt.sleutel,
                  Agendaregel.vingerafdruk)
        .join(Agendaversie, Agendaversie.agenda_id == Gespreksagenda.id)
        .join(Agendaregel, Agendaregel.agendaversie_id == Agendaversie.id)
        .join(Agendapunt, Agendapunt.id == Agendaregel.agendapunt_id)
        .where(Gespreksagenda.dossier_id.in_(ids))
        .order_by(Agendaversie.id, Agendaregel.volgnr)
    ).all()  # fmt: skip
    regels: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for _dossier, _stap, versie, sleutel, vingerafdruk in rijen:
        regels[versie.id][sleutel] = vingerafdruk
    groepen: defaultdict[int, list[Agendaversiefeit]] = defaultdict(list)
    for dossier_id, stap_id, v in {r[2].id: (r[0], r[1], r[2]) for r in rijen}.values():
        groepen[dossier_id].append(
            Agendaversiefeit(stap_id, v.nr, v.voorgelegd_op, v.reactie_tot, v.vastgesteld_op, regels[v.id])
        )
    return groepen


def laad_instemmingen(ids: Ids) -> defaultdict[int, list[Instemmingfeit]]:
    """The answers of the parties."""
    groepen: defaultdict[int, list[Instemmingfeit]] = defaultdict(list)
    for dossier_id, punt, i, naam in db.session.execute(
        sa.select(Gespreksagenda.dossier_id, Agendapunt.sleutel, Instemming, Organisatie.kort)
        .join(Agendapunt, Agendapunt.agenda_id == Gespreksagenda.id)
        .join(Instemming, Instemming.agendapunt_id == Agendapunt.id)
        .join(Organisatie, Organisatie.id == Instemming.organisatie_id)
        .where(Gespreksagenda.dossier_id.in_(ids))
        .order_by(Instemming.id)
    ):
        groepen[dossier_id].append(
            Instemmingfeit(
                i.sleutel, punt, i.vingerafdruk, i.organisatie_id, naam, i.op, vraagt_reactie(i.oordeel), i.antwoord_op
            )
        )
    return groepen
