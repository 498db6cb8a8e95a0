"""The register schemas that a template can pick from. What a schema is stands in code; which of it is used does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from gesprekken.core.kolom import Kolomkeuze
from gesprekken.core.register import Register
from gesprekken.domain.overzichten.overzicht5a import OVERZICHT5A, VELDEN


@dataclass(frozen=True, slots=True)
class Schema:
    """A register, and the columns that its arithmetic or the walls use (`rekent`)."""

    register: Register
    rekent: frozenset[str]

    @property
    def vast(self) -> list[str]:
        """The columns that no template can leave out."""
        return [k.naam for k in self.register.kolommen if k.verplicht or k.naam in self.rekent]


EERSTE = "woninglocaties"  # the schema of a round that names none: it began before there were names
SCHEMAS: Mapping[str, Schema] = {EERSTE: Schema(OVERZICHT5A, frozenset(VELDEN))}


@cache
def kies_register(schema: str, kolommen: tuple[Kolomkeuze, ...]) -> Register:
    """The register of a step as its round picked it. Raises KeyError for what `bezwaren` would name."""
    return SCHEMAS[schema].register.kies(kolommen)


def bezwaren(schema: Schema, namen: Sequence[str]) -> Iterator[tuple[int | None, str]]:
    """What is wrong with a choice of columns: (which of them, or None for the whole, sentence)."""
    for nr, naam in enumerate(namen):
        if naam not in schema.register.op_naam:
            yield nr, f"een onbekende kolom ‘{naam}’; kies uit {', '.join(schema.register.op_naam)}"
        elif naam in namen[:nr]:
            yield nr, f"{naam} staat er meer dan eens"
    if namen and (mist := [naam for naam in schema.vast if naam not in namen]):
        yield None, f"mist {', '.join(mist)}: daar rekent dit overzicht mee, of zonder bestaat geen regel"
