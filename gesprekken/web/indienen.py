"""Delivering, as the rooms share it: what a room says of what it delivers, and what its own page shows of it.

The pages about delivering belong to the room `indieningen`; they stand at the address of every room that delivers.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from gesprekken.domain.indieningen.controle import Controleregel
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.web.stapkamer import Hier

H = TypeVar("H", bound=Hier)
V = TypeVar("V")
Variabelen = Mapping[str, Any]
Controlelijst = list[tuple[Controleregel, str]]


class Indienwijze(ABC, Generic[H, V]):
    """How one kind of step is delivered. `V` is a delivery as one reader may see it: nothing else of it is shown.

    The templates are `indienen.html`, `indiening.html` (the receipt) and `verschil.html` in the folder of the room.
    """

    hier: type[H]

    @abstractmethod
    def stuk(self, hier: H) -> tuple[Stuk, Variabelen]:
        """What would be delivered now, and what the page before delivering tells beside it."""

    @abstractmethod
    def versie(self, hier: H, nr: int) -> tuple[Indiening, V]:
        """A delivery, and what of it this reader sees. Raises BestaatNiet."""

    @abstractmethod
    def nu(self, hier: H) -> V:
        """What there is now, for who may read it, to be laid beside what was delivered."""

    @abstractmethod
    def bewijs(self, inzage: V) -> Variabelen:
        """What the receipt shows."""

    @abstractmethod
    def inhoud(self, indiening: Indiening, inzage: V) -> tuple[Variabelen, str]:
        """What the file holds, and what its name says of it when that is not the whole."""

    @abstractmethod
    def verschil(self, oud: V, nieuw: V) -> object:
        """What differs."""


@dataclass(frozen=True, slots=True)
class Indienstand:
    """The check list with its links, what was delivered before (newest first), and whether the reader delivers."""

    regels: Controlelijst
    indieningen: Sequence[Indiening]
    mag: bool

    @property
    def houdt_tegen(self) -> Controlelijst:
        """What must be mended first."""
        return [(r, adres) for r, adres in self.regels if not r.goed and r.blokkeert]

    @property
    def waarschuwt(self) -> Controlelijst:
        """What goes along and stays visible."""
        return [(r, adres) for r, adres in self.regels if not r.goed and not r.blokkeert]

    @property
    def goed(self) -> Controlelijst:
        return [(r, adres) for r, adres in self.regels if r.goed]

    @property
    def laatste(self) -> Indiening | None:
        """What was delivered last."""
        return next(iter(self.indieningen), None)

    @property
    def volgende(self) -> int:
        """The number that the next delivery gets."""
        return self.laatste.nr + 1 if self.laatste else 1
