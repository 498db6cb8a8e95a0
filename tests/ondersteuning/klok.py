"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from gesprekken.core.klok import AMSTERDAM

# A Monday in the first weeks of a round: nothing is late yet, everything is still to be done.
BEGIN = datetime(2026, 9, 7, 10, 0, tzinfo=AMSTERDAM)


class Klok:
    """What the application reads instead of the wall clock."""

    def __init__(self, nu: datetime = BEGIN) -> None:
        self.nu = nu

    def __call__(self) -> datetime:
        return self.nu.astimezone(UTC)

    def zet(self, moment: datetime) -> datetime:
        """Stand at this moment; without a time zone it is one of Amsterdam."""
        self.nu = moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)
        return self.nu

    def verder(self, **duur: float) -> datetime:
        """Go on, as in `klok.verder(days=3)`."""
        return self.zet(self.nu + timedelta(**duur))
