"""The check list before delivering overzicht 5a."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.core.tekst import telwoord
from gesprekken.domain.indieningen.controle import Controleregel
from gesprekken.domain.overzichten.bevindingen import bevindingen
from gesprekken.domain.overzichten.models import Startvoorraad, Verschiluitleg
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import Afstemming
from gesprekken.domain.overzichten.voorraad import keur_voorraad, voorraadverloop
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.overzichten.overzichten import Locatierij
from gesprekken.queries.overzichten.registerblad import SOORT, Registerblad
from gesprekken.queries.rondes.stappen import parameters_van


def maak_controle(
    blad: Registerblad, rijen: Sequence[Locatierij], bod: Bodbeeld | None, afstemming: Afstemming,
    uitleg: Verschiluitleg | None, start: Startvoorraad | None,
) -> list[Controleregel]:  # fmt: skip
    """The check list: what blocks first, then what warns; every line leads to where it is mended.

    `rijen` are all rows of the dossier, so it is the municipality's list.
    """
    naar_bod = Plek(Pleksoort.BOD, blad.ronde.slug, blad.dossier.slug, parameters_van(blad.stap, SOORT).bod)
    regels = [r.regel for r in rijen]
    uit = [
        Controleregel(bod is not None, "Er is een bod uitgebracht" if bod else "Breng eerst een bod uit",
                      True, naar_bod),
        _over_verschil(blad, afstemming, uitleg),
        _over_overschot(afstemming, naar_bod),
        _over_bevestiging(blad, rijen),
        Controleregel(start is not None, "De startvoorraad is bekend" if start else "De startvoorraad ontbreekt",
                      False, blad.plek("voorraad")),
        *_over_tekort(blad, regels, start),
    ]  # fmt: skip
    return uit + [Controleregel(False, b.zin, False, blad.plek(b.sleutels[0] if b.sleutels else "locaties"))
                  for b in bevindingen(regels, blad.kader.kader.corporaties)]  # fmt: skip


def _over_tekort(
    blad: Registerblad, regels: Sequence[Locatieregel], start: Startvoorraad | None
) -> Iterator[Controleregel]:
    """Rows of several parties can together take away more than there is; each of them knows only its own."""
    if start is None:
        return
    kader = blad.kader.kader
    try:
        keur_voorraad(voorraadverloop(start.woningen, regels, kader.eerste, kader.laatste))
    except OngeldigeInvoer as fout:
        yield Controleregel(False, next(iter(fout.fouten.values())), False, blad.plek("voorraad"))


def _over_verschil(blad: Registerblad, a: Afstemming, uitleg: Verschiluitleg | None) -> Controleregel:
    """The gap must be closed or explained (addendum: 'waar … en door wie')."""
    if a.open == 0:
        return Controleregel(True, "Elke DAEB-woning uit het bod heeft een locatie", True, blad.plek("verschil"))
    if uitleg is not None and uitleg.woningen == a.open:
        zin = f"{_woningen(a.open)} zonder locatie, met uw toelichting"
        return Controleregel(True, zin, True, blad.plek("verschil"))
    klein = f"Uw toelichting ging over {_woningen(uitleg.woningen)}" if uitleg else ""
    zin = f"{_woningen(a.open)} zonder locatie: vul aan of schrijf een toelichting"
    return Controleregel(False, zin, True, blad.plek("verschil"), klein)


def _over_overschot(a: Afstemming, naar_bod: Plek) -> Controleregel:
    if a.overschot == 0:
        return Controleregel(True, "Er staan niet meer woningen in dan in het bod", False, naar_bod)
    return Controleregel(False, f"{_woningen(a.overschot)} meer dan in het bod: klopt het bod nog?", False, naar_bod)


def _over_bevestiging(blad: Registerblad, rijen: Sequence[Locatierij]) -> Controleregel:
    zonder = [r for r in rijen if r.locatie.organisatie_id and not r.bevestigd]
    if not zonder:
        return Controleregel(True, "Elke corporatie staat voor haar regels", False, blad.plek("locaties"))
    zin = telwoord(len(zonder), "regel is niet bevestigd", "regels zijn niet bevestigd")
    return Controleregel(
        False, zin, False, blad.plek("locaties"), ", ".join(dict.fromkeys(r.corporatie for r in zonder))
    )


def _woningen(aantal: int) -> str:
    return telwoord(aantal, "woning", "woningen")
