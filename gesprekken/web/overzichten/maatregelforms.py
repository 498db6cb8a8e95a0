"""The forms of a measure: agreeing on one, and finishing it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from wtforms import SelectField, ValidationError

from gesprekken.domain.agenda.invoer import MAX_TEKST
from gesprekken.domain.gesprekken.maatregelen import MAATREGELNAMEN
from gesprekken.queries.partijen import Functiekeuze
from gesprekken.web.formulieren import Datumveld, Formulier, Tekstvak, moment_van


class Maatregelformulier(Formulier):
    """What kind of measure, what one person will do, and by when."""

    soort = SelectField("Wat voor maatregel is het?", validate_choice=False,
                        choices={"": "Kies een maatregel", **{str(s): naam for s, naam in MAATREGELNAMEN.items()}},
                        )  # fmt: skip
    tekst = Tekstvak("Wat gaat er gebeuren?", "Schrijf wat er moet gebeuren.", maximum=MAX_TEKST)
    functie = SelectField("Wie doet dit?", validate_choice=False)
    uiterlijk = Datumveld("Uiterlijk klaar op", "Kies de dag waarop dit klaar is, bijvoorbeeld 27-11-2026.")

    def __init__(self, personen: Sequence[Functiekeuze], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.personen = {p.sleutel: p.functie_id for p in personen}
        groepen: dict[str, Any] = {"": "Kies een persoon"}
        for p in personen:
            groepen.setdefault(p.organisatie_naam, {})[p.sleutel] = f"{p.naam}, {p.rol_naam}"
        self.functie.choices = groepen

    def validate_soort(self, veld: SelectField) -> None:
        """One of the kinds."""
        if veld.data not in MAATREGELNAMEN:
            raise ValidationError("Kies wat voor maatregel het is.")

    def validate_functie(self, veld: SelectField) -> None:
        """Only somebody of the parties at the table."""
        if veld.data not in self.personen:
            raise ValidationError("Kies wie dit doet.")

    def dag(self) -> date:
        """The day that was typed; only after a valid form."""
        return moment_van(self.uiterlijk.data, time())[0]


class Afrondingsformulier(Formulier):
    """What came of it."""

    resultaat = Tekstvak("Wat is het resultaat?", "Schrijf kort wat het resultaat is.", maximum=1_000)
