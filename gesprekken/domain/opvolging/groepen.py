"""Proposals for talks: items with the same parties at the table go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def groepeer(punten: Iterable[tuple[int, frozenset[T]]]) -> list[tuple[tuple[int, ...], frozenset[T]]]:
    """(number of an item, its parties) -> (numbers, parties): one group per set of parties, by first number."""
    groepen: defaultdict[frozenset[T], list[int]] = defaultdict(list)
    for nr, partijen in punten:
        groepen[partijen].append(nr)
    return sorted(((tuple(sorted(nrs)), partijen) for partijen, nrs in groepen.items()), key=lambda groep: groep[0])


MAX_TITEL = 160


def gesprekstitel(titels: Sequence[str]) -> str:
    """What a talk about items is called. Their numbers may change in a later version of the agenda, so not those."""
    titel = "Gesprek over " + " en ".join(f"‘{t}’" for t in titels)
    return titel if len(titel) <= MAX_TITEL else f"{titel[: MAX_TITEL - 1].rstrip()}…"


def nummers(nrs: Sequence[int]) -> str:
    """Items by number, as a sentence names them: 'agendapunt 2', 'de agendapunten 2, 3 en 5'."""
    nrs = sorted(nrs)
    if len(nrs) == 1:
        return f"agendapunt {nrs[0]}"
    return f"de agendapunten {', '.join(map(str, nrs[:-1]))} en {nrs[-1]}"
