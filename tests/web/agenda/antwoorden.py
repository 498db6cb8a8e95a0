"""An agenda in its round of consent: what parties answer, what the municipality replies, and what it adopts."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.core.permissions import Rol
from gesprekken.domain.agenda.models import Agendaversie, Instemming
from gesprekken.infra.database import db
from gesprekken.services.agenda import instemmen, samenstellen
from gesprekken.services.daad import Daad
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.web.agenda.agendas import Proefagenda

ANDEREN = ("corporatie", "goede_woning", "stedelink", "provincie")
MITS, NIET = "Alleen als de grond schoon is.", "Hier bouwen wij niet."


@dataclass(frozen=True)
class Akkoordronde(Proefagenda):
    """The same agenda, from its first version on."""

    def antwoord(self, wie: str, oordelen: dict[str, tuple[str, str]], nr: int = 1) -> None:
        """A party answers some lines."""
        w = self.wereld
        with w.context():
            instemmen.antwoord(Daad(w.actor(wie), w.klok(), *self.plaats), nr, oordelen)

    def allen_akkoord(self, nr: int = 1, *behalve: str) -> None:
        """Every party agrees with every line."""
        for wie in ANDEREN:
            if wie not in behalve:
                self.akkoord(wie, nr)

    def instemmingen(self) -> list[Instemming]:
        """Every answer that is stored."""
        return self.wereld.lees(lambda: list(db.session.scalars(sa.select(Instemming).order_by(Instemming.id))))

    def van(self, wie: str) -> dict[int, tuple[str, str]]:
        """The answers of one party: item id -> (oordeel, reason)."""
        eigen = self.wereld.actor(wie).organisatie_id
        return {i.agendapunt_id: (i.oordeel, i.reden) for i in self.instemmingen() if i.organisatie_id == eigen}

    def sleutel(self, titel: str) -> str:
        """The key of the item with this title."""
        return next(p.punt.sleutel for p in self.punten() if p.punt.titel == titel)

    def omhoog(self, titel: str, keer: int = 1) -> None:
        """An item goes up so many places."""
        w = self.wereld
        for _ in range(keer):
            with w.context():
                samenstellen.verplaats_punt(Daad(w.trekker(), w.klok(), *self.plaats), self.sleutel(titel), omhoog=True)

    def afgehaald(self, titel: str) -> None:
        """An item leaves the agenda."""
        w = self.wereld
        with w.context():
            samenstellen.haal_af(Daad(w.trekker(), w.klok(), *self.plaats), self.sleutel(titel), "Is opgelost")

    def reactie(self, instemming: str, tekst: str = "Wij laten de grond onderzoeken.") -> None:
        """The municipality replies."""
        w = self.wereld
        with w.context():
            instemmen.reageer(Daad(w.trekker(), w.klok(), *self.plaats), instemming, tekst)

    def stel_vast(self, nr: int = 1) -> Agendaversie:
        """The municipality adopts."""
        w = self.wereld
        with w.context():
            return instemmen.stel_vast(Daad(w.trekker(), w.klok(), *self.plaats), nr)

    def versies(self) -> list[Agendaversie]:
        """Every version that went out."""
        return self.wereld.lees(lambda: list(db.session.scalars(sa.select(Agendaversie).order_by(Agendaversie.nr))))

    def na_de_termijn(self) -> None:
        """The clock goes past the last day for an answer."""
        self.wereld.klok.verder(days=8)


def begin(wereld: Wereld, aantal: int = 3) -> tuple[Akkoordronde, list[str]]:
    """A first version of so many items; returns the agenda and the keys of the items in order."""
    wereld.mensen["stedelink"] = wereld.persoon("stedelink", Rol.CORPORATIE_MEDEWERKER)
    agenda = Akkoordronde(wereld)
    sleutels = agenda.gevuld(aantal)
    agenda.voorgelegd()
    return agenda, sleutels


def vragen(pagina: Pagina) -> list[str]:
    """The titles that a party is asked about, in order; not those that are folded away."""
    return [f.select("legend span[dir]")[0].get_text(strip=True) for f in pagina.kies("form#antwoord > fieldset")]


def te_wijzigen(pagina: Pagina) -> list[str]:
    """The titles with an answer that may still be changed."""
    return [f.select("legend span[dir]")[0].get_text(strip=True) for f in pagina.kies("form#antwoord details fieldset")]


def rij(pagina: Pagina, sleutel: str) -> dict[str, str]:
    """The line of an item in the table: heading of the cell -> text."""
    (gevonden,) = pagina.kies(f"tr[id='{sleutel}']")
    cellen = {str(td["data-label"]): " ".join(td.get_text(" ").split()) for td in gevonden.select("td")}
    return {**cellen, "punt": " ".join(gevonden.select("th")[0].get_text(" ").split())}


def antwoordformulier(client: Paginaclient, agenda: Proefagenda) -> Formulier:
    """The form of a party that is asked."""
    return client.haal(agenda.adres()).formulier("/antwoord")
