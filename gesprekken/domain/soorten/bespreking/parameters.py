"""What a template says about a step of kind *bespreking*."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Besprekingparameters:
    """`opmerkingsdagen`: days after the meeting for the remark."""

    opmerkingsdagen: int
