"""Kind *register*: corporations confirm their own rows; the trekker closes or explains the gap, and delivers."""

from __future__ import annotations

from gesprekken.domain.soorten.register.parameters import Registerparameters, keur_schema
from gesprekken.domain.soorten.register.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="register",
    naam="Overzicht van locaties, met bevestiging per corporatie",
    parameters=Registerparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    keur=keur_schema,
    zinnen={
        "bevestigdagen": "woningen bevestigen tot {} dagen voor de termijn",
    },
)
