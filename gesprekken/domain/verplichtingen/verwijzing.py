"""A parameter that names something else in its template: an earlier step of some kind, or a question, a goal, …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

_NAAR, _IN = "verwijzing", "vorm"
_HET = frozenset({"doel", "scenario"})


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """`tabel` is where the named code stands; `soort` narrows it to *earlier* steps of one kind ('' elsewhere).

    Two steps that wait for each other would never be anybody's turn, so a step only names what comes before it.
    """

    tabel: str
    soort: str = ""
    geen: str = ""

    def fout(self, code: object) -> str:
        """The sentence when there is no such thing."""
        if self.soort:
            return f"komt na ‘{code}’, en dat is {self.geen}"
        return f"noemt een {'onbekend' if self.tabel in _HET else 'onbekende'} {self.tabel} ‘{code}’"


def noemt(tabel: str) -> Mapping[str, Verwijzing]:
    """Metadata of a field that holds one code, or several, of a table of the template."""
    return {_NAAR: Verwijzing(tabel)}


def komt_na(soort: str, geen: str) -> Mapping[str, Verwijzing]:
    """Metadata of a field that holds the code of an earlier step of this kind; `geen` is how to say there is none."""
    return {_NAAR: Verwijzing("stap", soort, geen)}


def omvat(vorm: type) -> Mapping[str, type]:
    """Metadata of a field whose value is a table of this shape, with references of its own."""
    return {_IN: vorm}


def verwijzingen(vorm: type, waarden: Mapping[str, Any], pad: str) -> Iterator[tuple[str, object, Verwijzing]]:
    """(path, code, what it refers to) of everything that these parameters name; what is not there names nothing."""
    for f in fields(vorm):
        waarde = waarden.get(f.name)
        hier = f"{pad}.{f.name}"
        if isinstance(binnen := f.metadata.get(_IN), type) and is_dataclass(binnen) and isinstance(waarde, dict):
            yield from verwijzingen(binnen, waarde, hier)
        elif (naar := f.metadata.get(_NAAR)) and waarde is not None:
            meer = isinstance(waarde, list)
            codes = [(f"{hier}[{i}]", w) for i, w in enumerate(waarde)] if meer else [(hier, waarde)]
            yield from ((plaats, code, naar) for plaats, code in codes)
