"""Kind *vragenlijst*: an answer per question, a contribution per party, and delivering the whole."""

from __future__ import annotations

from gesprekken.domain.soorten.vragenlijst.parameters import Vragenlijstparameters
from gesprekken.domain.soorten.vragenlijst.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="vragenlijst",
    naam="Vragen met een antwoord, en een bijdrage van elke partij",
    parameters=Vragenlijstparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    zinnen={
        "bijdragedagen": "bijdragen tot {} dagen voor de termijn",
    },
)
