"""Bottleneck radar: kinds of bottleneck counted over all adopted agendas of a round."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from gesprekken.core.sorteren import sorteersleutel

REGIONAAL = 3


@dataclass(frozen=True, slots=True)
class Knelpuntmelding:
    """A bottleneck that stands behind an adopted item. `woningen` are the homes at stake, None when not given.

    `kenners` are the organisations that read the submission itself: who brought it, and who leads its dossier.
    """

    soort: str
    dossier: str
    punt_id: int
    onderwerp_id: int
    woningen: int | None
    kenners: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Knelpunttelling:
    """One kind: in how many items, for how many homes (None: not given, or not to be told), in which dossiers."""

    soort: str
    punten: int
    woningen: int | None
    dossiers: tuple[str, ...]

    @property
    def regionaal(self) -> bool:
        """Three or more municipalities with the same bottleneck: one regional talk may serve them all."""
        return len(self.dossiers) >= REGIONAAL


def tel(meldingen: Iterable[Knelpuntmelding]) -> list[Knelpunttelling]:
    """Counted per kind, widest first. A submission behind two items counts its homes once."""
    per_soort: defaultdict[str, list[Knelpuntmelding]] = defaultdict(list)
    for melding in meldingen:
        per_soort[melding.soort].append(melding)
    tellingen = [_telling(soort, lijst) for soort, lijst in per_soort.items()]
    return sorted(tellingen, key=lambda t: (-len(t.dossiers), -(t.woningen or 0), t.soort))


def _telling(soort: str, lijst: list[Knelpuntmelding]) -> Knelpunttelling:
    opgaven = {m.onderwerp_id: m for m in lijst if m.woningen}
    woningen = None if _verraadt(opgaven.values()) else sum(m.woningen or 0 for m in opgaven.values())
    dossiers = sorted(dict.fromkeys(m.dossier for m in lijst), key=sorteersleutel)
    return Knelpunttelling(soort, len({m.punt_id for m in lijst}), woningen or None, tuple(dossiers))


def _verraadt(opgaven: Collection[Knelpuntmelding]) -> bool:
    """Whether somebody is left with one figure of another: all readers, or who takes off what it knows itself."""
    gekend = Counter(kenner for m in opgaven for kenner in m.kenners)
    return any(len(opgaven) - aantal == 1 for aantal in (0, *gekend.values()))
