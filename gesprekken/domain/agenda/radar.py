"""Bottleneck radar: kinds of bottleneck counted over all adopted agendas of a round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from gesprekken.core.sorteren import sorteersleutel

REGIONAAL = 3


@dataclass(frozen=True, slots=True)
class Knelpuntmelding:
    """A bottleneck that stands behind an adopted item. `woningen` are the homes at stake, None when not given."""

    soort: str
    dossier: str
    punt_id: int
    onderwerp_id: int
    woningen: int | None


@dataclass(frozen=True, slots=True)
class Knelpunttelling:
    """One kind: in how many items, for how many homes, in which dossiers."""

    soort: str
    punten: int
    woningen: int
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
    return sorted(tellingen, key=lambda t: (-len(t.dossiers), -t.woningen, t.soort))


def _telling(soort: str, lijst: list[Knelpuntmelding]) -> Knelpunttelling:
    woningen = {m.onderwerp_id: m.woningen or 0 for m in lijst}
    dossiers = sorted(dict.fromkeys(m.dossier for m in lijst), key=sorteersleutel)
    return Knelpunttelling(soort, len({m.punt_id for m in lijst}), sum(woningen.values()), tuple(dossiers))
