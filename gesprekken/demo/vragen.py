"""Overzicht 5b in the demo: Rijswijk has delivered, Pijnacker-Nootdorp is halfway, Delft has begun.

All texts are made up. It comes after the agendas (days are working days); nothing here depends on how an item went.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from gesprekken.core.actor import Actor
from gesprekken.demo.daden import Zaak
from gesprekken.demo.onderwerpen import PROVINCIE
from gesprekken.demo.toneel import Optreden, Regel, Toneel
from gesprekken.queries.vragenlijst.vragenblad import get_vragenblad
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import dien_in
from gesprekken.services.vragenlijst.beantwoorden import beantwoord, draag_bij

STAP = "overzicht-5b"
KLAAR, HALF, BEGONNEN = "rijswijk", "pijnacker-nootdorp", "delft"
ANTWOORD_DAG, BIJDRAGE_DAG, KLAAR_DAG = -2, -2, -1
ANTWOORDEN: Mapping[str, Mapping[str, str]] = {
    KLAAR: {
        "5b.1": (
            "Wij zien nog drie plekken waar iets kan (illustratief). Twee kantoren staan half leeg en één "
            "parkeerplaats wordt weinig gebruikt. Samen is daar misschien plaats voor 90 sociale huurwoningen. De "
            "gemeente laat dit jaar uitzoeken wat er technisch kan."
        ),
        "5b.2": (
            "Het stroomnet is vol en de grond is van veel eigenaren. Wij vragen de netbeheerder om één planning voor "
            "alle plannen. Met de eigenaren praten wij eerst over ruilen, pas daarna over kopen."
        ),
        "5b.3": (
            "Elke partij schreef zelf wat zij doet. De corporaties brengen geld en kennis in, de gemeente brengt "
            "tempo in en de provincie denkt mee over geluid."
        ),
        "5b.4": (
            "Wij slopen pas als de nieuwe woningen klaar zijn. Waar dat niet lukt, plaatsen wij tijdelijke woningen "
            "op een terrein van de gemeente."
        ),
    },
    HALF: {
        "5b.1": (
            "Aan de rand van het dorp ligt een schoolplein dat vrijkomt (illustratief). Wij onderzoeken of daar een "
            "klein gebouw met sociale huur past."
        ),
    },
    BEGONNEN: {
        "5b.2": (
            "De bodem is op enkele plekken vervuild (illustratief). Schoonmaken kost meer dan de woningen opbrengen. "
            "Wij zoeken nog naar geld."
        ),
    },
}
CASUS = ("5b.2", "Bij dit punt is de prijs nog niet rond. Wij spraken af om een taxateur te vragen (illustratief).")
BIJDRAGEN: Mapping[str, Mapping[str, str]] = {
    KLAAR: {
        "coordinator.rijswijk": (
            "Wij geven een vergunning binnen twaalf weken en zetten één vast team op deze plannen."
        ),
        "medewerker.rijswijk-wonen": (
            "Wij houden geld apart voor zestig woningen en bouwen met een vast ontwerp, dat scheelt tijd."
        ),
        "medewerker.vidomes": "Wij willen één van de kantoren kopen als de gemeente wonen daar toestaat.",
        PROVINCIE: "Wij betalen een onderzoek naar geluid en lezen plannen binnen vier weken.",
    },
    HALF: {
        "coordinator.pijnacker-nootdorp": "Wij leggen het schoolplein vast voor sociale huur tot er een plan is.",
        "medewerker.rondom-wonen": "Wij rekenen uit hoeveel woningen er passen en wat ze mogen kosten.",
    },
}


def _beantwoord(zaak: Zaak, code: str, tekst: str) -> Optreden:
    return lambda t, actor, nu: beantwoord(Daad(actor, nu, *zaak.sleutel), code, 0, tekst)


def _casus(zaak: Zaak, code: str, tekst: str) -> Optreden:
    """Answer on the first item of the agenda that belongs to the question."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        punt = get_vragenblad(actor, *zaak.sleutel).beeld(code).casussen[0].punt.punt
        return beantwoord(Daad(actor, nu, *zaak.sleutel), code, 0, tekst, punt=punt.sleutel)

    return daad


def _draag_bij(zaak: Zaak, tekst: str) -> Optreden:
    return lambda t, actor, nu: draag_bij(Daad(actor, nu, *zaak.sleutel), 0, tekst)


def _dien_in(zaak: Zaak) -> Optreden:
    return lambda t, actor, nu: dien_in(Daad(actor, nu, *zaak.sleutel), 1)


def regels(ronde: str) -> list[Regel]:
    """The lines of all lists of questions of the main round."""
    zaken = {gemeente: Zaak(ronde, gemeente, STAP) for gemeente in ANTWOORDEN}
    script = [
        Regel(ANTWOORD_DAG, time(14, nr), f"coordinator.{g}", _beantwoord(zaken[g], code, tekst))
        for g, antwoorden in ANTWOORDEN.items()
        for nr, (code, tekst) in enumerate(antwoorden.items())
    ]
    script += [
        Regel(BIJDRAGE_DAG, time(15, nr), wie, _draag_bij(zaken[g], tekst))
        for g, bijdragen in BIJDRAGEN.items()
        for nr, (wie, tekst) in enumerate(bijdragen.items())
    ]
    script.append(Regel(ANTWOORD_DAG, time(16), f"coordinator.{HALF}", _casus(zaken[HALF], *CASUS)))
    return [*script, Regel(KLAAR_DAG, time(17, 45), f"coordinator.{KLAAR}", _dien_in(zaken[KLAAR]))]
