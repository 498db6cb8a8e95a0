"""What a template says about a step of kind *overeenkomst*."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Overeenkomstparameters:
    """`onderwerp` is what the text is called.

    `reactiedagen`: days after a version within which the others are asked to confirm it.
    """

    onderwerp: str
    reactiedagen: int
