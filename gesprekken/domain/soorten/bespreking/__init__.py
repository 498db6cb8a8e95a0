"""Kind *bespreking*: the secretariat puts the dossier before the Tafel and records what was said."""

from __future__ import annotations

from gesprekken.domain.soorten.bespreking.parameters import Besprekingparameters
from gesprekken.domain.soorten.bespreking.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="bespreking",
    naam="Bespreking in de Bestuurlijke Tafel",
    parameters=Besprekingparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    zinnen={
        "opmerkingsdagen": "opmerking vastgelegd binnen {} dagen",
    },
)
