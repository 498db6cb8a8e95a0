"""A what-if: its interventions as the address holds them (nothing else remembers them), and how it comes out.

The room `voorraad` tries them, the room `voorstellen` shows what a proposal would do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.tekst import telwoord
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.overzichten.inzage import Inzage
from gesprekken.domain.overzichten.models import Startvoorraad
from gesprekken.domain.overzichten.overzicht5a import MEESTE_WONINGEN, Kader5a
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.voorstellen import woningen_van
from gesprekken.domain.overzichten.watals import Ingreep, Toevoegen, Verschuiven, Watals, Weglaten
from gesprekken.queries.overzichten.locatievoorstellen import Locatievoorstelbeeld
from gesprekken.queries.overzichten.overzichten import Locatierij, find_startvoorraad
from gesprekken.queries.overzichten.registerblad import Registerblad

MEESTE = 12
PLANNEN = ("hard", "zacht")
ONLEESBAAR = "Een van de ingrepen in dit adres is niet te lezen. Begin opnieuw met schuiven."


@dataclass(frozen=True, slots=True)
class Wens:
    """One intervention. `aantal` is half years for a shift and homes for an addition."""

    wat: str
    sleutel: str = ""
    aantal: int = 0
    soort: str = ""
    halfjaar: str = ""
    plan: str = ""
    locatie: str = ""

    def __str__(self) -> str:
        """As it stands in the address; the name last, so that it may hold anything."""
        if self.wat == "erbij":
            return f"erbij.{self.soort}.{self.halfjaar}.{self.aantal}.{self.plan}.{self.locatie}"
        return f"schuif.{self.sleutel}.{self.aantal}" if self.wat == "schuif" else f"weg.{self.sleutel}"

    def ingreep(self, nummer: int) -> Ingreep:
        """For the arithmetic; `nummer` gives an addition a key of its own."""
        if self.wat == "schuif":
            return Verschuiven(self.sleutel, self.aantal)
        if self.wat == "weg":
            return Weglaten(self.sleutel)
        aantallen = {lees_halfjaar(self.halfjaar): self.aantal}
        regel = Locatieregel(
            f"nieuw.{nummer}", self.locatie, "", Mutatiesoort(self.soort), self.plan == "hard", aantallen
        )
        return Toevoegen(regel)

    def zin(self, namen: Mapping[str, str]) -> str:
        """In words; `namen` are the sites of the rows by key."""
        if self.wat == "weg":
            return f"{namen[self.sleutel]} weglaten"
        if self.wat == "schuif":
            duur = telwoord(abs(self.aantal), "halfjaar", "halfjaren")
            return f"{namen[self.sleutel]} {duur} {'later' if self.aantal > 0 else 'eerder'}"
        soort, wanneer = Mutatiesoort(self.soort).naam.lower(), lees_halfjaar(self.halfjaar).naam
        return f"{self.locatie} toevoegen: {soort}, {self.aantal} woningen in de {wanneer}, {self.plan} plan"


def lees_wensen(teksten: Sequence[str], sleutels: Mapping[str, str]) -> list[Wens]:
    """The interventions of an address about rows that the reader sees. Raises OngeldigeInvoer."""
    if len(teksten) > MEESTE:
        raise OngeldigeInvoer({"": f"Doe ten hoogste {MEESTE} ingrepen tegelijk."})
    try:
        wensen = [lees_wens(tekst) for tekst in teksten]
    except ValueError:
        raise OngeldigeInvoer({"": ONLEESBAAR}) from None
    if any(w.sleutel and w.sleutel not in sleutels for w in wensen):
        raise OngeldigeInvoer({"": "Een van de regels is er niet meer. Begin opnieuw met schuiven."})
    return wensen


def lees_wens(tekst: str) -> Wens:
    """One intervention. Raises ValueError for what is none."""
    wat, _, rest = tekst.partition(".")
    if wat == "weg" and rest:
        return Wens("weg", rest)
    if wat == "schuif":
        sleutel, aantal = rest.split(".")
        return Wens("schuif", sleutel, int(aantal))
    if wat != "erbij":
        raise ValueError(tekst)
    soort, halfjaar, aantal, plan, locatie = rest.split(".", 4)
    wens = Wens("erbij", "", int(aantal), str(Mutatiesoort(soort)), str(lees_halfjaar(halfjaar)), plan, locatie)
    if plan not in PLANNEN or not 0 < wens.aantal <= MEESTE_WONINGEN:
        raise ValueError(tekst)
    return wens


def wens_van(beeld: Locatievoorstelbeeld, kader: Kader5a) -> Wens | None:
    """The intervention that shows the same as a proposal; it adds homes in one half year only."""
    v, regel = beeld.voorstel, beeld.regel
    if regel is not None:
        return Wens("weg", regel.sleutel) if not v.halfjaren else Wens("schuif", regel.sleutel, v.halfjaren)
    woningen = woningen_van(v.cellen)
    if len(woningen) != 1:
        return None
    halfjaar, aantal = next(iter(woningen.items()))
    plan = "hard" if kader.hardheid.is_hard(v.cellen["status"]) else "zacht"
    return Wens("erbij", "", aantal, v.cellen["soort"], str(halfjaar), plan, v.cellen["locatie"])


@dataclass(frozen=True, slots=True)
class Grond:
    """The register of this moment for one reader; interventions are about rows that the reader sees."""

    blad: Registerblad
    rijen: Sequence[Locatierij]
    getallen: Inzage
    start: Startvoorraad | None

    @property
    def namen(self) -> dict[str, str]:
        """Site and kind by key: one site may have a demolition and what replaces it."""
        return {r.locatie.sleutel: f"{r.rij.locatie} ({r.rij.soort.naam.lower()})" for r in self.rijen}

    def lees(self, teksten: Sequence[str]) -> list[Wens]:
        """The interventions of an address, when all of them can be done. Raises OngeldigeInvoer."""
        wensen = lees_wensen(teksten, self.namen)
        self.reken(wensen)
        return wensen

    def reken(self, wensen: Sequence[Wens]) -> Watals:
        """Without a start stock the line begins at 0. Raises OngeldigeInvoer."""
        ingrepen = [w.ingreep(i) for i, w in enumerate(wensen)]
        begin = self.start.woningen if self.start else 0
        return self.getallen.watals(ingrepen, begin, self.blad.kader.kader.eerste)


def lees_grond(blad: Registerblad) -> Grond:
    """Read it; nothing is locked and nothing is written."""
    inzage = blad.lees()
    return Grond(blad, inzage.rijen, inzage.getallen, find_startvoorraad(blad.dossier, blad.stap))
