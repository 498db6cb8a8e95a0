"""The form of a row, made from the declaration of the register: a field per cell, and nothing said twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from flask import request
from wtforms import Field, SelectField, StringField, TextAreaField

from gesprekken.core.kolom import Kolom, Kolomsoort
from gesprekken.core.tekens import toonbaar
from gesprekken.domain.overzichten.overzicht5a import Rijinvoer
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.web.formulieren import CIJFERS, Formulier, Invoerformulier, Tekstvak, Versieveld
from gesprekken.web.naast import Naastformulier

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
        super().process_formdata([toonbaar(v) for v in valuelist])


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


class Locatieformulier(Invoerformulier[Rijinvoer], Naastformulier):
    """Made by `formuliersoort` for who has this register in hand on this day, who fills in the columns `gevraagd`."""

    versie = Versieveld()
    blad: Registerblad
    gevraagd: tuple[Kolom, ...]
    vandaag: date

    def cel(self, naam: str) -> Field:
        """The field of a cell. It has its own name in the form: a column may be called like something of the form."""
        return cast("Field", self[f"cel_{naam}"])

    def veldnaam(self, naam: str) -> str:
        """The sentences of the register stand at their cells."""
        return f"cel_{naam}" if f"cel_{naam}" in self else naam

    @property
    def kolommen(self) -> list[Kolomvelden]:
        """The columns that this person fills in, in their order."""
        return [Kolomvelden(kolom, tuple(self.cel(cel) for cel, _label in kolom.cellen)) for kolom in self.gevraagd]

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
        return {**meer, **{v.name: _getypt(v) for k in self.kolommen for v in k.velden}}

    def maak(self) -> Rijinvoer:
        """The row. Raises OngeldigeInvoer per cell."""
        return self.blad.lees_rij(self.teksten(), self.vandaag)


class Schrapformulier(Formulier):
    """Strike the row out as it was on the page, with a reason."""

    versie = Versieveld()
    reden = Tekstvak("Waarom vervalt deze regel?", "Schrijf waarom deze regel vervalt.", maximum=2000)


def _getypt(veld: Field) -> str:
    return str(veld.raw_data[0] if veld.raw_data else veld.data or "")


def als_velden(teksten: Mapping[str, str], kolommen: Iterable[Kolom] = ()) -> dict[str, str]:
    """Texts by cell as the values of the form's fields, a day as it is written everywhere else."""
    dagen = {kolom.naam for kolom in kolommen if kolom.soort == K.DATUM}
    return {f"cel_{cel}": _dag(tekst) if cel in dagen and tekst else tekst for cel, tekst in teksten.items()}


def _dag(tekst: str) -> str:
    dag = date.fromisoformat(tekst)
    return f"{dag.day}-{dag.month}-{dag.year}"


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


def formuliersoort(blad: Registerblad, vandaag: date) -> type[Locatieformulier]:
    """The form of this round and this person; a corporation is itself."""
    vanzelf = {CORPORATIE} if blad.vult_in_voor else set()
    gevraagd = tuple(kolom for kolom in blad.kader.kader.register.kolommen if kolom.naam not in vanzelf)
    velden: dict[str, Any] = {"blad": blad, "vandaag": vandaag, "gevraagd": gevraagd}
    for kolom in gevraagd:
        velden |= {f"cel_{cel}": _veld(kolom, cel, label) for cel, label in kolom.cellen}
    return cast("type[Locatieformulier]", type("Locatie", (Locatieformulier,), velden))
