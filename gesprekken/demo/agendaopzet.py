"""How the municipalities compose their items: the question, who takes part, who is told. Invented for the demo."""

from __future__ import annotations

from gesprekken.demo.agendadaden import Opzet

PZH = "provincie-zuid-holland"
OPZETTEN: dict[str, dict[str, Opzet]] = {
    "delft": {
        "campus": Opzet("Welke corporatie bouwt op welke plek rond de campus?",
                        ("duwo", "stedelink", "vidomes", "woonbron"), (PZH,), 40),
        "spoor": Opzet("Welke regels voor geluid gelden er, en wat kan nog wel?", ("vidomes", PZH), ("stedelink",)),
        "stroom": Opzet("Wat doen we als een plan klaar is en er geen stroom is?", ("stedelink", "vidomes", PZH)),
        "optoppen": Opzet("Bij welke flats kan het, en wie zoekt dat uit?", ("woonbron",), ("duwo", PZH), 15),
    },
    "midden-delfland": {
        "dorpsrand": Opzet("Wat is er nodig om op deze plek te bouwen?", ("wonen-midden-delfland", PZH), (), 30),
        "kernen": Opzet("Hoeveel komt er in welke kern, en in welk jaar?", ("wonen-midden-delfland",), (PZH,)),
    },
    "rijswijk": {
        "kantoren": Opzet("Welk kantoor gaat eerst, en wanneer weet de corporatie dat zeker?",
                          ("rijswijk-wonen", "vidomes"), (PZH,), 30),
        "eigendom": Opzet("Wie praat met de eigenaren, en voor wanneer?", ("vidomes",), ("rijswijk-wonen",)),
        "na2030": Opzet("Welke plannen horen in de bijlage?", (PZH,), ("rijswijk-wonen", "vidomes"), 10),
    },
    "pijnacker-nootdorp": {
        "grondprijs": Opzet("Welke prijs maakt een kleine locatie haalbaar?", ("rondom-wonen", "staedion")),
        "wijken": Opzet("Op welk moment schuiven de corporaties aan?", ("rondom-wonen", "staedion"), (PZH,)),
        "buren": Opzet("Welke plannen raken een buurgemeente?", (PZH,), ("rondom-wonen", "staedion"), 15),
    },
    "zoetermeer": {
        "volgorde": Opzet("Welk plan gaat eerst, en waarom?", ("de-goede-woning", "stedelink", "vidomes"), (PZH,), 40),
        "stapelen": Opzet("Welke eisen kunnen lager zonder dat bewoners het merken?", ("de-goede-woning",)),
    },
    "den-haag": {
        "eerst": Opzet("Welke plannen kunnen vóór 2030 klaar zijn (illustratief)?",
                       ("haag-wonen", "staedion", "hof-wonen", "arcade"), (PZH, "duwo", "wooninvest"), 45),
        "sloop": Opzet("Hoe houden we genoeg woningen over terwijl er gesloopt wordt?",
                       ("haag-wonen", "staedion", PZH), ("hof-wonen",), 30),
        "stikstof": Opzet("Welke plannen liggen stil, en wat kan de provincie doen?", ("arcade", PZH)),
    },
    "leidschendam-voorburg": {
        "verdeling": Opzet("Wie bouwt de woningen bij het station?", ("wooninvest", "vidomes"),
                           (PZH, "wassenaarsche-bouwstichting"), 30),
        "geluid": Opzet("Welke ruimte is er bij geluid, en kan de parkeernorm omlaag?", ("wooninvest", PZH),
                        ("vidomes",), 25, "Bouwen langs de snelweg: geluid en parkeernorm"),
        "daling": Opzet("Hoe houden we de daling klein in de jaren van sloop?", ("vidomes", PZH), ("wooninvest",)),
        "kans": Opzet("Kan het aandeel sociale huur omhoog, en wat kost dat?", ("vidomes",), ("wooninvest", PZH)),
        "klein": Opzet("Hoe maken we kleine locaties haalbaar?", ("wooninvest", "vidomes"), (), 15),
        "afspraken": Opzet("Wie leest mee, en hoeveel tijd is daarvoor?", ("wassenaarsche-bouwstichting",), (), 10),
    },
    "westland": {
        "kern": Opzet("Wat vinden de corporaties van de verdeling?",
                      ("arcade", "staedion", "wassenaarsche-bouwstichting", "wonen-midden-delfland",
                       "wonen-wateringen"), (PZH,), 45),
    },
}  # fmt: skip
