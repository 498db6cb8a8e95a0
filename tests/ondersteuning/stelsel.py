"""Figures as a linear system: what somebody can work out who lays all of them side by side."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from fractions import Fraction
from itertools import combinations


def rang(rijen: Sequence[Sequence[int]]) -> int:
    """Rank of a matrix, exactly."""
    matrix, uit = [[Fraction(n) for n in rij] for rij in rijen], 0
    for kolom in range(len(matrix[0]) if matrix else 0):
        spil = next((r for r in range(uit, len(matrix)) if matrix[r][kolom]), None)
        if spil is None:
            continue
        matrix[uit], matrix[spil] = matrix[spil], matrix[uit]
        for r in range(uit + 1, len(matrix)):
            if factor := matrix[r][kolom] / matrix[uit][kolom]:
                matrix[r] = [a - factor * b for a, b in zip(matrix[r], matrix[uit], strict=True)]
        uit += 1
    return uit


def uitgerekend(stelsel: Sequence[Sequence[int]], van: Sequence[Hashable], minste: int) -> list[set[Hashable]]:
    """Sets of fewer than `minste` rows of which some combination of the figures holds nothing else.

    `van` says of each column of which row it is.
    """
    volle, rijen = rang(stelsel), list(dict.fromkeys(van))
    return [
        {*wie}
        for n in range(1, minste)
        for wie in combinations(rijen, n)
        if rang([[x for x, rij in zip(regel, van, strict=True) if rij not in wie] for regel in stelsel]) != volle
    ]
