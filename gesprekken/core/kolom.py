"""A column of a register: what its cells may hold, how they are read and written, and where the model keeps it.

A row travels as texts per *cell*. Most columns are one cell with the column's name; a series of numbers has a cell per
part, named `kolom-deel`, such as `woningen-2026-1`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from gesprekken.core.dagen import lees_datum
from gesprekken.core.lezen import Onleesbaar, lees_aantal, lees_keuze, lees_regel, lees_verhaal, te_lang
from gesprekken.core.tekens import toont_niets
from gesprekken.core.tekst import punten

Waarde = str | int | date | Mapping[str, int] | None
Rij = Mapping[str, Waarde]
Waarderegel = Callable[[Waarde], str | None]


class Kolomsoort(StrEnum):
    """What a cell holds. An AANTALLEN column is a series: one whole number per part."""

    TEKST = "tekst"
    VERHAAL = "verhaal"
    KEUZE = "keuze"
    AANTAL = "aantal"
    AANTALLEN = "aantallen"
    DATUM = "datum"


BEGRENSD = {Kolomsoort.TEKST, Kolomsoort.VERHAAL, Kolomsoort.AANTAL, Kolomsoort.AANTALLEN}
GETALLEN = {Kolomsoort.AANTAL, Kolomsoort.AANTALLEN}
ZONDER_TEKST = {Kolomsoort.AANTAL, Kolomsoort.DATUM}


@dataclass(frozen=True, slots=True)
class Omzetting:
    """How a value of the cells is carried elsewhere: `naar` there, and `van` there back again."""

    naar: Callable[[Waarde], Any]
    van: Callable[[Any], Waarde]


def _zoals_het_is(waarde: Any) -> Any:  # noqa: ANN401 - whatever a cell or the model holds
    return waarde


ONVERANDERD = Omzetting(_zoals_het_is, _zoals_het_is)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column. `maximum`: the most characters of a text, the largest number of a cell (in `eenheid`).

    `vraag` is the sentence for a required cell that was left empty, `leeg` what an empty choice reads as, `standaard`
    what an empty cell stands for. `keuzes` are the choices, or the parts of a series: (code, what it reads as).
    `regel` looks at a value that was read and returns a sentence, or None. Raises ValueError on a bad declaration.

    `attribuut` is where the model keeps it, by default under `naam`; a column that `verwijst` is a slug in its cell and
    an id in the model. `in_rij` and `in_model` say how a row and the model carry it, when not as the cell does.
    `in_tabel`: the lists tell it too, as a line of its own.
    """

    naam: str
    label: str
    soort: Kolomsoort
    eenheid: str = ""
    verplicht: bool = False
    minimum: int = 0
    maximum: int = 0
    eerste_dag: date = date.min
    laatste_dag: date = date.max
    standaard: str = ""
    vraag: str = ""
    leeg: str = ""
    uitleg: str = ""
    keuzes: tuple[tuple[str, str], ...] = ()
    regel: Waarderegel | None = None
    attribuut: str = ""
    verwijst: bool = False
    in_rij: Omzetting = ONVERANDERD
    in_model: Omzetting = ONVERANDERD
    in_tabel: bool = False

    def __post_init__(self) -> None:
        if not self.naam.isidentifier() or not self.label:
            raise ValueError(f"kolom {self.naam!r} heeft een naam en een label nodig")
        if self.soort in BEGRENSD and not 0 <= self.minimum < self.maximum:
            raise ValueError(f"kolom {self.naam} heeft een maximum nodig")
        if self.verplicht and not self.vraag:
            raise ValueError(f"kolom {self.naam} is verplicht en heeft een vraag nodig")
        object.__setattr__(self, "attribuut", self.attribuut or self.naam)

    @property
    def cellen(self) -> tuple[tuple[str, str], ...]:
        """(cell, heading) of every cell of this column, from left to right."""
        if self.soort != Kolomsoort.AANTALLEN:
            return ((self.naam, self.label),)
        return tuple((f"{self.naam}-{code}", naam) for code, naam in self.keuzes)

    @property
    def niets(self) -> Waarde:
        """What an empty cell reads as."""
        return {} if self.soort == Kolomsoort.AANTALLEN else None if self.soort in ZONDER_TEKST else ""

    @property
    def is_getal(self) -> bool:
        """Numbers stand to the right in a table."""
        return self.soort in GETALLEN

    def keuzenaam(self, code: str) -> str:
        """What a choice reads as; the code itself when a later round no longer has it."""
        return dict(self.keuzes).get(code, code) if code else self.leeg


@dataclass(frozen=True, slots=True)
class Kolomkeuze:
    """A column that a template picks from a schema, in words of its own where it gives them."""

    naam: str
    label: str = ""
    uitleg: str = ""


def lees_kolom(kolom: Kolom, teksten: Mapping[str, str]) -> tuple[Waarde, dict[str, str]]:
    """The value of one column and the sentences at its cells; the value counts only without sentences."""
    if kolom.soort == Kolomsoort.AANTALLEN:
        waarde, zinnen = _lees_reeks(kolom, teksten)
        return waarde, zinnen or _buiten_reeks(kolom, teksten) or _regelzin(kolom, waarde)
    tekst = teksten.get(kolom.naam, "")
    try:
        gelezen = LEZERS[kolom.soort](kolom, kolom.standaard if toont_niets(tekst) else tekst)
    except Onleesbaar as fout:
        return None, {kolom.naam: fout.zin}
    return gelezen, _regelzin(kolom, gelezen)


def _regelzin(kolom: Kolom, waarde: Waarde) -> dict[str, str]:
    if kolom.verplicht and waarde in ("", None, {}):
        return {kolom.naam: kolom.vraag}
    zin = kolom.regel(waarde) if kolom.regel else None
    return {kolom.naam: zin} if zin else {}


def _lees_reeks(kolom: Kolom, teksten: Mapping[str, str]) -> tuple[dict[str, int], dict[str, str]]:
    """The numbers of a series by part; an empty cell and a 0 are the same: not there."""
    getallen: dict[str, int] = {}
    zinnen: dict[str, str] = {}
    for code, _ in kolom.keuzes:
        cel = f"{kolom.naam}-{code}"
        try:
            getallen[code] = _lees_getal(kolom, teksten.get(cel, "")) or 0
        except Onleesbaar as fout:
            zinnen[cel] = fout.zin
    return {code: getal for code, getal in getallen.items() if getal}, zinnen


def _buiten_reeks(kolom: Kolom, teksten: Mapping[str, str]) -> dict[str, str]:
    """A filled cell of a part that this series does not have, such as a year after the period."""
    bekend = {cel for cel, _ in kolom.cellen}
    gevuld = (cel for cel, tekst in teksten.items() if not toont_niets(tekst))
    buiten = (cel for cel in gevuld if cel.startswith(f"{kolom.naam}-") and cel not in bekend)
    namen = [naam for _, naam in kolom.keuzes] or ["-"]
    return dict.fromkeys(buiten, f"Vul alleen iets in van {namen[0]} tot en met {namen[-1]}.")


def _lees_getal(kolom: Kolom, tekst: str) -> int | None:
    if toont_niets(tekst):
        return None
    getal = lees_aantal(tekst)
    if getal > kolom.maximum:
        raise Onleesbaar(f"Vul ten hoogste {punten(kolom.maximum)} {kolom.eenheid}".rstrip() + " in.")
    if getal < kolom.minimum:
        raise Onleesbaar(f"Vul ten minste {punten(kolom.minimum)} {kolom.eenheid}".rstrip() + " in.")
    return getal


def _pas(kolom: Kolom, tekst: str) -> str:
    if zin := te_lang(tekst, kolom.maximum):
        raise Onleesbaar(zin)
    return tekst


def _lees_dag(kolom: Kolom, tekst: str) -> date | None:
    dag = None if toont_niets(tekst) else lees_datum(tekst)
    if dag and not kolom.eerste_dag <= dag <= kolom.laatste_dag:
        van, tot = (f"{d.day}-{d.month}-{d.year}" for d in (kolom.eerste_dag, kolom.laatste_dag))
        raise Onleesbaar(f"Kies een dag van {van} tot en met {tot}.")
    return dag


LEZERS: Mapping[Kolomsoort, Callable[[Kolom, str], Waarde]] = {
    Kolomsoort.TEKST: lambda kolom, tekst: _pas(kolom, lees_regel(tekst)),
    Kolomsoort.VERHAAL: lambda kolom, tekst: _pas(kolom, lees_verhaal(tekst)),
    Kolomsoort.KEUZE: lambda kolom, tekst: lees_keuze(tekst, (("", kolom.leeg), *kolom.keuzes)),
    Kolomsoort.AANTAL: _lees_getal,
    Kolomsoort.DATUM: _lees_dag,
}


def schrijf_kolom(kolom: Kolom, waarde: Waarde) -> Iterator[tuple[str, str]]:
    """The cells of one column as somebody would type them: `lees_kolom` of these gives the same value back."""
    if kolom.soort == Kolomsoort.AANTALLEN:
        getallen = waarde if isinstance(waarde, Mapping) else {}
        yield from ((f"{kolom.naam}-{code}", str(getallen.get(code, ""))) for code, _ in kolom.keuzes)
    else:
        yield kolom.naam, "" if waarde is None else str(waarde)
