"""The regional effect of a bid: the issued bids of all municipalities against the goals of the round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from gesprekken.domain.biedingen.rekenen import Totaal, tel_op
from gesprekken.domain.biedingen.tabel import Regiosom, tel_regio
from gesprekken.domain.rondes.models import Doel, Scenario, Scenariocijfer
from gesprekken.domain.rondes.scenarios import Afstand, afstand
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.queries.biedingen.biedingen import Bodbeeld, list_regiobiedingen
from gesprekken.queries.rondes.rondes import list_doelen
from gesprekken.queries.rondes.scenarios import Scenariostand, list_scenariostanden
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.web.biedingen.blad import Bladzijde
from gesprekken.web.biedingen.kamer import Gevonden


class Doelregel(NamedTuple):
    """A goal that the bids count towards: how far the sum is from it (0 = reached), and the share in per cent."""

    doel: Doel
    afstand: int
    aandeel: int


class Scenarioregel(NamedTuple):
    """A scenario, what it asks of this dossier (None = not known), and how far the bid and the concept are from it.

    A distance is None without a figure, or without a bid or concept that this reader may see.
    """

    scenario: Scenario
    cijfer: Scenariocijfer | None
    bod: Afstand | None
    concept: Afstand | None


@dataclass(frozen=True, slots=True)
class Regiobeeld:
    """The sum, what this dossier puts in (None = no bid yet), and the goals; `anders` are measured otherwise."""

    som: Regiosom
    eigen: Totaal | None
    doelen: list[Doelregel]
    anders: list[Doel]


def lees_regio(hier: Gevonden) -> Regiobeeld:
    """Add up what was issued; concepts are in nobody's sum."""
    parameters = parameters_van(hier.stap, SOORT)
    biedingen = list_regiobiedingen(hier.actor, hier.ronde, hier.stap.code)
    som = tel_regio(list(biedingen.values()), parameters.segmenten)
    eigen, telt = biedingen.get(hier.dossier.slug), parameters.doelen
    doelen = list_doelen(hier.ronde)
    return Regiobeeld(
        som, tel_op(eigen) if eigen else None, [_doel(d, som) for d in doelen if d.code in telt],
        [d for d in doelen if d.code not in telt],
    )  # fmt: skip


def lees_scenarios(blad: Bladzijde) -> list[Scenarioregel]:
    """What every scenario asks of this dossier, with the bid and the concept as this reader may see them."""
    hier = blad.hier
    return [_scenario(blad, stand) for stand in list_scenariostanden(hier.ronde, hier.dossier)]


def _scenario(blad: Bladzijde, stand: Scenariostand) -> Scenarioregel:
    cijfer = stand.cijfer(blad.hier.dossier.slug)

    def ver(beeld: Bodbeeld | None) -> Afstand | None:
        return afstand(blad.netto(beeld), cijfer.bereik) if cijfer and beeld else None

    return Scenarioregel(stand.scenario, cijfer, ver(blad.geldend), ver(blad.concept))


def _doel(doel: Doel, som: Regiosom) -> Doelregel:
    netto = som.totaal.netto
    return Doelregel(doel, max(doel.waarde - netto, 0), round(100 * netto / doel.waarde) if doel.waarde else 100)
