"""A deadline is a date *and* a boundary word: 'vóór 15 december' and 'uiterlijk 15 december' differ by a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Grens(StrEnum):
    VOOR = "voor"
    UITERLIJK = "uiterlijk"


@dataclass(frozen=True, slots=True)
class Limiet:
    """A deadline. `datum` is the date in the text, `laatste_dag` the last day on which it is still met."""

    datum: date
    grens: Grens

    @property
    def laatste_dag(self) -> date:
        """The last safe day: the day before `datum` when the text says 'vóór' (addendum, werkafspraak 6)."""
        return self.datum - timedelta(days=1) if self.grens == Grens.VOOR else self.datum

    def dagen_tot(self, vandaag: date) -> int:
        """Days from today to the last safe day: 0 on that day, negative once it has passed."""
        return (self.laatste_dag - vandaag).days
