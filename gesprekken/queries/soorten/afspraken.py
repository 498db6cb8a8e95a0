"""The facts about what people agreed: the actions that came out of a talk, of an item, or of a measure."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.agenda.models import Agendapunt, Gespreksagenda
from gesprekken.domain.gesprekken.models import Actie, Gesprek
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.personen import Functie
from gesprekken.domain.soorten.afspraken import Actiefeit
from gesprekken.queries.gesprekken.gesprekken import van_acties
from gesprekken.queries.soorten.bron import IDS, Bron, per_rij

_ACTIEDOSSIER = sa.func.coalesce(Gesprek.dossier_id, Gespreksagenda.dossier_id, Actie.dossier_id)

ACTIES = Bron(
    Actiefeit,
    van_acties(
        sa.select(_ACTIEDOSSIER, Actie.id, Actie.sleutel, sa.func.coalesce(Gesprek.stap_id, Actie.stap_id),
                  sa.func.coalesce(Gesprek.sleutel, ""),
                  Actie.tekst, Actie.functie_id, Functie.gebruiker_id, Functie.organisatie_id, Organisatie.kort,
                  Actie.uiterlijk, Actie.gedaan_op,
                  sa.func.coalesce(Agendapunt.sleutel, ""), Actie.maatregel)
    )
    .join(Organisatie, Organisatie.id == Functie.organisatie_id)
    .outerjoin(Gesprek, Gesprek.id == Actie.gesprek_id)
    .outerjoin(Agendapunt, Agendapunt.id == Actie.agendapunt_id)
    .outerjoin(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
    .where(_ACTIEDOSSIER.in_(IDS)),
    per_rij(Actiefeit),
)  # fmt: skip

BRONNEN = (ACTIES,)
