"""What the parties bring for their agendas. Invented for the demo: plans, positions and numbers are not theirs."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.domain.agenda.invoer import Onderwerptekst
from gesprekken.domain.agenda.models import Knelpuntsoort

PROVINCIE = "provincie.partner"
K = Knelpuntsoort


@dataclass(frozen=True, slots=True)
class Inbreng:
    """`wie` is an address, `dag` the working day on which it is brought."""

    wie: str
    dag: int
    tekst: Onderwerptekst


def _inbreng(wie: str, dag: int, titel: str, soort: str, *, knelpunt: str = "", wens: str = "", locatie: str = "",
             woningen: int | None = None, doel: str = "doelgroepvoorraad") -> Inbreng:  # fmt: skip
    adres = wie if wie == PROVINCIE or "." in wie or "@" in wie else f"medewerker.{wie}"
    return Inbreng(adres, dag, Onderwerptekst(titel, soort, doel, locatie, woningen, knelpunt, wens))


KANS, BELEMMERING, CASUS = "5b kans", "5b belemmering", "5b casus"
ONDERWERPEN = {
    "delft": {
        "campus": _inbreng("duwo", -17, "Wie bouwt er rond de campus?", "5a", locatie="Rond de campus (illustratief)",
                           woningen=120, wens="Graag met alle corporaties die in Delft bouwen."),
        "spoor": _inbreng("vidomes", -16, "Bouwen langs het spoor: wat mag met geluid?", BELEMMERING,
                          knelpunt=K.PROCEDURE, wens="Graag met de provincie."),
        "stroom": _inbreng("stedelink", -15, "Geen aansluiting op het stroomnet bij nieuwe plannen", BELEMMERING,
                           knelpunt=K.NETCONGESTIE, locatie="Nieuwe wijk (illustratief)", woningen=150),
        "optoppen": _inbreng("woonbron", -11, "Een extra laag op flats die toch worden opgeknapt", KANS,
                             locatie="Drie flats (illustratief)", woningen=40),
    },
    "midden-delfland": {
        "dorpsrand": _inbreng("wonen-midden-delfland", -15, "Bouwen aan de dorpsrand: één plek als voorbeeld", CASUS,
                              wens="Graag met de provincie, over de grens van de kern."),
        "kernen": _inbreng("regiocoordinator@midden-delfland", -15, "Verdeling van de woningen over de kernen", "5a"),
    },
    "rijswijk": {
        "kantoren": _inbreng("rijswijk-wonen", -17, "Wanneer kan het eerste kantoor plaatsmaken voor woningen?", "5a",
                             knelpunt=K.NETCONGESTIE, locatie="Kantorengebied (illustratief)", woningen=90),
        "eigendom": _inbreng("vidomes", -16, "Grond met veel eigenaren: wie neemt het voortouw?", BELEMMERING,
                             knelpunt=K.EIGENDOM),
        "na2030": _inbreng(PROVINCIE, -15, "Plannen die na 2030 klaar zijn in een bijlage", "5a",
                           doel="woningen-totaal"),
    },
    "pijnacker-nootdorp": {
        "grondprijs": _inbreng("rondom-wonen", -8, "Een grondprijs die past bij kleine locaties", BELEMMERING,
                               knelpunt=K.GRONDPRIJS),
        "wijken": _inbreng("staedion", -8, "Vroeg aan tafel bij nieuwe wijken", KANS, knelpunt=K.NETCONGESTIE,
                           wens="Graag samen met Rondom Wonen, en met de netbeheerder."),
        "buren": _inbreng(PROVINCIE, -8, "Plannen op de grens met een buurgemeente", CASUS),
    },
    "zoetermeer": {
        "volgorde": _inbreng("coordinator.zoetermeer", -6, "In welke volgorde voeren we de plannen uit?", "5a"),
        "stapelen": _inbreng("de-goede-woning", -5, "Hoog bouwen is duur: wat kan soberder?", BELEMMERING,
                             knelpunt=K.ANDERS, wens="Graag ook met de andere corporaties."),
        "sloop": _inbreng("stedelink", -3, "Sloop zonder dat er tijdelijk te weinig woningen zijn", BELEMMERING,
                          knelpunt=K.CAPACITEIT),
        "parkeren": _inbreng("vidomes", -2, "Minder parkeerplaatsen bij sociale huur in het centrum", BELEMMERING,
                             knelpunt=K.PARKEERNORM, locatie="Centrum (illustratief)", woningen=60),
    },
    "den-haag": {
        "eerst": _inbreng("coordinator.den-haag", -5, "Welke plannen kunnen als eerste starten?", "5a"),
        "sloop": _inbreng("haag-wonen", -4, "Sloop en nieuwbouw per half jaar naast elkaar", BELEMMERING,
                          knelpunt=K.CAPACITEIT),
        "daling": _inbreng("staedion", -3, "Een tijdelijke daling opvangen met flexwoningen", KANS,
                           locatie="Plek nog te zoeken (illustratief)", woningen=150),
        "wisselwoning": _inbreng(PROVINCIE, -3, "Hoe laten gemeenten zien dat de daling tijdelijk is?", BELEMMERING),
        "studenten": _inbreng("duwo", -4, "Studentenwoningen bij de hogeschool", KANS),
        "stikstof": _inbreng("arcade", -3, "Stikstof bij plannen dicht bij de duinen", BELEMMERING,
                             knelpunt=K.STIKSTOF),
        "leegstand": _inbreng("hof-wonen", -4, "Lege winkels verbouwen tot woningen", KANS),
        "inspraak": _inbreng("wooninvest", -2, "Bewoners eerder laten meepraten", BELEMMERING,
                             knelpunt=K.PARTICIPATIE),
    },
    "leidschendam-voorburg": {
        "verdeling": _inbreng("coordinator.leidschendam-voorburg", -8, "Wie bouwt op de locaties bij het station?",
                              "5a", locatie="Bij het station (illustratief)", woningen=80),
        "geluid": _inbreng("wooninvest", -8, "Geluid en parkeernorm langs de snelweg", BELEMMERING,
                           knelpunt=K.PARKEERNORM, locatie="Langs de snelweg (illustratief)", woningen=110),
        "snelweg": _inbreng(PROVINCIE, -8, "Welke ruimte is er bij geluid langs de snelweg?", CASUS,
                            knelpunt=K.PROCEDURE),
        "daling": _inbreng(PROVINCIE, -8, "Minder woningen in de jaren dat er gesloopt wordt", BELEMMERING,
                           knelpunt=K.CAPACITEIT),
        "kans": _inbreng("coordinator.leidschendam-voorburg", -8, "Meer sociale huur in een plan dat er al is", KANS,
                         locatie="Nieuwe wijk aan het water (illustratief)", woningen=24),
        "klein": _inbreng("vidomes", -8, "Grondprijs en kosten bij kleine locaties", BELEMMERING,
                          knelpunt=K.GRONDPRIJS),
        "afspraken": _inbreng("wassenaarsche-bouwstichting", -8, "Wie leest welk overzicht voordat het weggaat?",
                              CASUS),
        "flex": _inbreng("wooninvest", -4, "Flexwoningen op grond van de gemeente", KANS,
                         locatie="Leeg terrein (illustratief)", woningen=40),
        "seniorenhof": _inbreng("vidomes", -1, "Een hof voor ouderen, zodat grote huizen vrijkomen", KANS,
                                locatie="Oude school (illustratief)", woningen=30),
        "concept": _inbreng("vidomes", -1, "Ruilen van grond met de gemeente", CASUS, knelpunt=K.EIGENDOM),
    },
    "westland": {
        "kern": _inbreng("coordinator.westland", -4, "Het voorstel voor de verdeling per kern", "5a"),
        "ouderen": _inbreng("arcade", -4, "Ouderenwoningen dicht bij de winkels", KANS),
        "glas": _inbreng("wonen-wateringen", -3, "Oude kassen maken plaats voor woningen", KANS,
                         locatie="Rand van de kern (illustratief)", woningen=70),
        "riool": _inbreng("staedion", -2, "Riool en wegen zijn nog niet klaar voor meer woningen", BELEMMERING,
                          knelpunt=K.CAPACITEIT),
    },
}  # fmt: skip
