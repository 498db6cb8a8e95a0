"""The check list before delivering, as every page about delivering shows it."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.domain.indieningen.controle import Controleregel

Controlelijst = list[tuple[Controleregel, str]]


@dataclass(frozen=True, slots=True)
class Controlebeeld:
    """The check list, each line with its link."""

    regels: Controlelijst

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
