"""Overzicht 5a in the demo: rows, start stocks, explanations, one delivered overview. Days are working days.

It comes after the bids and reads how large the gap is; nothing here depends on a number of a bid.
"""

from __future__ import annotations

from datetime import datetime, time

from gesprekken.core.actor import Actor
from gesprekken.core.klok import dag
from gesprekken.demo.bieden import WIE
from gesprekken.demo.daden import Zaak
from gesprekken.demo.locatierijen import RIJEN, START, UITLEG, Plek
from gesprekken.demo.toneel import Optreden, Regel, Toneel
from gesprekken.queries.overzichten.registerblad import get_registerblad
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import dien_in
from gesprekken.services.overzichten import locaties, voorraad

STAP = "overzicht-5a"
KLAAR = "rijswijk"  # every row confirmed, delivered
EERSTE_DAG, START_DAG, UITLEG_DAG, KLAAR_DAG = -14, -6, -2, -1
OPMERKING = "Vastgesteld in overleg met beide corporaties (illustratief)."


def _teksten(plek: Plek, nu: datetime) -> dict[str, str]:
    woningen = {f"woningen-{halfjaar}": str(aantal) for halfjaar, aantal in plek.woningen.items()}
    return {
        "locatie": plek.locatie, "corporatie": plek.corporatie, "soort": plek.soort, "status": plek.status, **woningen,
        "tegenpartij": plek.van, "bron": plek.bron, "peildatum": f"{nu:%d-%m-%Y}", "toelichting": plek.toelichting,
        "vertrouwelijkheid": plek.niveau,
    }  # fmt: skip


def _voeg_toe(zaak: Zaak, plek: Plek) -> Optreden:
    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        invoer = get_registerblad(actor, *zaak.sleutel).lees_rij(_teksten(plek, nu), dag(nu))
        return locaties.voeg_locatie_toe(Daad(actor, nu, *zaak.sleutel), invoer)

    return daad


def _start(zaak: Zaak, woningen: int, bron: str) -> Optreden:
    return lambda t, actor, nu: voorraad.leg_startvoorraad_vast(Daad(actor, nu, *zaak.sleutel), woningen, bron)


def _open(actor: Actor, zaak: Zaak) -> int:
    blad = get_registerblad(actor, *zaak.sleutel)
    return blad.lees().getallen.afstemming(blad.daeb(blad.bod())).open


def _leg_uit(zaak: Zaak, tekst: str) -> Optreden:
    """Explain the gap, when there is one."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        return voorraad.leg_verschil_uit(Daad(actor, nu, *zaak.sleutel), tekst) if _open(actor, zaak) else None

    return daad


def _dien_in(zaak: Zaak) -> Optreden:
    return lambda t, actor, nu: dien_in(Daad(actor, nu, *zaak.sleutel), 1, OPMERKING)


def _wie(gemeente: str) -> str:
    return WIE.get(gemeente, f"coordinator.{gemeente}")


def _rijen(zaak: Zaak, plekken: tuple[Plek, ...]) -> list[Regel]:
    """A row a day, by its corporation or by the municipality."""
    return [
        Regel(EERSTE_DAG + nr % 8, time(13, nr), f"medewerker.{p.corporatie}" if p.zelf else _wie(zaak.dossier),
              _voeg_toe(zaak, p))
        for nr, p in enumerate(plekken)
    ]  # fmt: skip


def regels(ronde: str) -> list[Regel]:
    """The lines of all overviews of the main round."""

    def zaak(gemeente: str) -> Zaak:
        return Zaak(ronde, gemeente, STAP)

    script = [regel for gemeente, plekken in RIJEN.items() for regel in _rijen(zaak(gemeente), plekken)]
    script += [Regel(START_DAG, time(14), _wie(g), _start(zaak(g), *start)) for g, start in START.items()]
    script += [Regel(UITLEG_DAG, time(17), _wie(g), _leg_uit(zaak(g), tekst)) for g, tekst in UITLEG.items()]
    return [*script, Regel(KLAAR_DAG, time(17, 30), _wie(KLAAR), _dien_in(zaak(KLAAR)))]
