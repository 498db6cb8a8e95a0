"""The form of a row, made from the declaration of the register: a field per cell, and nothing said twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from flask import request
from wtforms import Field, SelectField, StringField, TextAreaField

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.kolom import Kolom, Kolomsoort
from gesprekken.core.tekens import toonbaar
from gesprekken.domain.overzichten.overzicht5a import Kader5a, lees_rij
from gesprekken.web.formulieren import CIJFERS, Formulier, Tekstvak, Versieveld

K = Kolomsoort
CORPORATIE = "corporatie"
KIES = "Kies uit de lijst"


class Celveld(StringField):
    """One line: the register reads what was typed, and says what is wrong; the field holds it as it can be shown."""

    def __init__(self, label: str, maximum: int = 0, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.maximum = maximum

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep it as it can be shown."""
        super().process_formdata([toonbaar(v) for v in valuelist])


class Verhaalveld(TextAreaField):
    """More lines, with the browser's line breaks as one."""

    def __init__(self, label: str, maximum: int = 0, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.maximum = maximum

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep it as it can be shown."""
        super().process_formdata([toonbaar(v.replace("\r\n", "\n")) for v in valuelist])


@dataclass(frozen=True, slots=True)
class Kolomvelden:
    """A column of the register with its fields: one, or one per part of a series."""

    kolom: Kolom
    velden: tuple[Field, ...]

    @property
    def fouten(self) -> bool:
        return any(veld.errors for veld in self.velden)

    @property
    def reeks(self) -> bool:
        """Whether it is a series of numbers."""
        return self.kolom.soort == K.AANTALLEN


class Locatieformulier(Formulier):
    """Made by `formuliersoort`. `eigen` is the corporation that enters for itself, '' for the municipality."""

    versie = Versieveld()
    kader: Kader5a
    eigen: str = ""
    vandaag: date = date.max
    opgeslagen: Mapping[str, str] = {}

    def cel(self, naam: str) -> Field:
        """The field of a cell. It has its own name in the form: a column may be called like something of the form."""
        return cast("Field", self[f"cel_{naam}"])

    def neem_over(self, fouten: dict[str, str]) -> None:
        """Put the sentences of the register at their cells."""
        super().neem_over({f"cel_{c}" if f"cel_{c}" in self else c: zin for c, zin in fouten.items()})

    @property
    def kolommen(self) -> list[Kolomvelden]:
        """The columns that this person fills in, in their order; a corporation is itself."""
        return [
            Kolomvelden(kolom, tuple(self.cel(cel) for cel, _label in kolom.cellen))
            for kolom in self.kader.register.kolommen
            if not (self.eigen and kolom.naam == CORPORATIE)
        ]

    @property
    def voorste(self) -> list[Kolomvelden]:
        """What a row needs, and whose it is."""
        return [k for k in self.kolommen if k.kolom.verplicht or k.kolom.naam == CORPORATIE]

    @property
    def rest(self) -> list[Kolomvelden]:
        return [k for k in self.kolommen if not k.kolom.verplicht and k.kolom.naam != CORPORATIE]

    @property
    def rest_open(self) -> bool:
        """Whether the part that need not be filled in holds something, or a fault."""
        return any(k.fouten or any((v.data or "") != k.kolom.standaard for v in k.velden) for k in self.rest)

    def teksten(self) -> dict[str, str]:
        """What was typed, by cell; also in cells of a series that this round does not have."""
        begin = tuple(f"{k.kolom.naam}-" for k in self.kolommen if k.reeks)
        meer = {naam: tekst for naam, tekst in request.form.items() if naam.startswith(begin)}
        eigen = {CORPORATIE: self.eigen} if self.eigen else {}
        return {**meer, **{v.name: _getypt(v) for k in self.kolommen for v in k.velden}, **eigen}

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """The shape of the fields, and everything that the register says of the row, in one go."""
        goed: bool = super().validate(extra_validators)
        try:
            lees_rij(self.teksten(), self.kader, self.vandaag)
        except OngeldigeInvoer as fout:
            self.neem_over(
                {c: zin for c, zin in fout.fouten.items() if f"cel_{c}" not in self or not self.cel(c).errors}
            )
            return False
        return goed

    def anders(self) -> dict[str, str]:
        """Cell -> what is stored now as it reads, where that differs from what was typed."""
        return {
            veld.name: _leesbaar(k.kolom, self.opgeslagen.get(veld.name, ""))
            for k in self.kolommen
            for veld in k.velden
            if (veld.data or "") != self.opgeslagen.get(veld.name, "")
        }


class Schrapformulier(Formulier):
    """Strike the row out as it was on the page, with a reason."""

    versie = Versieveld()
    reden = Tekstvak("Waarom vervalt deze regel?", "Schrijf waarom deze regel vervalt.", maximum=2000)


def _getypt(veld: Field) -> str:
    return str(veld.raw_data[0] if veld.raw_data else veld.data or "")


def _leesbaar(kolom: Kolom, tekst: str) -> str:
    return kolom.keuzenaam(tekst) if kolom.soort == K.KEUZE else tekst


def als_velden(teksten: Mapping[str, str]) -> dict[str, str]:
    """Texts by cell as the values of the form's fields."""
    return {f"cel_{cel}": tekst for cel, tekst in teksten.items()}


def _veld(kolom: Kolom, cel: str, label: str) -> Field:
    vast: dict[str, Any] = {"name": cel, "id": cel}
    if kolom.soort == K.KEUZE:
        leeg = {} if kolom.standaard else {"": KIES if kolom.verplicht else kolom.leeg}
        keuzes = {**leeg, **dict(kolom.keuzes)}
        return SelectField(label, choices=keuzes, default=kolom.standaard, validate_choice=False, **vast)
    if kolom.soort == K.VERHAAL:
        return Verhaalveld(label, kolom.maximum, **vast)
    return (
        Celveld(label, kolom.maximum, **vast) if kolom.soort == K.TEKST else Celveld(label, render_kw=CIJFERS, **vast)
    )


def formuliersoort(kader: Kader5a, eigen: str, vandaag: date) -> type[Locatieformulier]:
    """The form of this round and this person."""
    velden: dict[str, Any] = {"kader": kader, "eigen": eigen, "vandaag": vandaag}
    for kolom in kader.register.kolommen:
        if not (eigen and kolom.naam == CORPORATIE):
            velden |= {f"cel_{cel}": _veld(kolom, cel, label) for cel, label in kolom.cellen}
    return cast("type[Locatieformulier]", type("Locatie", (Locatieformulier,), velden))
