"""A round halfway, with every kind of thing in every state, so that every page and every button is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import Flask

from tests.fabrieken.agendahalverwege import breng_agendas_halverwege
from tests.fabrieken.bodspel import breng_biedingen_halverwege
from tests.fabrieken.maatregelspel import Maatregelspel
from tests.fabrieken.opvolginghalverwege import breng_opvolging_halverwege
from tests.fabrieken.registerspel import breng_registers_halverwege
from tests.fabrieken.voorstelspel import breng_voorstellen_halverwege
from tests.fabrieken.vraagspel import breng_vragen_halverwege
from tests.fabrieken.wereld import WERELD, Grondslag, Wereld
from tests.ondersteuning.databank import Sjabloon
from tests.ondersteuning.klok import Klok


def breng_halverwege(wereld: Wereld) -> dict[str, str]:
    """Zoetermeer has held its talk and writes minutes, Rijswijk has shown them, Delft has planned, Westland cancelled.

    The Tafel has met once, with the board frozen, and will meet again. Returns the keys by name.
    """
    klok, sleutels = wereld.klok, {}
    wereld.werkwijze()
    wereld.bevestigd("provincie")
    sleutels["zoetermeer"] = wereld.gehouden(weggelaten={wereld.organisaties["stedelink"]: "Bouwt hier niet"}).sleutel
    wereld.verslag(sleutels["zoetermeer"])
    wereld.besluit(sleutels["zoetermeer"])
    sleutels["actie"] = wereld.actie(sleutels["zoetermeer"]).sleutel
    wereld.actie(sleutels["zoetermeer"], wie="coordinator")
    sleutels["rijswijk"] = wereld.gehouden(dossier="rijswijk").sleutel
    wereld.verslag(sleutels["rijswijk"], dossier="rijswijk")
    wereld.zet_verslag(sleutels["rijswijk"], "voorleggen", dossier="rijswijk")
    sleutels["vergaderd"] = wereld.vergadering((klok() + timedelta(days=1)).date()).sleutel
    wereld.bevroren(sleutels["vergaderd"])
    klok.verder(days=2)
    sleutels["vergadering"] = wereld.vergadering().sleutel
    wereld.trekker("westland")
    sleutels["westland"] = wereld.geannuleerd(wereld.gepland(dossier="westland"), dossier="westland").sleutel
    sleutels["delft"] = wereld.gepland(dossier="delft").sleutel
    sleutels |= breng_opvolging_halverwege(wereld) | breng_agendas_halverwege(wereld)
    sleutels |= breng_biedingen_halverwege(wereld) | breng_registers_halverwege(wereld)
    sleutels |= breng_voorstellen_halverwege(wereld, sleutels["locatie"], sleutels["openbaar"])
    sleutels["maatregel"] = Maatregelspel(wereld).afgesproken()
    return sleutels | breng_vragen_halverwege(wereld)


@dataclass(frozen=True)
class Halverwege:
    """What is left of bringing a world halfway: who is in it, what time it is, and the keys by name."""

    grondslag: Grondslag
    nu: datetime
    sleutels: dict[str, str]


def leg_halverwege(app: Flask, grondslag: Grondslag) -> Halverwege:
    """Bring the world on this database halfway."""
    wereld = grondslag.wereld(app, Klok())
    sleutels = breng_halverwege(wereld)
    return Halverwege(Grondslag(wereld.ronde, wereld.mensen, wereld.organisaties), wereld.klok.nu, sleutels)


HALVERWEGE = Sjabloon("halverwege", leg_halverwege, WERELD)
