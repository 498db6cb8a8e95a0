"""Minutes of the startgesprekken: text, decisions and actions. Invented for the demo, and without figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actietekst:
    """`wie` is an address, `dag` the working day on which it is due; `gereed` = (working day, result) when done."""

    tekst: str
    wie: str
    dag: int
    gereed: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Verslagtekst:
    """What is written down about one talk."""

    tekst: str
    besluiten: tuple[str, ...]
    acties: tuple[Actietekst, ...]


A = Actietekst
VERSLAGEN = {
    "delft": Verslagtekst(
        "We liepen het bod van Delft na, per deel van de stad. Voor de meeste DAEB-woningen is bekend welke "
        "corporatie ze bouwt. Rond het station en bij de campus is dat nog open.\n\n"
        "De corporaties vroegen wat er nodig is om een zacht plan hard te maken. De gemeente legt per locatie uit "
        "waar het plan nu staat. De provincie denkt mee waar geluid of bodem een rol speelt.",
        (
            "De lijst met locaties van de gemeente is de basis voor overzicht 5a.",
            "Over de locaties zonder corporatie praten we apart, met alle vier de corporaties.",
        ),
        (
            A("Lijst maken van locaties in Delft waar Vidomes wil bouwen", "medewerker.vidomes", -6,
              (-8, "De lijst is gedeeld met gemeente en provincie. Twee locaties vragen nog overleg (illustratief).")),
            A("Per locatie de status van het ruimtelijk plan aanleveren", "coordinator.delft", 3),
            A("Nagaan welke regels voor geluid gelden rond het spoor", "provincie.partner", 9),
        ),
    ),
    "den-haag": Verslagtekst(
        "Den Haag heeft veel plannen en veel partijen. We spraken af om per stadsdeel te werken. De corporaties "
        "willen eerst weten welke plannen vóór 2030 klaar kunnen zijn.\n\n"
        "Een tijdelijke daling door sloop is een zorg. Dat punt komt terug bij vraag 4 van werkafspraak 5b.",
        ("We maken de overzichten per stadsdeel en voegen ze daarna samen.",),
        (
            A("Overzicht maken van plannen die als eerste kunnen starten", "coordinator.den-haag", 4),
            A("Sloop en nieuwbouw per half jaar naast elkaar zetten", "medewerker.haag-wonen", 12),
        ),
    ),
    "leidschendam-voorburg": Verslagtekst(
        "Alle partijen kennen het bod van de gemeente. De vraag is nu waar de woningen komen en wie ze bouwt. "
        "WoonInvest en Vidomes gaven aan welke locaties bij hun plannen passen. Voor de locaties bij het station is "
        "nog geen corporatie in beeld.\n\n"
        "De provincie vroeg naar geluid langs de snelweg. De gemeente wil weten welke ruimte er is om daar toch te "
        "bouwen. De provincie denkt daarin mee.",
        (
            "De locaties bij het station bespreken we in een eigen gesprek met beide grote corporaties.",
            "Sloop en verkoop komen in hetzelfde overzicht, zodat een tijdelijke daling zichtbaar is.",
        ),
        (
            A("Aangeven welke locaties passen bij de plannen van Vidomes", "medewerker.vidomes", 2),
            A("Gesprek over de locaties bij het station voorbereiden", "coordinator.leidschendam-voorburg", 4),
            A("Sloop en verkoop per half jaar aanleveren", "medewerker.wooninvest", 8),
        ),
    ),
    "midden-delfland": Verslagtekst(
        "De gemeente en Wonen Midden-Delfland spreken elkaar vaak. De plannen zijn klein en bijna allemaal bekend. "
        "De grootste vraag is of er aan de rand van de dorpen iets bij kan.\n\n"
        "De provincie legde uit wanneer bouwen buiten de kern kan. De partijen werken één plek uit als voorbeeld.",
        ("We werken één locatie aan de dorpsrand uit als voorbeeld voor 5b.",),
        (
            A("Voorbeeld uitwerken met kosten en planning", "medewerker.wonen-midden-delfland", 6),
            A("Kaart delen met de grenzen van de kernen", "provincie.partner", -10,
              (-11, "De kaart staat bij de stukken van het gesprek.")),
        ),
    ),
    "pijnacker-nootdorp": Verslagtekst(
        "Pijnacker-Nootdorp groeit. De partijen willen dat de sociale huur in hetzelfde tempo meegroeit. Rondom "
        "Wonen en Staedion willen vroeg aan tafel bij nieuwe plannen.\n\n"
        "De grondprijs is een belemmering bij kleine locaties. Dat punt komt terug bij 5b.",
        (
            "De corporaties krijgen de planning van alle nieuwe wijken te zien.",
            "De grondprijs bij kleine locaties komt op de gespreksagenda.",
        ),
        (
            A("Planning van de nieuwe wijken delen", "coordinator.pijnacker-nootdorp", -5,
              (-6, "De planning is gedeeld. De corporaties reageren in het volgende gesprek.")),
            A("Vragen over de grondprijs op een rij zetten", "medewerker.rondom-wonen", 5),
        ),
    ),
    "rijswijk": Verslagtekst(
        "In Rijswijk ligt een groot deel van de opgave in gebieden waar nu kantoren en bedrijven staan. Rijswijk "
        "Wonen en Vidomes willen daar bouwen. Zij zoeken zekerheid over het moment.\n\n"
        "De provincie vroeg om ook de plannen te noemen die na 2030 klaar zijn. Die komen in een bijlage.",
        ("Plannen die na 2030 klaar zijn, komen in een bijlage en tellen niet mee in overzicht 5a.",),
        (
            A("Gewenste start per locatie doorgeven", "medewerker.rijswijk-wonen", -3),
            A("Bijlage maken met plannen na 2030", "coordinator.rijswijk", 7),
        ),
    ),
    "westland": Verslagtekst(
        "Vijf corporaties werken in Westland. Zij willen weten wie in welke kern bouwt. De gemeente legt eerst haar "
        "eigen beeld per kern voor.\n\n"
        "De partijen zien kansen voor woningen voor ouderen. Zo komt er doorstroming op gang.",
        ("De verdeling maken we per kern. De gemeente doet het eerste voorstel.",),
        (
            A("Voorstel maken voor de verdeling per kern", "coordinator.westland", 3),
            A("Kansen voor ouderenwoningen noemen", "medewerker.arcade", 6),
            A("Locaties in De Lier bekijken", "medewerker.wonen-midden-delfland", 11),
        ),
    ),
    "zoetermeer": Verslagtekst(
        "Het eerste moment voor dit gesprek verviel. Nu zaten alle partijen aan tafel. Zoetermeer wil bouwen in de "
        "stad, op plekken waar nu vooral kantoren staan.\n\n"
        "De corporaties zien dat plannen stapelen en duur zijn. Zij vragen de gemeente om in de goede volgorde te "
        "bouwen. De provincie vraagt om de tijdelijke daling door sloop te laten zien.",
        ("We zetten de plannen in volgorde van uitvoering en bespreken die volgorde eerst.",),
        (
            A("Volgorde van de plannen voorstellen", "coordinator.zoetermeer", 5),
            A("Kosten van stapelen toelichten", "medewerker.de-goede-woning", 8),
        ),
    ),
}  # fmt: skip
THEMASESSIE = Verslagtekst(
    "Wethouders en directeur-bestuurders vertelden elkaar waar zij op vastlopen. Steeds kwam terug dat iedereen op "
    "elkaar wacht: de gemeente op een toezegging, de corporatie op zekerheid over de grond.\n\n"
    "De gespreksleider vroeg wat elke partij morgen al anders kan doen. Eerder samen rekenen werd het vaakst genoemd.",
    (
        "Bij elk nieuw plan rekenen gemeente en corporatie samen, voordat het plan naar buiten gaat.",
        "In het volgende overleg kijken we terug op wat daarvan is gelukt.",
    ),
    (
        A("Voorbeeld van een gezamenlijke berekening delen", "medewerker.dudok-wonen", -4,
          (-5, "Het voorbeeld is gedeeld, zonder bedragen.")),
        A("Plannen aandragen om samen door te rekenen", "coordinator.gooise-meren", 5),
        A("Terugblik voorbereiden", "coordinator.gooi", 10),
    ),
)  # fmt: skip
