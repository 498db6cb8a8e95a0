"""What a template says about a step of kind *opvolging*."""

from __future__ import annotations

from dataclasses import dataclass, field

from gesprekken.domain.verplichtingen.verwijzing import komt_na


@dataclass(frozen=True, slots=True)
class Opvolgingparameters:
    """`agenda` is the step whose adopted items are followed.

    `uitnodigingsdagen`: days before the step's deadline by which a talk must be planned; `verslagdagen`: days after a
    talk for the adopted minutes of each item. `gespreksleider`: somebody from outside leads it, whose name is asked.
    """

    agenda: str = field(metadata=komt_na("agenda", "geen eerdere agenda"))
    uitnodigingsdagen: int
    verslagdagen: int
    gespreksleider: bool = False
