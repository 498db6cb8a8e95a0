"""Kind *opvolging*: every adopted agenda item gets a talk (or is handled in writing) and a result."""

from __future__ import annotations

from gesprekken.domain.soorten.opvolging.parameters import Opvolgingparameters
from gesprekken.domain.soorten.opvolging.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="opvolging",
    naam="Gesprek en uitkomst per agendapunt",
    parameters=Opvolgingparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    zinnen={
        "uitnodigingsdagen": "plannen ten minste {} dagen voor de termijn",
        "verslagdagen": "verslag vastgesteld binnen {} dagen",
        "gespreksleider": "met een gespreksleider",
    },
)
