"""The scenarios of a round with what they ask of its dossiers. Of every figure the highest version counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.core.errors import BestaatNiet
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Scenario, Scenariocijfer
from gesprekken.infra.database import db


@dataclass(frozen=True, slots=True)
class Scenariostand:
    """A scenario, and every version of its figures by the slug of the dossier, newest first."""

    scenario: Scenario
    versies: Mapping[str, Sequence[Scenariocijfer]]

    def cijfer(self, slug: str) -> Scenariocijfer | None:
        """What it asks of this dossier now; None as long as nobody recorded that."""
        return next(iter(self.versies.get(slug, ())), None)


def list_scenariostanden(ronde: Ronde, dossier: Dossier | None = None) -> list[Scenariostand]:
    """All scenarios in the order of the template, with the figures of one dossier or of all; one statement.

    Whoever may see the round may see these: they are figures of the agreement, like its goals.
    """
    van_dossier = Scenariocijfer.dossier_id == dossier.id if dossier else sa.true()
    rijen = db.session.execute(
        sa.select(Scenario, Dossier.slug, Scenariocijfer)
        .outerjoin(Scenariocijfer, sa.and_(Scenariocijfer.scenario_id == Scenario.id, van_dossier))
        .outerjoin(Dossier, Dossier.id == Scenariocijfer.dossier_id)
        .where(Scenario.ronde_id == ronde.id)
        .order_by(Scenario.volgnr, Scenario.id, Scenariocijfer.dossier_id, Scenariocijfer.versie.desc())
    )
    scenarios: dict[int, Scenario] = {}
    versies: defaultdict[int, defaultdict[str, list[Scenariocijfer]]] = defaultdict(lambda: defaultdict(list))
    for scenario, slug, cijfer in rijen:
        scenarios[scenario.id] = scenario
        if cijfer is not None:
            versies[scenario.id][slug].append(cijfer)
    return [Scenariostand(s, versies[s.id]) for s in scenarios.values()]


def get_scenariostand(ronde: Ronde, dossier: Dossier, code: str) -> Scenariostand:
    """One scenario with its figures for one dossier. Raises BestaatNiet."""
    gevonden = next((s for s in list_scenariostanden(ronde, dossier) if s.scenario.code == code), None)
    if gevonden is None:
        raise BestaatNiet
    return gevonden
