"""Delivering as a page shows it: the check list with its links, what was delivered, and whether that still holds."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.domain.overzichten.models import Startvoorraad, Verschiluitleg
from gesprekken.domain.overzichten.rekenen import Afstemming
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.indieningen.indieningen import list_indieningen, list_met_laatste
from gesprekken.queries.overzichten.controle import maak_controle
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.queries.overzichten.registerinzage import Registerinzage
from gesprekken.queries.overzichten.stuk import is_gewijzigd
from gesprekken.web.indienen import Indienstand
from gesprekken.web.plekken import href


@dataclass(frozen=True, slots=True)
class Indienbeeld(Indienstand):
    """What one reader sees of delivering; `uitleg` is for who leads the dossier (`trekt`)."""

    uitleg: Verschiluitleg | None
    open: int
    trekt: bool
    gewijzigd: bool

    @property
    def uitleg_past(self) -> bool:
        """The explanation was written for the gap that there is now."""
        return self.uitleg is not None and self.uitleg.woningen == self.open


def lees_indienbeeld(
    blad: Registerblad, inzage: Registerinzage, bod: Bodbeeld | None, afstemming: Afstemming,
    start: Startvoorraad | None, uitleg: Verschiluitleg | None,
) -> Indienbeeld:  # fmt: skip
    """What the municipality checks and explains is its own until it delivers; the rest is for everybody."""
    if not blad.trekt:
        indieningen = list_indieningen(blad.dossier, blad.stap)
        return Indienbeeld([], indieningen, False, None, afstemming.open, trekt=False, gewijzigd=False)
    indieningen, toen = list_met_laatste(blad.actor, blad.dossier, blad.stap)
    rijen = inzage.heel()
    lijst = maak_controle(blad, rijen, bod, afstemming, uitleg, start)
    gewijzigd = bool(toen) and is_gewijzigd(toen, rijen, bod, afstemming, uitleg, start)
    return Indienbeeld([(r, href(r.plek)) for r in lijst], indieningen, blad.dient_in, uitleg, afstemming.open,
                       trekt=True, gewijzigd=gewijzigd)  # fmt: skip
