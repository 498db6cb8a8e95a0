"""The register of overzicht 5a of one dossier in a test; everybody does what is theirs to do."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.klok import dag
from gesprekken.domain.biedingen.invoer import Bodinvoer
from gesprekken.domain.biedingen.rekenen import Cel
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.domain.overzichten.overzicht5a import Rijinvoer
from gesprekken.domain.soorten import bod, register
from gesprekken.infra.database import db
from gesprekken.queries.biedingen.biedingen import get_bodstand
from gesprekken.queries.overzichten.registerblad import Registerblad, get_registerblad
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.biedingen import bieden
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import dien_in
from gesprekken.services.overzichten import locaties, voorraad
from tests.fabrieken.wereld import Wereld

STAP = "overzicht-5a"
HARD, ZACHT = "1A", "4A"


def teksten(locatie: str = "Damlaan-Oost", soort: str = "nieuwbouw", status: str = HARD, **meer: str) -> dict[str, str]:
    """A row as somebody types it: by default 46 homes in the first half of 2027. `h2027_1="20"` gives other homes."""
    woningen = {f"woningen-{k[1:].replace('_', '-')}": v for k, v in meer.items() if k.startswith("h20")}
    anders = {k: v for k, v in meer.items() if not k.startswith("h20")}
    basis = {"locatie": locatie, "soort": soort, "status": status}
    return {**basis, **(woningen or {"woningen-2027-1": "46"}), **anders}


class Registerspel:
    """Rows of one dossier."""

    def __init__(self, wereld: Wereld, dossier: str = "zoetermeer") -> None:
        self.w, self.plaats = wereld, (wereld.ronde, dossier, STAP)
        self.trekker = wereld.trekker(dossier)

    def adres(self, *delen: str) -> str:
        """The page of the register, or what is under it."""
        return self.w.adres("overzicht", STAP, *delen, dossier=self.plaats[1])

    def _wie(self, wie: str) -> Actor:
        return self.w.actor(wie) if wie else self.trekker

    def blad(self, wie: str = "") -> Registerblad:
        """The register in hand, for a query; only within `lees` or a context."""
        return get_registerblad(self._wie(wie), *self.plaats)

    def ingevoerd(self, wie: str = "", locatie: str = "Damlaan-Oost", **meer: str) -> str:
        """Somebody enters a row; returns its key."""
        with self.w.context():
            invoer = self._gelezen(wie, teksten(locatie, **meer))
            return locaties.voeg_locatie_toe(Daad(self._wie(wie), self.w.klok(), *self.plaats), invoer).sleutel

    def _gelezen(self, wie: str, rij: dict[str, str]) -> Rijinvoer:
        return self.blad(wie).lees_rij(rij, dag(self.w.klok()))

    def regel(self, sleutel: str) -> Woninglocatie:
        """As it is stored now."""
        vraag = sa.select(Woninglocatie).where(Woninglocatie.sleutel == sleutel)
        return self.w.lees(lambda: db.session.scalars(vraag).one())

    def gewijzigd(self, sleutel: str, wie: str = "", versie: int = 0, **meer: str) -> Woninglocatie:
        """Somebody changes a row: these texts, from the version that is there."""
        basis = versie or self.regel(sleutel).versie
        with self.w.context():
            invoer = self._gelezen(wie, teksten(**meer))
            return locaties.wijzig_locatie(Daad(self._wie(wie), self.w.klok(), *self.plaats), sleutel, basis, invoer)

    def bevestigd(self, *sleutels: str, wie: str = "corporatie") -> int:
        """Its corporation stands for these rows as they are."""
        afdrukken = {s: self.regel(s).vingerafdruk for s in sleutels}
        with self.w.context():
            return locaties.bevestig_locaties(Daad(self._wie(wie), self.w.klok(), *self.plaats), afdrukken)

    def geschrapt(self, sleutel: str, wie: str = "", reden: str = "Het plan gaat niet door.") -> Woninglocatie:
        """A row is struck out."""
        basis = self.regel(sleutel).versie
        with self.w.context():
            return locaties.schrap_locatie(Daad(self._wie(wie), self.w.klok(), *self.plaats), sleutel, basis, reden)

    def bod(self, woningen: int) -> None:
        """The municipality issues a bid with so many DAEB homes in the period of the register."""
        plaats = (*self.plaats[:2], "bod")
        blad = self.w.lees(self.blad)
        parameters = parameters_van(blad.bodstap, bod.SOORT)
        daeb = parameters_van(blad.stap, register.SOORT).perioden[-1]
        cellen = tuple(
            Cel(s.code, p, *((woningen, woningen) if s.daeb and p == daeb else (0, 0)))
            for s in parameters.segmenten for p in parameters.periodenamen
        )  # fmt: skip
        stand = self.w.lees(lambda: get_bodstand(blad.dossier, blad.bodstap))
        with self.w.context():
            invoer = Bodinvoer(parameters.vakken, cellen, 2026, "Dit kunnen wij aan.")
            bieden.bewaar_bod(Daad(self.trekker, self.w.klok(), *plaats), stand, invoer)
        stand = self.w.lees(lambda: get_bodstand(blad.dossier, blad.bodstap))
        with self.w.context():
            bieden.breng_uit(Daad(self.trekker, self.w.klok(), *plaats), stand)

    def startvoorraad(self, woningen: int) -> None:
        """The stock at the begin is known."""
        with self.w.context():
            voorraad.leg_startvoorraad_vast(Daad(self.trekker, self.w.klok(), *self.plaats), woningen, "Opgave 2025")

    def uitgelegd(self, tekst: str = "De grond is nog niet van ons.") -> None:
        """The gap with the bid is explained, when there is one."""
        with self.w.context():
            blad = self.blad()
            if blad.lees().getallen.afstemming(blad.daeb(blad.bod())).open:
                voorraad.leg_verschil_uit(Daad(self.trekker, self.w.klok(), *self.plaats), tekst)

    def ingediend(self, nr: int = 1, opmerking: str = "") -> Indiening:
        """The municipality delivers."""
        with self.w.context():
            return dien_in(Daad(self.trekker, self.w.klok(), *self.plaats), nr, opmerking)


def breng_registers_halverwege(wereld: Wereld) -> dict[str, str]:
    """Zoetermeer has rows that are confirmed, changed since, struck out and without a corporation.

    It delivered, and went on. Delft has one row.

    Returns the keys by name.
    """
    spel = Registerspel(wereld)
    spel.startvoorraad(9000)
    sleutel = spel.ingevoerd("", "Dorpshart", corporatie="vidomes")
    openbaar = spel.ingevoerd("corporatie", "Klaver", vertrouwelijkheid="openbaar")
    spel.gewijzigd(
        spel.ingevoerd("goede_woning", "Polder"), corporatie="de-goede-woning", locatie="Polder", status=ZACHT
    )
    spel.geschrapt(spel.ingevoerd("", "Vervallen plek"))
    spel.ingevoerd("", "Stationsplein", status=ZACHT, h2030_1="80")
    spel.ingevoerd("", "Oude flat", soort="sloop", corporatie="vidomes", h2026_2="40")
    spel.uitgelegd()
    spel.ingediend()
    spel.ingevoerd("", "Later erbij")
    Registerspel(wereld, "delft").ingevoerd("corporatie", "Schieoevers")
    return {"locatie": sleutel, "openbaar": openbaar}
