"""Days of the demo, counted from its anchor. Everything happens on a working day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from gesprekken.core.klok import dag, op_dag

VRIJDAG, DAGEN_PER_WERKWEEK = 4, 5
NAJAAR = range(9, 13)


@dataclass(frozen=True, slots=True)
class Kalender:
    """Offsets from `anker`. Working days keep the order of events whatever day of the week the demo is built on."""

    anker: datetime

    def werkdag(self, aantal: int) -> date:
        """The date `aantal` working days after (negative: before) the last working day up to the anchor."""
        basis = _terug_naar_werkdag(dag(self.anker))
        maandag = basis - timedelta(days=basis.weekday())
        weken, dagen = divmod(basis.weekday() + aantal, DAGEN_PER_WERKWEEK)
        return maandag + timedelta(weeks=weken, days=dagen)

    def moment(self, aantal: int, tijd: time) -> datetime:
        """The UTC moment of a time on the clock, `aantal` working days from the anchor."""
        return op_dag(self.werkdag(aantal), tijd)

    def rond(self, dagen: int) -> date:
        """The working day on, or last before, the day that lies `dagen` calendar days from the anchor."""
        return _terug_naar_werkdag(dag(self.anker) + timedelta(days=dagen))

    @property
    def seizoen(self) -> str:
        """The season of the anchor, as rounds are named after it."""
        vandaag = dag(self.anker)
        return f"{'najaar' if vandaag.month in NAJAAR else 'voorjaar'} {vandaag.year}"


def _terug_naar_werkdag(datum: date) -> date:
    return datum - timedelta(days=max(0, datum.weekday() - VRIJDAG))
