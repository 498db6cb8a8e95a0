"""The agendas of a round halfway: every state in which a page of the agenda looks different."""

from __future__ import annotations

from gesprekken.domain.agenda.invoer import Onderwerpinvoer, Onderwerptekst
from gesprekken.domain.agenda.models import Agendaversie, Gespreksagenda, Instemming, Oordeel
from gesprekken.domain.agenda.processen import Onderwerpdaad
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.queries.agenda.agenda import find_agenda, list_instemmingen, list_punten, list_versies
from gesprekken.queries.agenda.inbreng import get_onderwerpkader
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.services.agenda import inbreng, instemmen, samenstellen
from gesprekken.services.daad import Daad
from tests.fabrieken.wereld import Wereld

STAP = "gespreksagenda"


class Agendaspel:
    """The agenda of one dossier; everybody does what is theirs to do."""

    def __init__(self, wereld: Wereld, dossier: str) -> None:
        self.w, self.plaats = wereld, (wereld.ronde, dossier, STAP)
        self.trekker = wereld.trekker(dossier)

    def agenda(self) -> Gespreksagenda | None:
        """As it is now."""
        _ronde, dossier = get_dossier(self.trekker, *self.plaats[:2])
        return find_agenda(dossier, get_stap(dossier, STAP, SOORT))

    def punten(self) -> list[str]:
        """The keys of the working copy, in order."""
        return self.w.lees(lambda: [p.punt.sleutel for p in list_punten(self.agenda())])

    def ingebracht(self, wie: str, titel: str, *, indienen: bool = True) -> str:
        """A submission; returns its key."""
        tekst = Onderwerptekst(titel, "5b belemmering", "doelgroepvoorraad", "Oost", 20, "grondprijs", "Graag snel")
        with self.w.context():
            actor, nu = self.w.actor(wie), self.w.klok()
            invoer = Onderwerpinvoer(tekst, get_onderwerpkader(actor, *self.plaats))
            return inbreng.breng_in(Daad(actor, nu, *self.plaats), invoer, indienen=indienen).sleutel

    def behandeld(self, sleutel: str, verb: str = "opnemen", tekst: str = "Waar ligt dit precies?") -> None:
        """The municipality handles it."""
        with self.w.context():
            inbreng.behandel(Daad(self.trekker, self.w.klok(), *self.plaats), sleutel, Onderwerpdaad(verb), tekst)

    def op_de_agenda(self, wie: str, titel: str) -> None:
        """Brought and taken up."""
        self.behandeld(self.ingebracht(wie, titel))

    def voorgelegd(self) -> Agendaversie:
        """The working copy goes out."""
        agenda = self.w.lees(self.agenda)
        with self.w.context():
            return instemmen.leg_voor(Daad(self.trekker, self.w.klok(), *self.plaats), agenda.versie if agenda else 0)

    def geantwoord(self, wie: str, oordeel: Oordeel = Oordeel.AKKOORD, reden: str = "") -> None:
        """The same answer to every line of the last version."""
        actor = self.w.actor(wie)
        versie = self.w.lees(lambda: list_versies(actor, self.agenda())[0])
        oordelen = {r.sleutel: (oordeel, reden) for r in versie.als_waarden()}
        with self.w.context():
            instemmen.antwoord(Daad(actor, self.w.klok(), *self.plaats), versie.versie.nr, oordelen)

    def instemming(self) -> Instemming:
        """The first condition."""
        alle = self.w.lees(lambda: list_instemmingen(self.agenda()))
        return next(i for i, _naam in alle if i.oordeel == Oordeel.MITS)


def breng_agendas_halverwege(wereld: Wereld) -> dict[str, str]:
    """Zoetermeer has version 2 in consent with a condition open, and goes on composing; Midden-Delfland can adopt.

    Returns the keys by name.
    """
    spel, sleutels = Agendaspel(wereld, "zoetermeer"), {}
    for wie, titel in (("corporatie", "Grond"), ("goede_woning", "Hoogte"), ("provincie", "Geluid")):
        spel.op_de_agenda(wie, titel)
    spel.voorgelegd()
    spel.op_de_agenda("corporatie", "Parkeren")
    spel.voorgelegd()
    spel.geantwoord("provincie", Oordeel.MITS, "Mits het past in de plannen")
    sleutels["instemming"] = spel.instemming().sleutel
    sleutels["onderwerp"] = spel.ingebracht("corporatie", "Eigendom")
    spel.behandeld(spel.ingebracht("goede_woning", "Stroom"), "terugleggen")
    spel.ingebracht("provincie", "Nog te bedenken", indienen=False)
    sleutels["punt"], doel = spel.punten()[0], spel.punten()[1]
    sleutels["opgegaan"] = spel.punten()[2]
    with wereld.context():
        samenstellen.voeg_samen(Daad(spel.trekker, wereld.klok(), *spel.plaats), sleutels["opgegaan"], doel)
    elders = Agendaspel(wereld, "midden-delfland")
    elders.op_de_agenda("vreemde_corporatie", "Dorpsrand")
    elders.voorgelegd()
    elders.geantwoord("vreemde_corporatie")
    elders.geantwoord("provincie", Oordeel.NIET, "Dit hoort bij een ander overleg")
    return sleutels
