"""An adopted agenda with its follow-up talks: who sits at which item, planned, held, written down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from gesprekken.domain.agenda.invoer import Puntinvoer
from gesprekken.domain.agenda.models import Rolinpunt
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.gesprekken.models import Gesprek, Verslag
from gesprekken.domain.gesprekken.processen import Verslagdaad
from gesprekken.services.agenda import instemmen, samenstellen
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken import verslagen
from gesprekken.services.opvolging import afsluiten
from gesprekken.services.opvolging.plannen import plan_vervolggesprek
from tests.fabrieken.agendahalverwege import STAP as AGENDA
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.gesprekken import maak_invoer
from tests.fabrieken.wereld import Wereld

VERVOLG = "vervolggesprekken"
# title -> who takes part beside the municipality, by slug; the first two have the same table
TAFELS: Mapping[str, tuple[str, ...]] = {
    "Grond": ("vidomes",),
    "Hoogte": ("vidomes",),
    "Geluid": ("de-goede-woning", "provincie-zuid-holland"),
}


class Vervolg:
    """The follow-up of one dossier. `punten` maps a title to the key of its item."""

    def __init__(self, wereld: Wereld, dossier: str = "zoetermeer") -> None:
        self.w, self.dossier = wereld, dossier
        self.trekker = wereld.trekker(dossier)
        self.punten: dict[str, str] = {}

    @property
    def plek(self) -> tuple[str, str, str]:
        """Round, dossier, step."""
        return self.w.ronde, self.dossier, VERVOLG

    def vastgesteld(self, tafels: Mapping[str, Sequence[str]] = TAFELS, informeert: str = "") -> Vervolg:
        """An agenda of these items, adopted after its term. `informeert` is only informed, of the last item."""
        spel = Agendaspel(self.w, self.dossier)
        for titel in tafels:
            spel.op_de_agenda("corporatie", titel)
        self.punten = dict(zip(tafels, spel.punten(), strict=True))
        invoer = {self.punten[t]: Puntinvoer(t, "", 15, self._rollen(p)) for t, p in tafels.items()}
        if informeert:
            rollen = invoer[self.punten[list(tafels)[-1]]].rollen
            invoer[self.punten[list(tafels)[-1]]] = Puntinvoer(
                list(tafels)[-1], "", 15, {**rollen, self.w.organisaties[informeert]: Rolinpunt.GEINFORMEERD}
            )
        agenda = self.w.lees(spel.agenda)
        assert agenda is not None
        with self.w.context():
            samenstellen.bewaar_samenstelling(Daad(self.trekker, self.w.klok(), *spel.plaats), agenda.versie, invoer)
        nr = spel.voorgelegd().nr
        self.w.klok.verder(days=8)
        with self.w.context():
            instemmen.stel_vast(Daad(self.trekker, self.w.klok(), self.w.ronde, self.dossier, AGENDA), nr)
        return self

    def _rollen(self, partijen: Sequence[str]) -> dict[int, str]:
        anderen = {self.w.organisaties[p]: Rolinpunt.NEEMT_DEEL.value for p in partijen}
        return {self.trekker.organisatie_id: Rolinpunt.VOERT.value, **anderen}

    def gepland(self, *titels: str, dagen: int = 5, weggelaten: Mapping[int, str] | None = None) -> Gesprek:
        """One talk about these items."""
        with self.w.context():
            return plan_vervolggesprek(
                Daad(self.trekker, self.w.klok(), *self.plek), [self.punten[t] for t in titels],
                maak_invoer(self.w.klok() + timedelta(days=dagen)), weggelaten or {},
            )  # fmt: skip

    def gehouden(self, *titels: str) -> Gesprek:
        """The talk took place, and everybody was there."""
        return self.w.gehouden(self.gepland(*titels), self.dossier)

    def verslag(self, gesprek: Gesprek, titel: str, tekst: str = "Besproken is wie bouwt.", basis: int = 0) -> Verslag:
        """The minutes of one item are written."""
        with self.w.context():
            return verslagen.bewaar_verslag(
                Daad(self.trekker, self.w.klok(), self.w.ronde, self.dossier), gesprek.sleutel, tekst, basis,
                self.punten[titel],
            )  # fmt: skip

    def zet_verslag(self, gesprek: Gesprek, titel: str, verb: str, versie: int = 1) -> Verslag:
        """Voorleggen, terugnemen or vaststellen."""
        with self.w.context():
            return verslagen.zet_verslag(
                Daad(self.trekker, self.w.klok(), self.w.ronde, self.dossier), gesprek.sleutel,
                Verslagdaad(verb), versie, self.punten[titel],
            )  # fmt: skip

    def zet_punt(self, titel: str, verb: str, tekst: str = "De partijen zijn het eens.") -> None:
        """Schriftelijk afdoen, afsluiten, doorschuiven and so on."""
        with self.w.context():
            daad = Daad(self.trekker, self.w.klok(), *self.plek)
            afsluiten.zet_punt(daad, self.punten[titel], Puntdaad(verb), tekst)

    def adres(self, *delen: str) -> str:
        """The list of items, or what is under it."""
        return self.w.adres("vervolg", VERVOLG, *delen, dossier=self.dossier)

    def verslagadres(self, gesprek: Gesprek, titel: str) -> str:
        """The minutes of one item."""
        return self.w.adres("gesprekken", gesprek.sleutel, "punten", self.punten[titel], "verslag",
                            dossier=self.dossier)  # fmt: skip
