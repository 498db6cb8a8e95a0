"""Registers: columns are declared once and feed the form, the table, the check, the import and the export.

A row travels as texts per *cell*. Most columns are one cell with the column's name; a series of numbers has a cell per
part, named `kolom-deel`, such as `woningen-2026-1`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from gesprekken.core.lezen import Onleesbaar, lees_aantal, lees_datum, lees_keuze, schoon, schoon_verhaal
from gesprekken.core.tekst import punten

Waarde = str | int | date | Mapping[str, int] | None
Rij = Mapping[str, Waarde]
Waarderegel = Callable[[Waarde], str | None]
Rijregel = Callable[[Rij], Mapping[str, str]]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column. `maximum`: the most characters of a text, the largest number of a cell (in `eenheid`).

    `vraag` is the sentence for a required cell that was left empty, `leeg` what an empty choice reads as, `standaard`
    what an empty cell stands for. `keuzes` are the choices, or the parts of a series: (code, what it reads as).
    `regel` looks at a value that was read and returns a sentence, or None. Raises ValueError on a bad declaration.
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

    def __post_init__(self) -> None:
        if not self.naam.isidentifier() or not self.label:
            raise ValueError(f"kolom {self.naam!r} heeft een naam en een label nodig")
        if self.soort in BEGRENSD and not 0 <= self.minimum < self.maximum:
            raise ValueError(f"kolom {self.naam} heeft een maximum nodig")
        if self.verplicht and not self.vraag:
            raise ValueError(f"kolom {self.naam} is verplicht en heeft een vraag nodig")

    @property
    def cellen(self) -> tuple[tuple[str, str], ...]:
        """(cell, heading) of every cell of this column, from left to right."""
        if self.soort != Kolomsoort.AANTALLEN:
            return ((self.naam, self.label),)
        return tuple((f"{self.naam}-{code}", naam) for code, naam in self.keuzes)

    @property
    def is_getal(self) -> bool:
        """Numbers stand to the right in a table."""
        return self.soort in GETALLEN

    def keuzenaam(self, code: str) -> str:
        """What a choice reads as; the code itself when a later round no longer has it."""
        return dict(self.keuzes).get(code, code) if code else self.leeg


@dataclass(frozen=True, slots=True)
class Kop:
    """The heading of one cell in a table, a form or a file."""

    cel: str
    label: str
    eenheid: str
    is_getal: bool
    verplicht: bool


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """What was read (`waarden`, only of columns without a fault) and one sentence per cell that is wrong (`fouten`)."""

    waarden: Rij
    fouten: Mapping[str, str]

    @property
    def goed(self) -> bool:
        return not self.fouten


@dataclass(frozen=True, slots=True)
class Register:
    """Columns in their order, and rules that look at more than one column of a row.

    A row rule gets the values that could be read and returns a sentence per cell.
    """

    kolommen: tuple[Kolom, ...]
    rijregels: tuple[Rijregel, ...] = ()
    op_naam: Mapping[str, Kolom] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "op_naam", {kolom.naam: kolom for kolom in self.kolommen})
        if len(self.op_naam) != len(self.kolommen):
            raise ValueError("twee kolommen hebben dezelfde naam")

    def met_keuzes(self, keuzes: Mapping[str, tuple[tuple[str, str], ...]]) -> Register:
        """The same register with the choices of this round. Raises KeyError for a column that it does not have."""
        if onbekend := set(keuzes) - set(self.op_naam):
            raise KeyError(f"geen kolom {', '.join(sorted(onbekend))}")
        return Register(tuple(replace(k, keuzes=keuzes.get(k.naam, k.keuzes)) for k in self.kolommen), self.rijregels)

    @property
    def koppen(self) -> tuple[Kop, ...]:
        """The heading of every cell, in the order of the columns."""
        return tuple(
            Kop(cel, label, kolom.eenheid, kolom.is_getal, kolom.verplicht)
            for kolom in self.kolommen
            for cel, label in kolom.cellen
        )

    def keur(self, teksten: Mapping[str, str]) -> Gekeurd:
        """Read a row of texts by cell. Cells that belong to no column are left alone (a form has more than cells)."""
        waarden: dict[str, Waarde] = {}
        fouten: dict[str, str] = {}
        for kolom in self.kolommen:
            waarde, zinnen = _lees_kolom(kolom, teksten)
            fouten |= zinnen
            if not zinnen:
                waarden[kolom.naam] = waarde
        for regel in self.rijregels:
            fouten = {**regel(waarden), **fouten}
        return Gekeurd(waarden, fouten)

    def teksten(self, waarden: Rij) -> dict[str, str]:
        """The cells as somebody would type them: `keur` of this gives the same values back."""
        paren = (paar for kolom in self.kolommen for paar in _schrijf_kolom(kolom, waarden.get(kolom.naam)))
        return dict(paren)


def _lees_kolom(kolom: Kolom, teksten: Mapping[str, str]) -> tuple[Waarde, dict[str, str]]:
    """The value of one column and the sentences at its cells; the value counts only without sentences."""
    if kolom.soort == Kolomsoort.AANTALLEN:
        waarde, zinnen = _lees_reeks(kolom, teksten)
        return waarde, zinnen or _buiten_reeks(kolom, teksten) or _regelzin(kolom, waarde)
    tekst = teksten.get(kolom.naam, "")
    try:
        gelezen = LEZERS[kolom.soort](kolom, tekst if schoon(tekst) else kolom.standaard)
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
    buiten = (c for c, t in teksten.items() if c.startswith(f"{kolom.naam}-") and c not in bekend and schoon(t))
    namen = [naam for _, naam in kolom.keuzes] or ["-"]
    return dict.fromkeys(buiten, f"Vul alleen iets in van {namen[0]} tot en met {namen[-1]}.")


def _lees_getal(kolom: Kolom, tekst: str) -> int | None:
    if not schoon(tekst):
        return None
    getal = lees_aantal(tekst)
    if getal > kolom.maximum:
        raise Onleesbaar(f"Vul ten hoogste {punten(kolom.maximum)} {kolom.eenheid}".rstrip() + " in.")
    if getal < kolom.minimum:
        raise Onleesbaar(f"Vul ten minste {punten(kolom.minimum)} {kolom.eenheid}".rstrip() + " in.")
    return getal


def _pas(kolom: Kolom, tekst: str) -> str:
    if len(tekst) > kolom.maximum:
        nu = punten(len(tekst))
        raise Onleesbaar(f"Maak de tekst korter: ten hoogste {punten(kolom.maximum)} tekens. Nu zijn het er {nu}.")
    return tekst


def _lees_dag(kolom: Kolom, tekst: str) -> date | None:
    dag = lees_datum(tekst) if schoon(tekst) else None
    if dag and not kolom.eerste_dag <= dag <= kolom.laatste_dag:
        van, tot = (f"{d.day}-{d.month}-{d.year}" for d in (kolom.eerste_dag, kolom.laatste_dag))
        raise Onleesbaar(f"Kies een dag van {van} tot en met {tot}.")
    return dag


LEZERS: Mapping[Kolomsoort, Callable[[Kolom, str], Waarde]] = {
    Kolomsoort.TEKST: lambda kolom, tekst: _pas(kolom, schoon(tekst)),
    Kolomsoort.VERHAAL: lambda kolom, tekst: _pas(kolom, schoon_verhaal(tekst)),
    Kolomsoort.KEUZE: lambda kolom, tekst: lees_keuze(tekst, (("", kolom.leeg), *kolom.keuzes)),
    Kolomsoort.AANTAL: _lees_getal,
    Kolomsoort.DATUM: _lees_dag,
}


def _schrijf_kolom(kolom: Kolom, waarde: Waarde) -> Iterator[tuple[str, str]]:
    if kolom.soort == Kolomsoort.AANTALLEN:
        getallen = waarde if isinstance(waarde, Mapping) else {}
        yield from ((f"{kolom.naam}-{code}", str(getallen.get(code, ""))) for code, _ in kolom.keuzes)
    else:
        yield kolom.naam, "" if waarde is None else str(waarde)
