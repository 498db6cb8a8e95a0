"""The three small forms of the what-if page. They are sent with GET and change nothing, so they need no token."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from werkzeug.datastructures import MultiDict
from wtforms import Form, SelectField, ValidationError

from gesprekken.core.tekst import telwoord
from gesprekken.domain.overzichten.halfjaren import Halfjaar, keuzelijst
from gesprekken.domain.overzichten.overzicht5a import MEESTE_WONINGEN
from gesprekken.domain.overzichten.regels import SOORTNAMEN, Mutatiesoort
from gesprekken.queries.overzichten.overzichten import Locatierij
from gesprekken.web.formulieren import Tekstregel
from gesprekken.web.overzichten.aantalveld import Aantalveld
from gesprekken.web.overzichten.ingrepen import PLANNEN, Wens

EERDER, LATER = range(-4, 0), range(1, 11)
NIET_NIEUW = frozenset({Mutatiesoort.TIJDELIJK, Mutatiesoort.AANKOOP})  # these need more than a number
F = TypeVar("F", bound="Watalsformulier")


class Watalsformulier(Form):
    """What the three share: their own prefix, so that field names never meet, and the summary of faults."""

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
