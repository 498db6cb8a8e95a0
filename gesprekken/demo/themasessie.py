"""The second round: a theme session in Gooi en Vechtstreek that was held, and its reflection that is to come."""

from __future__ import annotations

from datetime import time

from gesprekken.demo import daden
from gesprekken.demo.daden import Afspraak, Zaak
from gesprekken.demo.toneel import Regel
from gesprekken.demo.verloop import Gespreksverloop, Verslagverloop, nasleep
from gesprekken.demo.verslagen import THEMASESSIE
from gesprekken.domain.gesprekken.models import Aanwezig

DOSSIER = "regio-gooi-en-vechtstreek"
WIE = "coordinator.gooi"
SESSIE = Afspraak(-12, time(13), "Raadzaal Hilversum (illustratief)", leider="Onafhankelijk gespreksleider")
REFLECTIE = Afspraak(13, time(13), "Raadzaal Hilversum (illustratief)")
TERMIJNEN = {"themasessie": -14, "reflectie": 21}


def regels(ronde: str, naam: str) -> list[Regel]:
    """The lines of the second round."""
    sessie = Zaak(ronde, DOSSIER, "themasessie")
    verloop = Gespreksverloop(
        -36, SESSIE, Verslagverloop(-11, -9, -6),
        aanwezig={"ymere": (Aanwezig.MET_BERICHT, ""), "laren": (Aanwezig.AANWEZIG, "het college van Blaricum")},
    )  # fmt: skip
    return [
        Regel(-42, time(9), "secretariaat.gooi", daden.start("themasessie-reflectie", naam, TERMIJNEN)),
        Regel(verloop.gepland, time(10), WIE, daden.plan(sessie, SESSIE, {})),
        *nasleep(sessie, WIE, verloop, SESSIE, THEMASESSIE),
        Regel(-8, time(10), WIE, daden.plan(Zaak(ronde, DOSSIER, "reflectie"), REFLECTIE, {})),
    ]
