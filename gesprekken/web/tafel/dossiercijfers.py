"""The figures of a dossier in the sum of the region, small and kept by version: the same for every reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gesprekken.domain.tafel.optelsom import Cijfers, cijfers_van
from gesprekken.domain.verplichtingen.feiten import Stapfeit
from gesprekken.domain.verplichtingen.stand import Dossierstand
from gesprekken.infra.warm import Warm
from gesprekken.queries.verplichtingen.koppen import Dossierkop
from gesprekken.queries.verplichtingen.standen import bepaal_standen


@dataclass(frozen=True, slots=True)
class Dossiercijfers:
    """What was issued and delivered in one dossier, and the steps of its round."""

    stappen: tuple[Stapfeit, ...]
    cijfers: Cijfers


_CIJFERS: Warm[tuple[object, ...], Dossiercijfers] = Warm(4096)


def list_cijfers(koppen: Sequence[Dossierkop], vandaag: date) -> list[Dossiercijfers]:
    """Per dossier, in the order of `koppen`; only those that are cold are derived."""
    warm = {kop.id: gevonden for kop in koppen if (gevonden := _CIJFERS.find(kop.versie))}
    koud = [kop for kop in koppen if kop.id not in warm]
    standen = bepaal_standen(koud, vandaag) if koud else {}
    return [warm.get(kop.id) or _CIJFERS.zet(kop.versie, _maak(standen[kop.id])) for kop in koppen]


def _maak(stand: Dossierstand) -> Dossiercijfers:
    stappen = tuple(s.stap for s in stand.stappen)
    return Dossiercijfers(stappen, cijfers_van(stappen, stand.feiten))
