"""The step kinds. Each is a pure function (step, facts) -> obligations, and says when work on it began.

Kinds are few and know no round. A new kind is one entry here and its tests.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from gesprekken.domain.verplichtingen import (
    agenda,
    bespreking,
    bod,
    gesprek,
    opvolging,
    overeenkomst,
    register,
    vragenlijst,
)
from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit
from gesprekken.domain.verplichtingen.verplichting import Verplichting


@dataclass(frozen=True, slots=True)
class Stapsoort:
    """A kind: what it is called, its obligations, the moment work began (or None), and the parameters it needs."""

    naam: str
    verplichtingen: Callable[[Stapfeit, Feiten], tuple[Verplichting, ...]]
    begonnen_op: Callable[[Stapfeit, Feiten], datetime | None]
    parameters: frozenset[str] = frozenset()


SOORTEN: dict[str, Stapsoort] = {
    overeenkomst.SOORT: Stapsoort(
        "Tekst die de partijen bevestigen",
        overeenkomst.verplichtingen, overeenkomst.begonnen_op, frozenset({"onderwerp", "reactiedagen"}),
    ),
    gesprek.SOORT: Stapsoort(
        "Gesprek met uitnodigingen en verslag",
        gesprek.verplichtingen, gesprek.begonnen_op, frozenset({"uitnodigingsdagen", "verslagdagen"}),
    ),
    agenda.SOORT: Stapsoort(
        "Agenda die de partijen samen maken",
        agenda.verplichtingen, agenda.begonnen_op, frozenset({"reactiedagen", "inleverdagen", "soorten"}),
    ),
    opvolging.SOORT: Stapsoort(
        "Gesprek en uitkomst per agendapunt",
        opvolging.verplichtingen, opvolging.begonnen_op, frozenset({"agenda", "uitnodigingsdagen", "verslagdagen"}),
    ),
    bod.SOORT: Stapsoort(
        "Bod van de gemeente",
        bod.verplichtingen, bod.begonnen_op, frozenset({"segmenten", "perioden", "reactiedagen"}),
    ),
    register.SOORT: Stapsoort(
        "Overzicht van locaties, met bevestiging per corporatie",
        register.verplichtingen, register.begonnen_op,
        frozenset({"bod", "perioden", "eerste", "laatste", "definitie", "bevestigdagen"}),
    ),
    vragenlijst.SOORT: Stapsoort(
        "Vragen met een antwoord, en een bijdrage van elke partij",
        vragenlijst.verplichtingen, vragenlijst.begonnen_op,
        frozenset({"vragen", "agenda", "soorten", "bijdragedagen"}),
    ),
    bespreking.SOORT: Stapsoort(
        "Bespreking in de Bestuurlijke Tafel",
        bespreking.verplichtingen, bespreking.begonnen_op, frozenset({"opmerkingsdagen"}),
    ),
}  # fmt: skip


def leid_af(stappen: tuple[Stapfeit, ...], feiten: Feiten) -> tuple[Verplichting, ...]:
    """All obligations of one dossier, in the order of the steps. Time plays no part: only facts meet a duty."""
    return tuple(v for stap in stappen for v in SOORTEN[stap.soort].verplichtingen(stap, feiten))
