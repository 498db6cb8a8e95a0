"""The forms about when and where, the minutes, decisions and actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from wtforms import SelectField, ValidationError

from gesprekken.core.klok import lokaal, op_dag
from gesprekken.domain.gesprekken.invoer import MAX_DUUR, MIN_DUUR, Gesprekinvoer, plaatsfouten
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.rondes.models import Stap
from gesprekken.queries.partijen import Functiekeuze
from gesprekken.services.gesprekken.uitkomsten import MAX_REGEL
from gesprekken.services.gesprekken.verslagen import MAX_TEKST
from gesprekken.web.formulieren import (  # fmt: skip
    Datumveld,
    Formulier,
    Getalveld,
    Tekstregel,
    Tekstvak,
    Tijdveld,
    Versieveld,
    moment_van,
)

DUUR = f"Geef de duur in minuten, van {MIN_DUUR} tot en met {MAX_DUUR}."


class Momentformulier(Formulier):
    """When and where; the gespreksleider only for a step that asks for one."""

    datum = Datumveld("Datum", "Kies de dag van het gesprek, bijvoorbeeld 27-11-2026.")
    tijd = Tijdveld("Begintijd", "Schrijf hoe laat het gesprek begint, bijvoorbeeld 14:30.")
    duur = Getalveld("Duur in minuten", DUUR, default=90)
    plaats = Tekstregel("Plaats", maximum=200)
    link = Tekstregel("Link voor een gesprek op afstand", maximum=500)
    gespreksleider = Tekstregel("Gespreksleider", maximum=160)

    def voor(self, stap: Stap) -> None:
        """Leave out what this step does not ask."""
        if not stap.parameters.get("gespreksleider"):
            del self.gespreksleider

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """The fields, and what the domain says of place and link: all faults in one go."""
        goed: bool = super().validate(extra_validators)
        fouten = plaatsfouten(self.plaats.data or "", self.link.data or "")
        self.neem_over({naam: zin for naam, zin in fouten.items() if not self[naam].errors})
        return goed and not fouten

    def invoer(self) -> Gesprekinvoer:
        """What was typed, for the service; only after a valid form."""
        leider = self.gespreksleider.data if "gespreksleider" in self else ""
        moment = op_dag(*moment_van(self.datum.data, self.tijd.data))
        return Gesprekinvoer(moment, self.duur.data or 0, self.plaats.data or "", self.link.data or "", leider or "")


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


def plaats_waarden(gesprek: Gesprek) -> dict[str, Any]:
    """What the next talk of a dossier mostly has in common with this one."""
    return {"duur": gesprek.duur, "plaats": gesprek.plaats, "link": gesprek.link,
            "gespreksleider": gesprek.gespreksleider}  # fmt: skip
