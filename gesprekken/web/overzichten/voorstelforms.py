"""The forms around a proposal to change a row: keeping a what-if, answering, taking back."""

from __future__ import annotations

from collections.abc import Mapping

from wtforms import HiddenField, SelectField

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.invoer import MAX_TEKST
from gesprekken.domain.overzichten.models import Ingreepsoort
from gesprekken.domain.overzichten.overzicht5a import Kader5a
from gesprekken.domain.overzichten.regels import STATUSSEN
from gesprekken.domain.overzichten.voorstellen import REEKS, Voorstelinvoer
from gesprekken.web.formulieren import VERVERS, Formulier, Tekstvak, zonder_stuurtekens
from gesprekken.web.overzichten.ingrepen import Wens, lees_wens

SOORTEN = {
    "schuif": Ingreepsoort.VERSCHUIVEN, "weg": Ingreepsoort.WEGLATEN, "erbij": Ingreepsoort.TOEVOEGEN,
}  # fmt: skip


class Bewaarformulier(Formulier):
    """Keep one intervention (`ingreep`, as it stands in the address) as a proposal. A new row asks two things more."""

    ingreep = HiddenField(validators=[zonder_stuurtekens])
    corporatie = SelectField("Voor wie is de regel?", validate_choice=False)
    planstatus = SelectField("Planologische status", validate_choice=False)
    reden = Tekstvak("Waarom stelt u dit voor?", "Schrijf waarom u dit voorstelt.", maximum=MAX_TEKST)

    def bij(self, nummer: int, wens: Wens, corporaties: Mapping[str, str], kader: Kader5a) -> Bewaarformulier:
        """One of several on a page: with ids of its own, and the choices that fit this intervention."""
        for veld in (self.corporatie, self.planstatus, self.reden):
            veld.id = veld.label.field_id = f"{veld.short_name}-{nummer}"
        self.ingreep.data, self.ingreep.raw_data = str(wens), None
        self.corporatie.choices = dict(corporaties)
        self.planstatus.choices = {"": "Kies een status", **statuskeuzes(kader, wens.plan)}
        return self

    def neem_over(self, fouten: dict[str, str]) -> None:
        """The register calls the planning status just status; a form has a status of its own."""
        super().neem_over({"planstatus" if naam == "status" else naam: zin for naam, zin in fouten.items()})

    def invoer(self) -> Voorstelinvoer:
        """What is proposed. Raises OngeldigeInvoer for what no what-if could have made."""
        try:
            wens = lees_wens(self.ingreep.data or "")
        except ValueError:
            raise OngeldigeInvoer({"": VERVERS}) from None
        soort, reden = SOORTEN[wens.wat], self.reden.data or ""
        if soort != Ingreepsoort.TOEVOEGEN:
            return Voorstelinvoer(soort, reden, wens.sleutel, wens.aantal)
        cellen = {"locatie": wens.locatie, "soort": wens.soort, f"{REEKS}{wens.halfjaar}": str(wens.aantal),
                  "corporatie": self.corporatie.data or "", "status": self.planstatus.data or ""}  # fmt: skip
        return Voorstelinvoer(soort, reden, cellen=cellen)


def statuskeuzes(kader: Kader5a, plan: str) -> dict[str, str]:
    """The planning statuses that make a plan hard, or soft, by the definition of the round."""
    return {c: f"{c} {STATUSSEN[c]}" for c in kader.statussen if kader.hardheid.is_hard(c) == (plan == "hard")}


class Overneemformulier(Formulier):
    """One button."""


class Afwijsformulier(Formulier):
    """Why the owner does not take it over."""

    antwoord = Tekstvak(
        "Waarom neemt u het voorstel niet over?", "Schrijf waarom u het voorstel niet overneemt.", maximum=MAX_TEKST
    )


class Terugneemformulier(Formulier):
    """One button."""
