"""Kind *gesprek*: plan it, invite every talk party (or leave one out with a reason), hold it, record it."""

from __future__ import annotations

from gesprekken.domain.soorten.gesprek.parameters import Gesprekparameters
from gesprekken.domain.soorten.gesprek.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="gesprek",
    naam="Gesprek met uitnodigingen en verslag",
    parameters=Gesprekparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    zinnen={
        "uitnodigingsdagen": "plannen ten minste {} dagen voor de termijn",
        "verslagdagen": "verslag vastgesteld binnen {} dagen",
        "gespreksleider": "met een gespreksleider",
    },
)
