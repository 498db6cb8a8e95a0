"""The outcome of a what-if as a page shows it: figures side by side, the line, and the sentence that sums it up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.tekst import telwoord
from gesprekken.domain.overzichten.inzage import Inzage
from gesprekken.domain.overzichten.models import Startvoorraad
from gesprekken.domain.overzichten.voorraad import Dip, keur_voorraad
from gesprekken.domain.overzichten.watals import Beeld, Watals
from gesprekken.queries.overzichten.overzichten import Locatierij, find_startvoorraad
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.web.overzichten.ingrepen import Wens, lees_wensen
from gesprekken.web.overzichten.voorraadpagina import Voorraadbeeld, lees_per


class Maat(NamedTuple):
    """A figure as it is, and as it would be."""

    naam: str
    nu: int
    straks: int

    @property
    def verschil(self) -> int:
        return self.straks - self.nu


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


@dataclass(frozen=True, slots=True)
class Watalsbeeld:
    """The register as it is (`nu`) and with the interventions (`straks`)."""

    nu: Voorraadbeeld
    straks: Voorraadbeeld
    maten: tuple[Maat, ...]
    onmogelijk: str

    @property
    def slotzin(self) -> str:
        """What the interventions do, in one sentence."""
        netto, diepte, duur = (self.maten[nr].verschil for nr in (2, 3, 5))
        daling = (
            "blijft gelijk" if diepte == 0 else f"wordt {_woningen(diepte)} {'dieper' if diepte > 0 else 'minder diep'}"
        )
        totaal = "blijft gelijk" if netto == 0 else f"wordt {_woningen(netto)} {'hoger' if netto > 0 else 'lager'}"
        if duur:
            daling += f" en de voorraad is {_halfjaren(duur)} {'langer' if duur > 0 else 'korter'} onder het begin"
        return f"De diepste daling met alleen harde plannen {daling}. Het nettototaal {totaal}."


def maak_watalsbeeld(grond: Grond, wensen: Sequence[Wens], pad: str = "") -> Watalsbeeld:
    """Lay the outcome beside what there is; `pad` is the address of the what-if when another one was asked for."""
    uit, per = grond.reken(wensen), lees_per()
    weggelaten = grond.getallen.weggelaten_uit_lijn
    nu = Voorraadbeeld(grond.start, uit.voor.verloop, per, weggelaten, False)
    straks = Voorraadbeeld(grond.start, uit.na.verloop, per, weggelaten, False, uit.voor.verloop, pad)
    return Watalsbeeld(nu, straks, tuple(_maten(uit.voor, uit.na)), _onmogelijk(uit) if grond.start else "")


def _maten(nu: Beeld, straks: Beeld) -> list[Maat]:
    cijfers: Mapping[str, tuple[int, int]] = {
        "Woningen erbij": (nu.som.bruto, straks.som.bruto),
        "Woningen eraf": (nu.som.onttrekking, straks.som.onttrekking),
        "Netto": (nu.som.netto, straks.som.netto),
        "Diepste daling, alleen hard": (_diepst(nu.verloop.dips_hard), _diepst(straks.verloop.dips_hard)),
        "Diepste daling, hard + zacht": (_diepst(nu.verloop.dips_alles), _diepst(straks.verloop.dips_alles)),
        "Halfjaren onder het begin, alleen hard": (_duur(nu.verloop.dips_hard), _duur(straks.verloop.dips_hard)),
        "Halfjaren onder het begin, hard + zacht": (_duur(nu.verloop.dips_alles), _duur(straks.verloop.dips_alles)),
    }
    return [Maat(naam, *paar) for naam, paar in cijfers.items()]


def _onmogelijk(uit: Watals) -> str:
    """The sentence when more homes would go than there are."""
    try:
        keur_voorraad(uit.na.verloop)
    except OngeldigeInvoer as fout:
        return next(iter(fout.fouten.values()))
    return ""


def _diepst(dips: Sequence[Dip]) -> int:
    return max((d.diepte for d in dips), default=0)


def _duur(dips: Sequence[Dip]) -> int:
    return sum(d.lengte for d in dips)


def _woningen(aantal: int) -> str:
    return telwoord(abs(aantal), "woning", "woningen")


def _halfjaren(aantal: int) -> str:
    return telwoord(abs(aantal), "halfjaar", "halfjaren")
