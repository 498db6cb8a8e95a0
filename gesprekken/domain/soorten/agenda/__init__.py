"""Kind *agenda*: parties bring items, the trekker presents a version, each party answers, the trekker adopts."""

from __future__ import annotations

from gesprekken.domain.soorten.agenda.parameters import Agendaparameters
from gesprekken.domain.soorten.agenda.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="agenda",
    naam="Agenda die de partijen samen maken",
    parameters=Agendaparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    zinnen={
        "reactiedagen": "reageren binnen {} dagen",
        "inleverdagen": "inbrengen tot {} dagen voor de termijn",
    },
)
