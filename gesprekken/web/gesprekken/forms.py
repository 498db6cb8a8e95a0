"""The forms about moving and cancelling a talk, the minutes, decisions and actions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from wtforms import SelectField, ValidationError

from gesprekken.core.klok import lokaal
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.queries.partijen import Functiekeuze
from gesprekken.services.gesprekken.uitkomsten import MAX_REGEL
from gesprekken.services.gesprekken.verslagen import MAX_TEKST
from gesprekken.web.formulieren import Datumveld, Formulier, Tekstvak, Versieveld, moment_van
from gesprekken.web.gespreksvelden import Momentformulier, plaats_waarden


class Versieformulier(Formulier):
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

    tekst = Tekstvak("Tekst van het verslag", "Schrijf op wat er is besproken.", maximum=MAX_TEKST)
    basisversie = Versieveld()


class Standformulier(Versieformulier):
    """One button, for the version of the minutes that was on the page."""


class Besluitformulier(Formulier):
    """A decision."""

    tekst = Tekstvak("Wat is er besloten?", "Schrijf wat er is besloten.", maximum=MAX_REGEL, id="besluit-tekst")


class Actieformulier(Formulier):
    """What somebody will do, and by when."""

    tekst = Tekstvak("Wat gaat er gebeuren?", "Schrijf wat er moet gebeuren.", maximum=MAX_REGEL, id="actie-tekst")
    functie = SelectField("Wie doet dit?", validate_choice=False)
    uiterlijk = Datumveld("Uiterlijk klaar op", "Kies de dag waarop dit klaar is, bijvoorbeeld 27-11-2026.")

    def __init__(self, personen: Sequence[Functiekeuze], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.personen = {p.sleutel: p.functie_id for p in personen}
        groepen: dict[str, Any] = {"": "Kies een persoon"}
        for p in personen:
            groepen.setdefault(p.organisatie_naam, {})[p.sleutel] = f"{p.naam}, {p.rol_naam}"
        self.functie.choices = groepen

    def validate_functie(self, veld: SelectField) -> None:
        """Only somebody of the parties at the table."""
        if veld.data not in self.personen:
            raise ValidationError("Kies wie dit doet.")

    def dag(self) -> date:
        """The day that was typed; only after a valid form."""
        return moment_van(self.uiterlijk.data, time())[0]


class Afrondingsformulier(Formulier):
    """What came of an action."""

    resultaat = Tekstvak("Wat is het resultaat?", "Schrijf kort wat het resultaat is.", maximum=MAX_REGEL)


def moment_waarden(gesprek: Gesprek) -> dict[str, Any]:
    """When and where a talk is now, as the fields of a form."""
    begin = lokaal(gesprek.begint_op)
    return {"datum": begin.date(), "tijd": begin.time(), **plaats_waarden(gesprek)}
