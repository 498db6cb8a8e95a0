"""What a template says about a step of kind *bod*."""

from __future__ import annotations

from dataclasses import dataclass, field

from gesprekken.domain.biedingen.rekenen import Segment
from gesprekken.domain.verplichtingen.verwijzing import noemt


@dataclass(frozen=True, slots=True)
class Periode:
    """A period in which the numbers of a bid are given."""

    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Bodparameters:
    """`segmenten` are the parts of the doelgroepvoorraad; `perioden` those in which the numbers are given.

    `reactiedagen`: days to answer a proposal. When a round has them: `doelen`, the goals that the net homes of all
    bids count towards, and `scenario`, what the judgement about a real step is about.
    """

    segmenten: tuple[Segment, ...]
    perioden: tuple[Periode, ...]
    reactiedagen: int
    doelen: tuple[str, ...] = field(default=(), metadata=noemt("doel"))
    scenario: str | None = field(default=None, metadata=noemt("scenario"))

    @property
    def periodenamen(self) -> dict[str, str]:
        """Code -> name, in their order."""
        return {p.code: p.naam for p in self.perioden}

    @property
    def vakken(self) -> frozenset[tuple[str, str]]:
        """Every (segment, period) that a bid gives numbers for."""
        return frozenset((s.code, p.code) for s in self.segmenten for p in self.perioden)
