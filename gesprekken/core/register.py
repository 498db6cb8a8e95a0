"""Registers: columns are declared once and feed form, table, check, model, import and export."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from gesprekken.core.kolom import Kolom, Kolomkeuze, Rij, Waarde, lees_kolom, schrijf_kolom

Rijregel = Callable[[Rij], Mapping[str, str]]


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

    A row rule gets the values that could be read and returns a sentence per cell. `begin` are the columns that were
    there when the first row was hashed (see `vast`).
    """

    kolommen: tuple[Kolom, ...]
    rijregels: tuple[Rijregel, ...] = ()
    begin: frozenset[str] = frozenset()
    op_naam: Mapping[str, Kolom] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "op_naam", {kolom.naam: kolom for kolom in self.kolommen})
        if len(self.op_naam) != len(self.kolommen):
            raise ValueError("twee kolommen hebben dezelfde naam")

    def met_keuzes(self, keuzes: Mapping[str, tuple[tuple[str, str], ...]]) -> Register:
        """The same register with the choices of this round. Raises KeyError for a column that it does not have."""
        if onbekend := set(keuzes) - set(self.op_naam):
            raise KeyError(f"geen kolom {', '.join(sorted(onbekend))}")
        return replace(self, kolommen=tuple(replace(k, keuzes=keuzes.get(k.naam, k.keuzes)) for k in self.kolommen))

    def kies(self, keuzes: Sequence[Kolomkeuze]) -> Register:
        """Only these columns, in this order and in these words; without any the register itself. Raises KeyError."""
        gekozen = ((self.op_naam[keuze.naam], keuze) for keuze in keuzes)
        kolommen = (replace(k, label=w.label or k.label, uitleg=w.uitleg or k.uitleg) for k, w in gekozen)
        return replace(self, kolommen=tuple(kolommen)) if keuzes else self

    @property
    def labels(self) -> dict[str, str]:
        """What each column is called."""
        return {kolom.naam: kolom.label for kolom in self.kolommen}

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
            waarde, zinnen = lees_kolom(kolom, teksten)
            fouten |= zinnen
            if not zinnen:
                waarden[kolom.naam] = waarde
        for regel in self.rijregels:
            fouten = {**regel(waarden), **fouten}
        return Gekeurd(waarden, fouten)

    def teksten(self, waarden: Rij) -> dict[str, str]:
        """The cells as somebody would type them: `keur` of this gives the same values back."""
        paren = (paar for kolom in self.kolommen for paar in schrijf_kolom(kolom, waarden.get(kolom.naam)))
        return dict(paren)

    def vast(self, teksten: Mapping[str, str]) -> dict[str, str]:
        """The cells as they are frozen and hashed.

        An empty cell of a later column is left out: what was hashed before there was such a column keeps its hash.
        """
        later = {cel: kolom.standaard for kolom in self.kolommen if kolom.naam not in self.begin
                 for cel, _label in kolom.cellen}  # fmt: skip
        return {cel: tekst for cel, tekst in teksten.items() if cel not in later or tekst not in ("", later[cel])}

    @property
    def in_tabel(self) -> Register:
        """Only the columns that the lists tell."""
        return Register(tuple(kolom for kolom in self.kolommen if kolom.in_tabel))

    def leesbaar(self, teksten: Mapping[str, str]) -> list[tuple[str, str]]:
        """(heading, text) of every cell that was filled in, as it reads."""
        return [
            (label if cel == kolom.naam else f"{kolom.label}, {label}",
             kolom.keuzenaam(tekst) if cel == kolom.naam else tekst)
            for kolom in self.kolommen
            for cel, label in kolom.cellen if (tekst := teksten.get(cel, ""))
        ]  # fmt: skip

    def bewaard(self, waarden: Rij, ids: Mapping[str, int]) -> dict[str, Any]:
        """What the model keeps, by attribute; `ids` by slug."""
        return {
            kolom.attribuut: ids.get(str(waarde)) if kolom.verwijst else kolom.in_model.naar(waarde)
            for kolom, waarde in ((kolom, waarden[kolom.naam]) for kolom in self.kolommen)
        }

    def gelezen(self, model: object, slugs: Mapping[str, str]) -> Rij:
        """The values of the cells, from what the model keeps; `slugs` by column that refers to something."""
        return {
            kolom.naam: slugs[kolom.naam] if kolom.verwijst else kolom.in_model.van(getattr(model, kolom.attribuut))
            for kolom in self.kolommen
        }
