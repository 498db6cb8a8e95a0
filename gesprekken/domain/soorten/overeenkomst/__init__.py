"""Kind *overeenkomst*: the trekker writes a text, the other talk parties confirm that version."""

from __future__ import annotations

from gesprekken.domain.soorten.overeenkomst.parameters import Overeenkomstparameters
from gesprekken.domain.soorten.overeenkomst.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="overeenkomst",
    naam="Tekst die de partijen bevestigen",
    parameters=Overeenkomstparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    zinnen={
        "reactiedagen": "reageren binnen {} dagen",
    },
)
