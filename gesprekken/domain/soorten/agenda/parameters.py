"""What a template says about a step of kind *agenda*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Agendaparameters:
    """`inleverdagen`: days before the step's deadline until which items can be brought in time.

    `reactiedagen`: days for an answer. `soorten` is what an item can be about, with an `uitleg` for who brings one.
    """

    inleverdagen: int
    reactiedagen: int
    soorten: tuple[str, ...]
    uitleg: Mapping[str, str] = field(default_factory=dict)
