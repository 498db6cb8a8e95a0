"""Adopting and signing a delivery in the tests, as the persons whose task it is."""

from __future__ import annotations

from datetime import date

from gesprekken.domain.indieningen.models import Ondertekening, Vaststelling
from gesprekken.domain.indieningen.processen import Tekendaad
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.indieningen.ondertekening import Indieningstand, get_indienstap, lees_indieningstand
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen import tekenen
from tests.fabrieken.wereld import Wereld

VOORBEHOUD = "Als de grond voor de zomer van ons is."


class Tekenspel:
    """What was delivered in one step of Zoetermeer."""

    def __init__(self, wereld: Wereld, stap: str) -> None:
        self.w, self.plaats = wereld, (wereld.ronde, wereld.dossier, stap)

    def adres(self, nr: int = 1, *delen: str) -> str:
        """The page of a delivery, or what is under it."""
        return self.w.adres("indieningen", self.plaats[2], str(nr), *delen)

    def stand(self, nr: int = 1) -> Indieningstand:
        """As it is now."""

        def lees() -> Indieningstand:
            _ronde, dossier = get_dossier(self.w.trekker(), *self.plaats[:2])
            return lees_indieningstand(dossier, get_indienstap(dossier, self.plaats[2]), nr)

        return self.w.lees(lees)

    def vastgesteld(
        self, datum: date | None = None, basis: int = 0, orgaan: str = "college van B en W", wie: str = "coordinator"
    ) -> Vaststelling:
        """Somebody records what the municipality decided; today when no day is given."""
        with self.w.context():
            nu = self.w.klok()
            dag = datum or nu.date()
            return tekenen.stel_indiening_vast(Daad(self.w.actor(wie), nu, *self.plaats), 1, basis, dag, orgaan)

    def getekend(
        self, wie: str = "wethouder", verb: str = "ondertekenen", tekst: str = "", *, nr: int = 1, basis: int = 0,
        gelezen: str = "",
    ) -> Ondertekening:  # fmt: skip
        """Somebody answers for the own organisation."""
        afdruk = gelezen or self.stand(nr).zegel
        with self.w.context():
            wanneer = self.w.klok()
            daad = Daad(self.w.actor(wie), wanneer, *self.plaats)
            return tekenen.onderteken(daad, nr, basis, afdruk, Tekendaad(verb), tekst)
