"""One page of a long list: which rows stand on it, and which pages there are besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask import request

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Bladzijde(Generic[R]):
    """Page `nr` of `paginas`, from 1 on, of a list of `aantal` rows."""

    rijen: Sequence[R]
    nr: int
    paginas: int
    aantal: int

    @property
    def vorige(self) -> int | None:
        """The page before this one, None on the first."""
        return self.nr - 1 if self.nr > 1 else None

    @property
    def volgende(self) -> int | None:
        """The page after this one, None on the last."""
        return self.nr + 1 if self.nr < self.paginas else None


def gevraagde_pagina() -> int:
    """The page that the address asks for; what is no number asks for the first."""
    return request.args.get("pagina", 1, int)


def blader(rijen: Sequence[R], nr: int, per: int) -> Bladzijde[R]:
    """The page that is asked for, or the nearest one that there is."""
    paginas = max(1, -(-len(rijen) // per))
    nr = min(max(1, nr), paginas)
    return Bladzijde(rijen[(nr - 1) * per : nr * per], nr, paginas, len(rijen))
