"""Two adopted items with different parties, each full of texts that nobody outside its wall may ever read.

Every text of an item carries its own mark, so that one word found on a page tells what leaked. The titles carry none:
every talk party may read those.
"""

from __future__ import annotations

from datetime import timedelta

from gesprekken.core.klok import dag
from gesprekken.core.tekst import maak_slug
from gesprekken.domain.agenda.invoer import Puntinvoer
from gesprekken.domain.agenda.models import Rolinpunt
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.gesprekken.models import Aanwezig, Gesprek
from gesprekken.domain.gesprekken.processen import Verslagdaad
from gesprekken.domain.opvolging.processen import Toezeggingsdaad
from gesprekken.services.agenda import instemmen, samenstellen
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken import plannen, verslagen
from gesprekken.services.opvolging import afsluiten, toezeggingen, uitkomsten
from gesprekken.services.opvolging.plannen import plan_vervolggesprek
from tests.fabrieken.agendahalverwege import STAP, Agendaspel
from tests.fabrieken.gesprekken import maak_invoer
from tests.fabrieken.puntplaats import Punt
from tests.fabrieken.wereld import Wereld

VERVOLG = "vervolggesprekken"
TITELS = {"vidomes": "Bouwgrond aan de Vliet", "de-goede-woning": "Bouwhoogte in Oosterheem"}
WIE = {"vidomes": "corporatie", "de-goede-woning": "goede_woning"}
ZONDER = "KANARIE-"


def merk(partij: str, wat: str) -> str:
    """A text that belongs behind the wall of the item of this party."""
    return f"{ZONDER}{maak_slug(partij)}-{wat}"


class Geheimen:
    """The follow-up of Zoetermeer's agenda: an item of the municipality with Vidomes, one with De Goede Woning."""

    def __init__(self, wereld: Wereld) -> None:
        self.w, self.spel = wereld, Agendaspel(wereld, "zoetermeer")
        self.trekker = wereld.trekker("zoetermeer")
        self.plek = (wereld.ronde, "zoetermeer", VERVOLG)
        for partij, titel in TITELS.items():
            self.spel.op_de_agenda(WIE[partij], titel)
        self.punten = dict(zip(TITELS, self.spel.punten(), strict=True))
        self.gesprekken: dict[str, Gesprek] = {}
        self.toezeggingen: dict[str, str] = {}
        self.acties: dict[str, str] = {}
        self.besluiten: dict[str, str] = {}

    def vastgesteld(self) -> None:
        """The agenda goes out, the response term passes, the municipality adopts it."""
        nr = self.spel.voorgelegd().nr
        self.w.klok.verder(days=8)
        with self.w.context():
            instemmen.stel_vast(Daad(self.trekker, self.w.klok(), self.w.ronde, "zoetermeer", STAP), nr)

    def punt(self, partij: str) -> Punt:
        """The item, as the services want it named."""
        return Punt(*self.plek, self.punten[partij])

    def gesprek_over(self, *partijen: str) -> Gesprek:
        """A talk about the items of these parties, planned, moved and held."""
        sleutels, eerste = [self.punten[p] for p in partijen], partijen[0]
        with self.w.context():
            nu = self.w.klok()
            begin = nu + timedelta(days=3)
            invoer = maak_invoer(begin, plaats=merk(eerste, "zaal"))
            gesprek = plan_vervolggesprek(Daad(self.trekker, nu, *self.plek), sleutels, invoer, {})
            anders = maak_invoer(begin + timedelta(hours=2), plaats=merk(eerste, "andere zaal"))
            plannen.verplaats_gesprek(Daad(self.trekker, nu, *self.plek[:2]), gesprek.sleutel, gesprek.versie, anders,
                                      merk(eerste, "reden van verplaatsen"))  # fmt: skip
            self.w.klok.zet(begin + timedelta(hours=5))
            aanwezig = {i: (Aanwezig.AANWEZIG.value, merk(eerste, "namens"))
                        for i in self.w.genodigden(gesprek.sleutel)}  # fmt: skip
            verslagen.leg_aanwezigheid_vast(
                Daad(self.trekker, self.w.klok(), *self.plek[:2]), gesprek.sleutel, aanwezig
            )
        for p in partijen:
            self.gesprekken[p] = gesprek
        return gesprek

    def verslag(self, partij: str) -> None:
        """The minutes of one item, adopted."""
        gesprek, punt = self.gesprekken[partij].sleutel, self.punten[partij]
        with self.w.context():
            w = (Daad(self.trekker, self.w.klok(), *self.plek[:2]), gesprek)
            versie = verslagen.bewaar_verslag(*w, merk(partij, "verslag"), 0, punt).versie
            verslagen.zet_verslag(*w, Verslagdaad.VOORLEGGEN, versie, punt)
            verslagen.zet_verslag(*w, Verslagdaad.VASTSTELLEN, versie, punt)

    def uitkomsten(self, partij: str) -> None:
        """One of each kind; a decision amended, a commitment adjusted, an action done."""
        punt, actor = self.punt(partij), self.w.actor(WIE[partij])
        with self.w.context():
            nu = self.w.klok()
            over = dag(nu) + timedelta(days=20)
            w = (punt.daad(self.trekker, nu), punt.sleutel)
            uitkomsten.voeg_informatie_toe(*w, merk(partij, "informatie"))
            besluit = uitkomsten.voeg_puntbesluit_toe(*w, merk(partij, "eerste besluit"))
            uitkomsten.wijzig_besluit(*w, besluit.sleutel, 1, merk(partij, "besluit"), merk(partij, "waarom gewijzigd"))
            actie = uitkomsten.voeg_puntactie_toe(*w, merk(partij, "actie"), actor.functie_id, over)
            uitkomsten.rond_puntactie_af(Daad(actor, nu, *self.plek), actie.sleutel, merk(partij, "actieresultaat"))
            open_ = uitkomsten.voeg_puntactie_toe(*w, merk(partij, "open actie"), actor.functie_id, over)
            belofte = uitkomsten.voeg_toezegging_toe(*w, merk(partij, "belofte"), actor.organisatie_id, over)
            toezeggingen.zet_toezegging(
                Daad(actor, nu, *self.plek), belofte.sleutel, 1, Toezeggingsdaad.BIJSTELLEN,
                merk(partij, "waarom bijgesteld"),
                (merk(partij, "bijgestelde belofte"), over),
            )  # fmt: skip
        self.besluiten[partij], self.acties[partij] = besluit.sleutel, open_.sleutel
        self.toezeggingen[partij] = belofte.sleutel

    def afgesloten(self, partij: str) -> None:
        """The item is closed with a result."""
        with self.w.context():
            afsluiten.zet_punt(
                self.punt(partij).daad(self.trekker, self.w.klok()),
                self.punt(partij).sleutel,
                Puntdaad.AFSLUITEN,
                merk(partij, "uitkomst"),
            )

    def gewisseld(self, partij: str, wordt: str) -> None:
        """In the working copy the seat of one party at its item goes to another."""
        sleutel = self.punten[partij]
        agenda = self.w.lees(self.spel.agenda)
        assert agenda is not None
        rollen = {self.trekker.organisatie_id: Rolinpunt.VOERT, self.w.organisaties[wordt]: Rolinpunt.GEINFORMEERD}
        with self.w.context():
            invoer = {sleutel: Puntinvoer(TITELS[partij], "", 15, rollen)}
            samenstellen.bewaar_samenstelling(
                Daad(self.trekker, self.w.klok(), *self.spel.plaats), agenda.versie, invoer
            )

    def adressen(self) -> list[str]:
        """Every address that is about the items, to be tried by hand as well."""
        d, v = self.w.adres(), self.w.adres("vervolg", VERVOLG)
        uit = [v, f"{d}/journaal", f"{d}/agenda/{STAP}", "/onze-afspraken", "/meldingen", "/mijn-werk", d]
        for partij, sleutel in self.punten.items():
            uit.append(f"{v}/punten/{sleutel}")
            if partij in self.gesprekken:
                g = f"{d}/gesprekken/{self.gesprekken[partij].sleutel}"
                uit += [g, f"{g}/verslag", *(f"{g}/punten/{p}/verslag" for p in self.punten.values()),
                        f"{g}/aanwezigheid", f"{g}/genodigden", f"{g}/verplaatsing", f"{g}/annulering"]  # fmt: skip
            if partij in self.toezeggingen:
                uit += [f"{v}/toezeggingen/{self.toezeggingen[partij]}", f"{v}/acties/{self.acties[partij]}",
                        f"{v}/punten/{sleutel}/besluiten/{self.besluiten[partij]}/wijziging"]  # fmt: skip
        return uit
