"""The bid of one dossier as a whole: its concept, its versions, and what the guard of issuing looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.biedingen.processen import Bodomgeving
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.queries.biedingen.biedingen import Bodbeeld


@dataclass(frozen=True, slots=True)
class Bodblad:
    """The bid of one dossier in hand: the concept, if any, and the issued versions.

    `stand` is what a form was made from: it rises with every change, so that a concept which was thrown away and
    begun anew, or issued meanwhile, is not taken for the one that the person saw.
    """

    ronde: Ronde
    dossier: Dossier
    stap: Stap
    biedingen: Sequence[Bodbeeld]
    stand: int

    @property
    def concept(self) -> Bodbeeld | None:
        """The version that the municipality works on."""
        return next((b for b in self.biedingen if b.concept), None)

    @property
    def laatste(self) -> Bodbeeld | None:
        """The version that counts."""
        return next((b for b in self.biedingen if not b.concept), None)

    def plek(self, deel: str = "") -> Plek:
        """The page of the bid."""
        return Plek(Pleksoort.BOD, self.ronde.slug, self.dossier.slug, self.stap.code, deel)

    def omgeving(self, concept: Bodbeeld) -> Bodomgeving:
        """What the guard of issuing looks at."""
        vorige = self.laatste
        return Bodomgeving(vorige is None or _zelfde(vorige) != _zelfde(concept))


def _zelfde(beeld: Bodbeeld) -> tuple[int, list[tuple[str, str, int, int]]]:
    return beeld.bod.prijspeil, sorted((c.segment, c.periode, c.bruto, c.netto) for c in beeld.cellen)
