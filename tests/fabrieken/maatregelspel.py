"""Measures against a dip in a test; everybody does what is theirs to do."""

from __future__ import annotations

from datetime import timedelta

from gesprekken.core.klok import dag
from gesprekken.domain.gesprekken.maatregelen import Maatregelsoort
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten import maatregelen
from tests.fabrieken.registerspel import Registerspel


class Maatregelspel(Registerspel):
    """The register with what was agreed about its dips."""

    def afgesproken(self, wie: str = "corporatie", tekst: str = "Twintig flexwoningen aan de Vaart plaatsen",
                    soort: str = Maatregelsoort.FLEXWONINGEN, dagen: int = 30) -> str:  # fmt: skip
        """The municipality records a measure for somebody; returns its key."""
        with self.w.context():
            nu = self.w.klok()
            functie = self.w.actor(wie).functie_id
            over = dag(nu) + timedelta(days=dagen)
            return maatregelen.spreek_maatregel_af(
                Daad(self.trekker, nu, *self.plaats), soort, tekst, functie, over
            ).sleutel

    def afgerond(self, sleutel: str, wie: str = "corporatie", resultaat: str = "Ze staan er.") -> None:
        """It is done."""
        with self.w.context():
            maatregelen.rond_maatregel_af(Daad(self._wie(wie), self.w.klok(), *self.plaats), sleutel, resultaat)
