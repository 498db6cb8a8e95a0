"""What a template says about a step of kind *gesprek*."""

from __future__ import annotations

from dataclasses import dataclass, field

from gesprekken.domain.verplichtingen.verwijzing import komt_na


@dataclass(frozen=True, slots=True)
class Gesprekparameters:
    """`uitnodigingsdagen`: days before the step's deadline by which the talk must be planned.

    `verslagdagen`: days after the talk for the adopted minutes. `na` is the step whose talk must have been held first
    (a reflection comes in a *later* meeting). `gespreksleider`: somebody from outside leads it, whose name is asked.
    """

    uitnodigingsdagen: int
    verslagdagen: int
    na: str | None = field(default=None, metadata=komt_na("gesprek", "geen eerder gesprek"))
    gespreksleider: bool = False
