"""What the scenario asks per municipality, as far as anybody published it.

Published is only the range for Midden-Delfland. Three others are made up and say so, so that a page shows a bid below,
inside and above a scenario; of the rest nothing is known, and it stays that way.
"""

from __future__ import annotations

from datetime import date, datetime, time

from gesprekken.core.actor import Actor
from gesprekken.demo.tafelwerk import WIE
from gesprekken.demo.toneel import Optreden, Regel, Toneel
from gesprekken.domain.rondes.scenarios import Cijferinvoer
from gesprekken.services.scenarios import leg_scenariocijfer_vast

SCENARIO = "meer-evenwicht"
GEPUBLICEERD = Cijferinvoer(
    540, 560, "Bericht van de Sociale Verhuurders Haaglanden over Midden-Delfland, 13 februari 2023",
    date(2023, 2, 13), "Dit getal is gepubliceerd. Van andere gemeenten is geen getal gepubliceerd.",
)  # fmt: skip
VERZONNEN = {"delft": (600, 650), "pijnacker-nootdorp": (700, 760), "wassenaar": (140, 180)}
DAG = -41


def _leg_vast(ronde: str, gemeente: str, invoer: Cijferinvoer) -> Optreden:
    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        return leg_scenariocijfer_vast(actor, nu, ronde, SCENARIO, gemeente, 0, invoer)

    return daad


def _verzin(van: int, tot: int) -> Cijferinvoer:
    bron = "Voorbeeldgetal bij deze demo, uit geen enkel document"
    reden = "Zo is te zien hoe een bod naast een scenario staat (illustratief)."
    return Cijferinvoer(van, tot, bron, date(2023, 2, 13), reden, illustratief=True)


def regels(ronde: str) -> list[Regel]:
    """The lines of the secretariat about the scenario of the main round."""
    cijfers = {"midden-delfland": GEPUBLICEERD, **{g: _verzin(*bereik) for g, bereik in VERZONNEN.items()}}
    return [
        Regel(DAG, time(9, 10 + nr), WIE, _leg_vast(ronde, gemeente, invoer))
        for nr, (gemeente, invoer) in enumerate(cijfers.items())
    ]
