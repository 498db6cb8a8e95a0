"""The bids beside a scenario of the agreement, per dossier and for the region: only where both are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gesprekken.domain.rondes.scenarios import Afstand, Bereik, afstand


@dataclass(frozen=True, slots=True)
class Scenariovergelijking:
    """What is asked and what is bid, in net homes; None is not known."""

    bereik: Bereik | None
    netto: int | None

    @property
    def afstand(self) -> Afstand | None:
        """How far the bid is from what is asked; None as long as one of them is not known."""
        return None if self.bereik is None or self.netto is None else afstand(self.netto, self.bereik)


@dataclass(frozen=True, slots=True)
class Scenariosom:
    """The region: what is asked of, and bid by, the `bekend` of `aantal` dossiers of which both are known."""

    bereik: Bereik
    netto: int
    bekend: int
    aantal: int

    @property
    def afstand(self) -> Afstand | None:
        """How far these bids together are from what is asked of them together; None when nothing is known."""
        return afstand(self.netto, self.bereik) if self.bekend else None


def tel_scenario(vergelijkingen: Sequence[Scenariovergelijking]) -> Scenariosom:
    """Add up the dossiers of which both what is asked and the bid are known."""
    beide = [(v.bereik, v.netto) for v in vergelijkingen if v.bereik is not None and v.netto is not None]
    return Scenariosom(
        sum((b for b, _n in beide), Bereik(0, 0)), sum(n for _b, n in beide), len(beide), len(vergelijkingen)
    )
