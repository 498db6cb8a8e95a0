"""What a task costs: page loads, clicks and fields, counted as a person would."""

from __future__ import annotations

from dataclasses import dataclass, replace

TELLINGEN: list[tuple[str, Telling, Telling | None]] = []
ELDERS: list[str] = []  # lines of other processes of the same run


@dataclass(slots=True)
class Telling:
    """Loads include the page on which the task starts; ticking a box is a click and a field."""

    laden: int = 0
    klikken: int = 0
    velden: int = 0

    def __str__(self) -> str:
        return f"{self.laden} / {self.klikken} / {self.velden}"

    def binnen(self, doel: Telling) -> bool:
        """Nothing costs more than the goal allows."""
        return self.laden <= doel.laden and self.klikken <= doel.klikken and self.velden <= doel.velden


def noteer(taak: str, telling: Telling, doel: Telling | None = None) -> None:
    """Keep the count for the report at the end; fails when it is over the goal."""
    TELLINGEN.append((taak, replace(telling), doel))
    assert doel is None or telling.binnen(doel), f"{taak}: {telling}, doel ≤ {doel}"


def verslag() -> list[str]:
    """One line per counted task."""
    eigen = [f"{taak:<58} {telling!s:<14} {_doel(doel)}".rstrip() for taak, telling, doel in TELLINGEN]
    return sorted({*eigen, *ELDERS})


def _doel(doel: Telling | None) -> str:
    return f"doel ≤ {doel}" if doel else ""
