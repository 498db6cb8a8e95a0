"""The sum over a region: what every municipality bids against the goal, and which DAEB homes have a place.

Only what was issued or delivered counts: a concept is in nobody's figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from gesprekken.domain.soorten import bod, register
from gesprekken.domain.soorten.bod.feiten import Bodsegmentfeit
from gesprekken.domain.soorten.bod.plichten import Bodstap, geldend
from gesprekken.domain.soorten.indiening import Indieningfeit
from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit


@dataclass(frozen=True, slots=True)
class Cijfers:
    """Homes of one dossier or of several. `netto` and `daeb` are of the bid; the rest is of what was delivered, gross.

    `met_bod` and `ingediend` count dossiers. `zonder` are DAEB homes of the bid without a place.
    """

    netto: int = 0
    daeb: int = 0
    met_bod: int = 0
    ingediend: int = 0
    hard: int = 0
    zacht: int = 0
    zonder: int = 0

    @property
    def overig(self) -> int:
        """Doelgroepvoorraad in the bid that is not DAEB, net."""
        return self.netto - self.daeb

    @property
    def met_locatie(self) -> int:
        """DAEB homes with a place."""
        return self.hard + self.zacht

    def __add__(self, ander: Cijfers) -> Cijfers:
        return Cijfers(**{n: getattr(self, n) + getattr(ander, n) for n in GETALLEN})

    def als_waarden(self) -> dict[str, int]:
        """Plain values, ready for canonical JSON."""
        return {n: getattr(self, n) for n in GETALLEN}


GETALLEN = tuple(f.name for f in fields(Cijfers))


def lees(waarden: Mapping[str, Any]) -> Cijfers:
    """What `als_waarden` wrote, from a frozen board."""
    return Cijfers(**{n: int(waarden.get(n, 0)) for n in GETALLEN})


def cijfers_van(stappen: Iterable[Stapfeit], feiten: Feiten) -> Cijfers:
    """The figures of one dossier over all its steps of the kinds *bod* and *register*."""
    totaal = Cijfers()
    for stap in stappen:
        if stap.soort == bod.SOORT:
            totaal += _bod(stap, feiten)
        elif stap.soort == register.SOORT:
            totaal += _register(stap, feiten)
    return totaal


def _bod(stap: Bodstap, feiten: Feiten) -> Cijfers:
    telt = geldend(stap, feiten)
    if telt is None:
        return Cijfers()
    daeb = {s.code for s in stap.parameters.segmenten if s.daeb}
    delen = [s for s in feiten.van(Bodsegmentfeit, stap) if s.nr == telt.nr and s.segment in daeb]
    return Cijfers(netto=telt.netto, daeb=sum(s.netto for s in delen), met_bod=1)


def _register(stap: Stapfeit, feiten: Feiten) -> Cijfers:
    laatste = max(feiten.van(Indieningfeit, stap), key=lambda i: i.nr, default=None)
    if laatste is None:
        return Cijfers()
    t = laatste.totalen
    return Cijfers(ingediend=1, hard=t.get("hard", 0), zacht=t.get("zacht", 0), zonder=t.get("open", 0))


def tel_op(lijst: Iterable[Cijfers]) -> Cijfers:
    """The sum over dossiers; equal to the sum of the rows whatever their order."""
    return sum(lijst, Cijfers())
