"""One page of a long list: which rows stand on it, and which pages there are besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask import request

from gesprekken.core.lezen import Onleesbaar, lees_aantal

R = TypeVar("R")
HOOGSTE = 10_000  # no list is that long, and a database need not skip further


@dataclass(frozen=True, slots=True)
class Deel(Generic[R]):
    """Page `nr`, from 1 on, of a list that nobody counted; `verder` says whether it goes on."""

    rijen: Sequence[R]
    nr: int
    verder: bool

    @property
    def vorige(self) -> int | None:
        """The page before this one, None on the first."""
        return self.nr - 1 if self.nr > 1 else None

    @property
    def volgende(self) -> int | None:
        """The page after this one, None on the last."""
        return self.nr + 1 if self.verder else None


@dataclass(frozen=True, slots=True)
class Bladzijde(Deel[R]):
    """Page `nr` of `paginas` of a list of `aantal` rows."""

    paginas: int
    aantal: int


def gevraagde_pagina() -> int:
    """The page that the address asks for; what is no number asks for the first."""
    try:
        return max(1, min(lees_aantal(request.args.get("pagina", "")), HOOGSTE))
    except Onleesbaar:
        return 1


def blader(rijen: Sequence[R], nr: int, per: int) -> Bladzijde[R]:
    """The page that is asked for, or the nearest one that there is."""
    paginas = max(1, -(-len(rijen) // per))
    nr = min(max(1, nr), paginas)
    return Bladzijde(rijen[(nr - 1) * per : nr * per], nr, nr < paginas, paginas, len(rijen))


def knip(rijen: Sequence[R], nr: int, per: int) -> Deel[R]:
    """The page of rows that a query read, with one row too many when the list goes on."""
    return Deel(rijen[:per], nr, len(rijen) > per)
