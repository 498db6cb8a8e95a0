"""An adopted agenda that is followed up: talks held, outcomes recorded; everybody does what is theirs to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from gesprekken.core.permissions import Rol
from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.gesprekken.models import Actie, Besluit, Gesprek
from gesprekken.domain.opvolging.models import Informatie, Toezegging
from gesprekken.domain.opvolging.processen import Toezeggingsdaad
from gesprekken.services.agenda import instemmen
from gesprekken.services.daad import Daad
from gesprekken.services.opvolging import afsluiten, plannen, toezeggingen, uitkomsten
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.gesprekken import maak_invoer
from tests.fabrieken.puntplaats import Punt
from tests.fabrieken.wereld import Wereld

STAP = "vervolggesprekken"


@dataclass(frozen=True)
class Opvolging:
    """The follow-up of one dossier's agenda. By default only the trekker and the submitter stand inside a wall."""

    wereld: Wereld
    dossier: str = "zoetermeer"

    def adres(self, *delen: str) -> str:
        """A page of the follow-up."""
        return self.wereld.adres("vervolg", STAP, *delen, dossier=self.dossier)

    def vastgesteld(self, *punten: tuple[str, str]) -> list[str]:
        """(who brought it, title) of each item -> their keys, on an adopted agenda; its term has passed."""
        self.voorgelegd(*punten)
        self.wereld.klok.verder(days=8)
        return self.stel_vast()

    def voorgelegd(self, *punten: tuple[str, str]) -> None:
        """A first version of these items goes out."""
        spel = Agendaspel(self.wereld, self.dossier)
        for wie, titel in punten:
            spel.op_de_agenda(wie, titel)
        spel.voorgelegd()

    def stel_vast(self, nr: int = 1) -> list[str]:
        """A version is adopted; the keys of its items."""
        spel, w = Agendaspel(self.wereld, self.dossier), self.wereld
        with w.context():
            instemmen.stel_vast(Daad(spel.trekker, w.klok(), *spel.plaats), nr)
        return spel.punten()

    def punt(self, sleutel: str) -> Punt:
        """How services name an item."""
        return Punt(self.wereld.ronde, self.dossier, STAP, sleutel)

    def gepland(self, *punten: str) -> Gesprek:
        """A talk about these items, tomorrow."""
        w = self.wereld
        with w.context():
            return plannen.plan_vervolggesprek(
                Daad(w.trekker(self.dossier), w.klok(), w.ronde, self.dossier, STAP), punten,
                maak_invoer(w.klok() + timedelta(days=1)), {},
            )  # fmt: skip

    def gehouden(self, *punten: str) -> Gesprek:
        """The talk took place; the clock stands after it."""
        return self.wereld.gehouden(self.gepland(*punten), dossier=self.dossier)

    def informatie(self, punt: str, tekst: str = "De grond is van de gemeente.") -> Informatie:
        """What parties told each other."""
        w = self.wereld
        with w.context():
            return uitkomsten.voeg_informatie_toe(
                self.punt(punt).daad(w.trekker(self.dossier), w.klok()), self.punt(punt).sleutel, tekst
            )

    def besluit(self, punt: str, tekst: str = "Vidomes bouwt op Oost.") -> Besluit:
        """A decision."""
        w = self.wereld
        with w.context():
            return uitkomsten.voeg_puntbesluit_toe(
                self.punt(punt).daad(w.trekker(self.dossier), w.klok()), self.punt(punt).sleutel, tekst
            )

    def gewijzigd(self, punt: str, besluit: Besluit, tekst: str, reden: str = "Er stond een fout in.") -> Besluit:
        """The decision reads otherwise from now on."""
        w = self.wereld
        with w.context():
            return uitkomsten.wijzig_besluit(
                self.punt(punt).daad(w.trekker(self.dossier), w.klok()),
                self.punt(punt).sleutel,
                besluit.sleutel,
                besluit.versie,
                tekst,
                reden,
            )

    def actie(self, punt: str, wie: str = "corporatie", tekst: str = "Een schets sturen") -> Actie:
        """An action for somebody, two weeks ahead."""
        w, dag = self.wereld, self.over(14)
        with w.context():
            return uitkomsten.voeg_puntactie_toe(
                self.punt(punt).daad(w.trekker(self.dossier), w.klok()),
                self.punt(punt).sleutel,
                tekst,
                w.actor(wie).functie_id,
                dag,
            )

    def toezegging(self, punt: str, wie: str = "vidomes", tekst: str = "Wij bouwen twintig woningen.") -> Toezegging:
        """A commitment of an organisation, two weeks ahead."""
        w, dag = self.wereld, self.over(14)
        with w.context():
            return uitkomsten.voeg_toezegging_toe(
                self.punt(punt).daad(w.trekker(self.dossier), w.klok()),
                self.punt(punt).sleutel,
                tekst,
                w.organisaties[wie],
                dag,
            )

    def afgedaan(
        self, toezegging: Toezegging, verb: str, reden: str = "Zo is het gegaan.", wie: str = "corporatie",
        nieuw: tuple[str, date] | None = None,
    ) -> Toezegging:  # fmt: skip
        """The holder says what became of it."""
        w = self.wereld
        with w.context():
            return toezeggingen.zet_toezegging(
                Daad(w.actor(wie), w.klok(), w.ronde, self.dossier, STAP), toezegging.sleutel, toezegging.versie,
                Toezeggingsdaad(verb),
                reden, nieuw,
            )  # fmt: skip

    def gezet(self, punt: str, verb: str, tekst: str = "Omdat het zo is afgesproken.") -> Agendapunt:
        """Closed, reopened, moved on or handled in writing."""
        w = self.wereld
        with w.context():
            return afsluiten.zet_punt(
                self.punt(punt).daad(w.trekker(self.dossier), w.klok()), self.punt(punt).sleutel, Puntdaad(verb), tekst
            )

    def over(self, dagen: int) -> date:
        """The day that lies so many days ahead."""
        return (self.wereld.klok() + timedelta(days=dagen)).date()


def begin(wereld: Wereld) -> tuple[Opvolging, str, str]:
    """'Grond' of Vidomes and 'Geluid' of the province, each with a wall of its own; their keys."""
    wereld.mensen["stedelink"] = wereld.persoon("stedelink", Rol.CORPORATIE_MEDEWERKER)
    opvolging = Opvolging(wereld)
    grond, geluid = opvolging.vastgesteld(("corporatie", "Grond"), ("provincie", "Geluid"))
    return opvolging, grond, geluid


def besproken(wereld: Wereld) -> tuple[Opvolging, str, str]:
    """The same, after a talk about 'Grond'."""
    opvolging, grond, geluid = begin(wereld)
    opvolging.gehouden(grond)
    return opvolging, grond, geluid
