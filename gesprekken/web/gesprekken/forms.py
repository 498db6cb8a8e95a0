"""The forms about moving and cancelling a talk, the minutes, decisions and actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gesprekken.core.invoer import MAX_REGEL
from gesprekken.core.klok import lokaal
from gesprekken.domain.gesprekken.invoer import MAX_VERSLAG
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.queries.partijen.partijen import Functiekeuze
from gesprekken.web.acties import Actievelden
from gesprekken.web.formulieren import Formulier, Tekstvak, Versieveld
from gesprekken.web.gespreksvelden import Momentformulier, plaats_waarden
from gesprekken.web.naast import Naastformulier


class Versieformulier(Naastformulier):
    """A form about something that others may change too: it knows the version that it was made from."""

    versie = Versieveld()


class Verplaatsformulier(Momentformulier, Versieformulier):
    """Another moment or place, and why."""

    reden = Tekstvak("Waarom verschuift het gesprek?", "Schrijf waarom het gesprek verschuift.", maximum=MAX_REGEL)


class Annuleerformulier(Versieformulier):
    """Why a talk does not take place."""

    reden = Tekstvak("Waarom gaat het gesprek niet door?", "Schrijf waarom het gesprek niet doorgaat.",
                     maximum=MAX_REGEL)  # fmt: skip


class Verslagformulier(Formulier):
    """The text of the minutes, and the version that it builds on."""

    tekst = Tekstvak("Tekst van het verslag", "Schrijf op wat er is besproken.", maximum=MAX_VERSLAG)
    basisversie = Versieveld()


class Standformulier(Versieformulier):
    """One button, for the version of the minutes that was on the page."""


class Besluitformulier(Formulier):
    """A decision."""

    tekst = Tekstvak("Wat is er besloten?", "Schrijf wat er is besloten.", maximum=MAX_REGEL, id="besluit-tekst")


class Actieformulier(Actievelden):
    """What somebody of these people will do, and by when."""

    tekst = Tekstvak("Wat gaat er gebeuren?", "Schrijf wat er moet gebeuren.", maximum=MAX_REGEL, id="actie-tekst")

    def __init__(self, personen: Sequence[Functiekeuze], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.voor(personen)


def moment_waarden(gesprek: Gesprek) -> dict[str, Any]:
    """When and where a talk is now, as the fields of a form."""
    begin = lokaal(gesprek.begint_op)
    return {"datum": begin.date(), "tijd": begin.time(), **plaats_waarden(gesprek)}
