"""Overzicht 5b of one dossier in a test: its agenda items, answers and contributions; everybody does what is theirs."""

from __future__ import annotations

from gesprekken.domain.agenda.invoer import Onderwerpinvoer, Onderwerptekst
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.queries.agenda.agenda import list_versies
from gesprekken.queries.agenda.inbreng import get_onderwerpkader
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.indieningen.indieningen import list_indieningen
from gesprekken.queries.vragenlijst.stuk import stel_op
from gesprekken.queries.vragenlijst.vragenblad import Vragenblad
from gesprekken.queries.vragenlijst.vragenlijst import Bijdrageregel, Vraagbeeld, list_bijdragen, list_vraagbeelden
from gesprekken.services.agenda import inbreng, instemmen
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import dien_in
from gesprekken.services.opvolging.afsluiten import zet_punt
from gesprekken.services.vragenlijst import beantwoorden
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.puntplaats import Punt
from tests.fabrieken.wereld import Wereld

STAP = "overzicht-5b"
VERVOLG = "vervolggesprekken"
VRAGEN = ("5b.1", "5b.2", "5b.3", "5b.4")
RESULTAAT = "De corporatie en de gemeente delen de kosten van de weg."


class Vraagspel:
    """The questions of one dossier."""

    def __init__(self, wereld: Wereld, dossier: str = "zoetermeer") -> None:
        self.w, self.plaats = wereld, (wereld.ronde, dossier, STAP)
        self.trekker = wereld.trekker(dossier)

    def adres(self, *delen: str) -> str:
        """The page of the questions, or what is under it."""
        return self.w.adres("vragen", STAP, *delen, dossier=self.plaats[1])

    def vastgesteld(self, *titels: str, wie: str = "corporatie", soort: str = "5b casus") -> list[str]:
        """An agenda with these items is adopted after its term; only `wie` and the municipality stand inside.

        Returns the keys of the items. The clock stands eight days later.
        """
        agenda = Agendaspel(self.w, self.plaats[1])
        for titel in titels:
            with self.w.context():
                actor, tekst = self.w.actor(wie), Onderwerptekst(titel, soort, "doelgroepvoorraad")
                invoer = Onderwerpinvoer(tekst, get_onderwerpkader(actor, *agenda.plaats))
                onderwerp = inbreng.breng_in(Daad(actor, self.w.klok(), *agenda.plaats), invoer, indienen=True)
            agenda.behandeld(onderwerp.sleutel)
        agenda.voorgelegd()
        self.w.klok.verder(days=8)
        nr = self.w.lees(lambda: list_versies(self.trekker, agenda.agenda())[0].versie.nr)
        with self.w.context():
            instemmen.stel_vast(Daad(self.trekker, self.w.klok(), *agenda.plaats), nr)
        return agenda.punten()

    def afgesloten(self, sleutel: str, resultaat: str = RESULTAAT) -> None:
        """An item is handled in writing and closed."""
        punt = Punt(*self.plaats[:2], VERVOLG, sleutel)
        daden = {Puntdaad.SCHRIFTELIJK_AFDOEN: "Een gesprek is niet nodig.", Puntdaad.AFSLUITEN: resultaat}
        for verb, tekst in daden.items():
            with self.w.context():
                zet_punt(punt.daad(self.trekker, self.w.klok()), punt.sleutel, verb, tekst)

    def blad(self, wie: str = "") -> Vragenblad:
        """The questions in hand; only within `lees` or a context."""
        actor = self.w.actor(wie) if wie else self.trekker
        ronde, dossier = get_dossier(actor, *self.plaats[:2])
        return Vragenblad(actor, ronde, dossier, get_stap(dossier, STAP, SOORT))

    def vragen(self, wie: str = "") -> list[Vraagbeeld]:
        """As somebody sees them."""

        def lees() -> list[Vraagbeeld]:
            blad = self.blad(wie)
            return list_vraagbeelden(blad.actor, blad.dossier, blad.stap)

        return self.w.lees(lees)

    def bijdragen(self) -> list[Bijdrageregel]:
        """Every party."""

        def lees() -> list[Bijdrageregel]:
            blad = self.blad()
            return list_bijdragen(blad.dossier, blad.stap)

        return self.w.lees(lees)

    def indieningen(self) -> list[Indiening]:
        """What was delivered, newest first."""

        def lees() -> list[Indiening]:
            blad = self.blad()
            return list(list_indieningen(blad.dossier, blad.stap))

        return self.w.lees(lees)

    def beantwoord(
        self, code: str = "5b.1", tekst: str = "Er kan een laag bij.", *, versie: int = 0, punt: str = "",
        nvt: bool = False,
    ) -> Vraagantwoord:  # fmt: skip
        """The municipality answers a question, or one item of it."""
        with self.w.context():
            return beantwoorden.beantwoord(
                Daad(self.trekker, self.w.klok(), *self.plaats), code, versie, tekst, niet_van_toepassing=nvt, punt=punt
            )

    def alles_beantwoord(self) -> None:
        """Every question, for the dossier."""
        for code in VRAGEN:
            self.beantwoord(code, f"Het antwoord op {code}.")

    def bijgedragen(
        self, wie: str = "corporatie", tekst: str = "Wij houden een kavel vrij.", versie: int = 0
    ) -> Bijdrage:
        """Somebody writes what the own organisation contributes."""
        with self.w.context():
            return beantwoorden.draag_bij(Daad(self.w.actor(wie), self.w.klok(), *self.plaats), versie, tekst)

    def afdruk(self) -> str:
        """The hash of what a page that is fetched now would show."""
        return self.w.lees(lambda: stel_op(self.blad()).afdruk)

    def ingediend(self, nr: int = 1, gelezen: str = "") -> Indiening:
        """The overview is delivered as it is now, or as it was read."""
        afdruk = gelezen or self.afdruk()
        with self.w.context():
            return dien_in(Daad(self.trekker, self.w.klok(), *self.plaats), nr, gelezen=afdruk)


def breng_vragen_halverwege(wereld: Wereld) -> dict[str, str]:
    """Zoetermeer has delivered and changed an answer since; Delft has one answer.

    Returns the keys by name.
    """
    spel = Vraagspel(wereld)
    spel.alles_beantwoord()
    spel.bijgedragen()
    spel.ingediend()
    spel.beantwoord("5b.1", "Er kan nog een laag bij.", versie=1)
    Vraagspel(wereld, "delft").beantwoord("5b.3", "Dit verschilt per buurt.")
    return {"vraag": "5b.1"}
