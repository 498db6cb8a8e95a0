"""Kind *bod*: the municipality issues a bid, judges whether it is a real step, and explains it when it falls short."""

from __future__ import annotations

from gesprekken.domain.soorten.bod.parameters import Bodparameters
from gesprekken.domain.soorten.bod.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="bod",
    naam="Bod van de gemeente",
    parameters=Bodparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    zinnen={
        "reactiedagen": "reageren binnen {} dagen",
    },
)
