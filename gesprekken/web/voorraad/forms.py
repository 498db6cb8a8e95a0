"""The forms of this room: the start stock, the what-if and what is kept of it, and a measure against a dip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from werkzeug.datastructures import MultiDict
from wtforms import Form, HiddenField, SelectField, ValidationError
from wtforms.validators import InputRequired

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.invoer import MAX_TEKST
from gesprekken.core.tekst import telwoord
from gesprekken.domain.gesprekken.maatregelen import MAATREGELNAMEN
from gesprekken.domain.overzichten.halfjaren import Halfjaar, keuzelijst
from gesprekken.domain.overzichten.models import Ingreepsoort
from gesprekken.domain.overzichten.overzicht5a import MEESTE_WONINGEN, Kader5a
from gesprekken.domain.overzichten.regels import SOORTNAMEN, STATUSSEN, Mutatiesoort
from gesprekken.domain.overzichten.voorraad import MEESTE_VOORRAAD, TE_VEEL_VOORRAAD
from gesprekken.domain.overzichten.voorstellen import REEKS, Voorstelinvoer
from gesprekken.queries.overzichten.overzichten import Locatierij
from gesprekken.queries.partijen.partijen import Functiekeuze
from gesprekken.web.acties import Actievelden, Keuzeveld
from gesprekken.web.formulieren import (
    VERVERS,
    Formulier,
    Getallezer,
    Tekstregel,
    Tekstvak,
    Versieveld,
    zonder_stuurtekens,
)
from gesprekken.web.naast import Naastformulier
from gesprekken.web.proef import PLANNEN, Wens, lees_wens

GETAL = "Vul een heel aantal woningen in, bijvoorbeeld 9.180."
EERDER, LATER = range(-4, 0), range(1, 11)
NIET_NIEUW = frozenset({Mutatiesoort.TIJDELIJK, Mutatiesoort.AANKOOP})  # these need more than a number
F = TypeVar("F", bound="Watalsformulier")
SOORTEN = {
    "schuif": Ingreepsoort.VERSCHUIVEN, "weg": Ingreepsoort.WEGLATEN, "erbij": Ingreepsoort.TOEVOEGEN,
}  # fmt: skip


class Aantalveld(Getallezer):
    """A number of homes; of anything else the reader says what to do."""

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, validators=[InputRequired(zin)], **kwargs)

    @property
    def aantal(self) -> int:
        """The number after a valid form. Raises ValueError when the form was not validated first."""
        if self.data is None:
            raise ValueError("validate the form first")
        return self.data


class Startvoorraadformulier(Naastformulier):
    """DAEB homes at the begin of the period; `versie` is the figure that was on the page."""

    versie = Versieveld()
    woningen = Aantalveld("DAEB-woningen aan het begin", GETAL)
    bron = Tekstregel("Waar komt dit aantal vandaan?", "Schrijf waar dit aantal vandaan komt.", maximum=200)

    def validate_woningen(self, veld: Aantalveld) -> None:
        """Not more than a typing error."""
        if veld.data is not None and veld.data > MEESTE_VOORRAAD:
            raise ValidationError(TE_VEEL_VOORRAAD)


class Maatregelformulier(Actievelden):
    """What kind of measure, what one person will do, and by when."""

    soort = Keuzeveld("Wat voor maatregel is het?", "Kies wat voor maatregel het is.")
    tekst = Tekstvak("Wat gaat er gebeuren?", "Schrijf wat er moet gebeuren.", maximum=MAX_TEKST)

    def __init__(self, personen: Sequence[Functiekeuze], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.voor(personen)
        namen = {str(soort): naam for soort, naam in MAATREGELNAMEN.items()}
        self.soort.zet({"": "Kies een maatregel", **namen}, namen)


class Watalsformulier(Form):
    """One of the three small forms of the what-if. They are sent with GET and change nothing, so they need no token.

    Each has its own prefix, so that field names never meet, and the summary of faults.
    """

    class Meta:
        locales = ("nl",)

    VOORVOEGSEL = ""

    def __init__(self, args: MultiDict[str, str] | None) -> None:
        super().__init__(args, prefix=f"{self.VOORVOEGSEL}-")
        self.algemene_fouten: list[tuple[str, str | None]] = []

    def wens(self) -> Wens:
        """The intervention, after a valid form."""
        raise NotImplementedError


class _Keuze(SelectField):
    """One of the choices; `zin` says what to do with anything else."""

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, validate_choice=False, **kwargs)
        self.zin = zin

    def pre_validate(self, form: object) -> None:
        """Only what stands in the list."""
        if not self.data or self.data not in list(self.choices or ()):
            raise ValidationError(self.zin)


def regelkeuzes(rijen: Sequence[Locatierij]) -> dict[str, str]:
    """The rows that this reader sees, as choices."""
    namen = {
        r.locatie.sleutel: f"{r.rij.locatie}: {r.rij.soort.naam.lower()}, {r.regel.totaal} woningen" for r in rijen
    }
    return {"": "Kies een regel", **namen}


def _verschuiving(n: int) -> tuple[str, str]:
    woord = telwoord(abs(n), "halfjaar", "halfjaren")
    return str(n), f"{woord} {'later' if n > 0 else 'eerder'}"


class Schuifformulier(Watalsformulier):
    """Everything of a row some half years later or earlier."""

    VOORVOEGSEL = "schuif"
    regel = _Keuze("Welke regel schuift?", "Kies welke regel u wilt verschuiven.")
    halfjaren = _Keuze("Hoe ver?", "Kies hoeveel halfjaren.", choices=dict(map(_verschuiving, (*LATER, *EERDER))))

    def wens(self) -> Wens:
        """Shift it."""
        return Wens("schuif", self.regel.data, int(self.halfjaren.data))


class Wegformulier(Watalsformulier):
    """A row that is not there."""

    VOORVOEGSEL = "weg"
    regel = _Keuze("Welke regel vervalt?", "Kies welke regel u wilt weglaten.")

    def wens(self) -> Wens:
        """Drop it."""
        return Wens("weg", self.regel.data)


class Erbijformulier(Watalsformulier):
    """A row that is not in the register."""

    VOORVOEGSEL = "erbij"
    locatie = Tekstregel("Naam van het project", "Geef het project een naam.", maximum=60)
    soort = _Keuze("Soort", "Kies een soort.",
                   choices={str(s): naam for s, naam in SOORTNAMEN.items() if s not in NIET_NIEUW})  # fmt: skip
    halfjaar = _Keuze("Wanneer", "Kies een halfjaar.")
    woningen = Aantalveld("Aantal woningen", "Vul in om hoeveel woningen het gaat.")
    plan = _Keuze("Plan", "Kies hard of zacht.", choices={p: p.capitalize() for p in PLANNEN})

    def validate_woningen(self, veld: Aantalveld) -> None:
        """At least one home, and not more than any site holds."""
        if veld.data is not None and not 1 <= veld.data <= MEESTE_WONINGEN:
            raise ValidationError(f"Vul een aantal van 1 tot en met {MEESTE_WONINGEN} in.")

    def wens(self) -> Wens:
        """Add it."""
        return Wens("erbij", "", self.woningen.aantal, self.soort.data, self.halfjaar.data, self.plan.data,
                    self.locatie.data or "")  # fmt: skip


def maak_forms(
    args: MultiDict[str, str], gestuurd: str, rijen: Sequence[Locatierij], halfjaren: tuple[Halfjaar, ...]
) -> dict[str, Watalsformulier]:
    """The three forms by name; the one that was sent holds what was typed."""

    def van(soort: type[F]) -> F:
        return soort(args if gestuurd == soort.VOORVOEGSEL else None)

    schuif, weg, erbij = van(Schuifformulier), van(Wegformulier), van(Erbijformulier)
    schuif.regel.choices = weg.regel.choices = regelkeuzes(rijen)
    erbij.halfjaar.choices = dict(keuzelijst(halfjaren))
    return {form.VOORVOEGSEL: form for form in (schuif, weg, erbij)}


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

    def veldnaam(self, naam: str) -> str:
        """The register calls the planning status just status; a form has a status of its own."""
        return "planstatus" if naam == "status" else naam

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
