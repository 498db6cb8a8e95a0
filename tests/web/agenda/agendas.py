"""An agenda in a world: what is on it, what was presented, and the pages that these tests open."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.domain.agenda.invoer import Onderwerpinvoer, Onderwerptekst, Puntinvoer
from gesprekken.domain.agenda.models import Agendaversie, Gespreksagenda, Rolinpunt
from gesprekken.domain.agenda.processen import Onderwerpdaad
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.queries.agenda.agenda import Punt, find_agenda, list_punten
from gesprekken.queries.agenda.inbreng import get_onderwerpkader
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.services.agenda import inbreng, instemmen, samenstellen
from gesprekken.services.daad import Daad
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina

STAP = "gespreksagenda"


@dataclass(frozen=True)
class Proefagenda:
    """The agenda of the world's dossier. Methods act as the person whose task it is."""

    wereld: Wereld

    @property
    def plaats(self) -> tuple[str, str, str]:
        """Round, dossier, step."""
        return self.wereld.ronde, self.wereld.dossier, STAP

    def adres(self, *delen: str) -> str:
        """A page of the agenda."""
        return self.wereld.adres("agenda", STAP, *delen)

    def inbreng(self, titel: str, wie: str = "corporatie", soort: str = "5a") -> str:
        """A party hands something in; returns its key."""
        w = self.wereld
        with w.context():
            kader = get_onderwerpkader(w.actor(wie), *self.plaats)
            invoer = Onderwerpinvoer(Onderwerptekst(titel, soort, next(iter(kader.doelen))), kader)
            return inbreng.breng_in(Daad(w.actor(wie), w.klok(), *self.plaats), invoer, indienen=True).sleutel

    def op_de_agenda(self, titel: str, wie: str = "corporatie") -> str:
        """The municipality takes it up; returns the key of the item."""
        w, sleutel = self.wereld, self.inbreng(titel, wie)
        with w.context():
            inbreng.behandel(Daad(w.trekker(), w.klok(), *self.plaats), sleutel, Onderwerpdaad.OPNEMEN)
        return self.punten()[-1].punt.sleutel

    def gevuld(self, aantal: int = 3) -> list[str]:
        """So many items of three submitters; returns their keys in order."""
        wie = ("corporatie", "goede_woning", "provincie")
        return [self.op_de_agenda(f"Onderwerp {n}", wie[(n - 1) % 3]) for n in range(1, aantal + 1)]

    def _agenda(self) -> Gespreksagenda | None:
        _ronde, dossier = get_dossier(self.wereld.trekker(), self.wereld.ronde, self.wereld.dossier)
        return find_agenda(dossier, get_stap(dossier, STAP, SOORT))

    def punten(self) -> list[Punt]:
        """The working copy as everybody else would read it now."""
        return self.wereld.lees(lambda: list_punten(self._agenda()))

    def titels(self) -> list[str]:
        """The titles in order."""
        return [p.punt.titel for p in self.punten()]

    def basis(self) -> int:
        """The version that a change builds on now."""
        agenda = self.wereld.lees(self._agenda)
        return agenda.versie if agenda else 0

    def bewaard(self, sleutel: str, **anders: object) -> None:
        """The trekker changes one item."""
        w = self.wereld
        was = next(p.als_invoer() for p in self.punten() if p.punt.sleutel == sleutel)
        velden = {"titel": was.titel, "vraag": was.vraag, "duur": was.duur, "rollen": was.rollen, **anders}
        with w.context():
            invoer = {sleutel: Puntinvoer(**velden)}  # type: ignore[arg-type]  # any field
            samenstellen.bewaar_samenstelling(Daad(w.trekker(), w.klok(), *self.plaats), self.basis(), invoer)

    def voorgelegd(self) -> Agendaversie:
        """The working copy goes out."""
        w = self.wereld
        with w.context():
            return instemmen.leg_voor(Daad(w.trekker(), w.klok(), *self.plaats), self.basis())

    def akkoord(self, wie: str, nr: int = 1) -> None:
        """A party agrees with every item."""
        w = self.wereld
        oordelen = {p.punt.sleutel: ("akkoord", "") for p in self.punten()}
        with w.context():
            instemmen.antwoord(Daad(w.actor(wie), w.klok(), *self.plaats), nr, oordelen)

    def vastgesteld(self, nr: int = 1) -> None:
        """The version is adopted, after its term."""
        w = self.wereld
        w.klok.verder(days=30)
        with w.context():
            instemmen.stel_vast(Daad(w.trekker(), w.klok(), *self.plaats), nr)

    def rol(self, sleutel: str, slug: str) -> str:
        """The name of a cell of the matrix."""
        return f"rol-{sleutel}-{self.wereld.organisaties[slug]}"


def samenstelling(pagina: Pagina, knop: str = "") -> Formulier:
    """The one big form; with the text of a button it goes to the address of that button."""
    formulier = pagina.formulier("/samenstelling")
    if not knop:
        return formulier
    (gevonden,) = [k for k in pagina.kies("#samenstelling button") if k.get_text(" ", strip=True) == knop]
    naam, waarde = str(gevonden.get("name") or ""), str(gevonden.get("value") or "")
    adres = str(gevonden.get("formaction") or formulier.adres)
    return Formulier(adres, {**formulier.waarden, **({naam: waarde} if naam else {})}, {})


ROLLEN = [r.value for r in Rolinpunt]
