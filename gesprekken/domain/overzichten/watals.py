"""What if: shift, drop or add a row on a scratch copy. Nothing here touches the rows that it starts from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.tekst import telwoord
from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import Som, boekingen, totaal, zonder_overdracht
from gesprekken.domain.overzichten.voorraad import Dip, Verloop, voorraadverloop

VERSTE = 20  # half years: nobody plans a site further away than that within one round


@dataclass(frozen=True, slots=True)
class Verschuiven:
    """Everything of row `sleutel` happens so many half years later; earlier when negative."""

    sleutel: str
    halfjaren: int


@dataclass(frozen=True, slots=True)
class Weglaten:
    """Row `sleutel` is not there."""

    sleutel: str


@dataclass(frozen=True, slots=True)
class Toevoegen:
    """A row that is not in the overview."""

    regel: Locatieregel


Ingreep = Verschuiven | Weglaten | Toevoegen


@dataclass(frozen=True, slots=True)
class Beeld:
    """What a set of rows comes to: the rows, their totals as the municipality counts, and the stock."""

    regels: tuple[Locatieregel, ...]
    som: Som
    verloop: Verloop


@dataclass(frozen=True, slots=True)
class Watals:
    """The overview as it is (`voor`) beside the overview with the interventions (`na`)."""

    voor: Beeld
    na: Beeld

    @property
    def verschil_bruto(self) -> int:
        """Homes added more than before; negative when fewer."""
        return self.na.som.bruto - self.voor.som.bruto

    @property
    def verschil_onttrekking(self) -> int:
        return self.na.som.onttrekking - self.voor.som.onttrekking

    @property
    def verschil_netto(self) -> int:
        return self.na.som.netto - self.voor.som.netto

    @property
    def verschil_diepte_hard(self) -> int:
        """Homes by which the deepest dip of the hard line gets deeper; negative when it gets less deep."""
        return _diepste(self.na.verloop.dips_hard) - _diepste(self.voor.verloop.dips_hard)

    @property
    def verschil_diepte_alles(self) -> int:
        return _diepste(self.na.verloop.dips_alles) - _diepste(self.voor.verloop.dips_alles)

    @property
    def slotzin(self) -> str:
        """What the interventions do, in one sentence."""
        netto, diepte = self.verschil_netto, self.verschil_diepte_hard
        duur = _duur(self.na.verloop.dips_hard) - _duur(self.voor.verloop.dips_hard)
        daling = (
            "blijft gelijk" if diepte == 0 else f"wordt {_woningen(diepte)} {'dieper' if diepte > 0 else 'minder diep'}"
        )
        totaal = "blijft gelijk" if netto == 0 else f"wordt {_woningen(netto)} {'hoger' if netto > 0 else 'lager'}"
        if duur:
            halfjaren = telwoord(abs(duur), "halfjaar", "halfjaren")
            daling += f" en de voorraad is {halfjaren} {'langer' if duur > 0 else 'korter'} onder het begin"
        return f"De diepste daling met alleen harde plannen {daling}. Het nettototaal {totaal}."


def watals(
    regels: Iterable[Locatieregel],
    ingrepen: Iterable[Ingreep],
    *,
    start: int,
    eerste: Halfjaar,
    laatste: Halfjaar = LAATSTE,
) -> Watals:
    """Do the interventions one after the other on a copy. Homes that end up after `laatste` no longer count.

    Raises OngeldigeInvoer when a row is not there (or is there already), or would come before `eerste`.
    """
    nu = tuple(regels)
    straks = nu
    for ingreep in ingrepen:
        straks = _doe(straks, ingreep, eerste)
    return Watals(_beeld(nu, start, eerste, laatste), _beeld(straks, start, eerste, laatste))


def _beeld(regels: tuple[Locatieregel, ...], start: int, eerste: Halfjaar, laatste: Halfjaar) -> Beeld:
    som = totaal(zonder_overdracht(boekingen(regels, laatste)))
    return Beeld(regels, som, voorraadverloop(start, regels, eerste, laatste))


def _doe(regels: tuple[Locatieregel, ...], ingreep: Ingreep, eerste: Halfjaar) -> tuple[Locatieregel, ...]:
    if isinstance(ingreep, Toevoegen):
        if any(r.sleutel == ingreep.regel.sleutel for r in regels):
            raise OngeldigeInvoer(
                {"sleutel": "Deze regel staat al in het overzicht. Verschuif hem, of kies een andere."}
            )
        return (*regels, ingreep.regel)
    if all(r.sleutel != ingreep.sleutel for r in regels):
        raise OngeldigeInvoer({"sleutel": "Deze regel is er niet meer. Kies een andere regel."})
    if isinstance(ingreep, Weglaten):
        return tuple(r for r in regels if r.sleutel != ingreep.sleutel)
    return tuple(verschoven(r, ingreep.halfjaren, eerste) if r.sleutel == ingreep.sleutel else r for r in regels)


def verschoven(regel: Locatieregel, halfjaren: int, eerste: Halfjaar) -> Locatieregel:
    """The row so many half years later. Raises OngeldigeInvoer when it is too far, or before `eerste`."""
    if abs(halfjaren) > VERSTE:
        raise OngeldigeInvoer({"halfjaren": f"Verschuif ten hoogste {VERSTE} halfjaren."})
    aantallen = {halfjaar.plus(halfjaren): aantal for halfjaar, aantal in regel.aantallen.items()}
    if halfjaren < 0 and min(aantallen, default=eerste) < eerste:
        raise OngeldigeInvoer({"halfjaren": f"Verschuif minder ver: {regel.locatie} kan niet vóór de {eerste.naam}."})
    eindigt = regel.eindigt.plus(halfjaren) if regel.eindigt else None
    return replace(regel, aantallen=aantallen, eindigt=eindigt)


def _diepste(dips: Sequence[Dip]) -> int:
    return max((dip.diepte for dip in dips), default=0)


def _duur(dips: Sequence[Dip]) -> int:
    return sum(dip.lengte for dip in dips)


def _woningen(aantal: int) -> str:
    return telwoord(abs(aantal), "woning", "woningen")
