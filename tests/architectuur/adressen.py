"""Every address with who may and who sees what it is about, written down apart from the code."""

from __future__ import annotations

from tests.fabrieken.wereld import MENSEN

IEDER = frozenset(naam for naam, _slug, _rol in MENSEN)
TREKKER = frozenset({"coordinator", "collega"})
GEMEENTE = TREKKER | {"wethouder", "lezer"}
DOSSIER = TREKKER | {
    "wethouder",
    "lezer",
    "corporatie",
    "directeur",
    "goede_woning",
    "provincie",
    "secretariaat",
    "tafel",
}
GESPREK = DOSSIER - {"tafel"}  # what is said in a talk is not for the Tafel
RONDE = IEDER - {"huurders", "beheer"}
SECRETARIAAT = frozenset({"secretariaat"})
VIDOMES = frozenset({"corporatie", "directeur"})
ANDEREN = frozenset({"goede_woning", "provincie"})
DELFT = frozenset({"delft", "corporatie", "directeur", "provincie", "secretariaat", "tafel"})
TREKT_DELFT, IN_PUNT = frozenset({"delft"}), frozenset({"delft", "corporatie", "directeur"})
# The item is of Delft and Vidomes: the province sits at the table, but stands outside its wall.
ZIET_DELFT = DELFT - {"provincie"}
BEVESTIGER = frozenset({"corporatie", "directeur", "goede_woning", "provincie"})

D = "/rondes/{ronde}/zoetermeer"
G = D + "/gesprekken/{zoetermeer}"
A = D + "/agenda/gespreksagenda"
ITEM = A + "/onderwerpen/{onderwerp}"
B = D + "/bod/bod"
R = D + "/overzicht/overzicht-5a"
REGEL = R + "/locaties/{locatie}"  # of Vidomes, for the municipality and itself only
WISSEL = R + "/voorstellen/{locatievoorstel}"  # of the municipality, about that row
TOETSER = frozenset({"toetser"})
Q = D + "/vragen/overzicht-5b"
INGEDIEND = D + "/indieningen/overzicht-5a/1"
BESTUURDERS = frozenset({"wethouder", "directeur"})
CORPORATIES = VIDOMES | {"goede_woning"}
VOORSTEL = B + "/voorstellen/{bodvoorstel}"
DELFTS = "/rondes/{ronde}/delft"
VERVOLG = DELFTS + "/vervolg/vervolggesprekken"
VP = VERVOLG + "/punten/{vervolgpunt}"
TOEZEGGING = VERVOLG + "/toezeggingen/{toezegging}"
V = "/rondes/{ronde}/vergaderingen"
AAN_TAFEL = GEMEENTE | BEVESTIGER | {"delft", "vreemde_corporatie"}
# address -> (who may, who sees what it is about); the last is None when there is nothing to see but the page itself
LEZEN = {
    "/mijn-werk": (IEDER, None),
    "/functies": (IEDER, None),
    "/sessie": (IEDER, None),
    "/klad": (IEDER, None),
    "/mijn-kladden": (IEDER, None),
    "/meldingen": (AAN_TAFEL, None),
    "/onze-afspraken": (AAN_TAFEL, None),
    "/rondes": (RONDE, None),
    "/rondes/{ronde}": (RONDE, None),
    "/rondes/{ronde}/dossiers": (RONDE, None),
    "/rondes/{ronde}/statusbord": (RONDE, None),
    "/rondes/{ronde}/statusbord/afdruk": (RONDE, None),
    "/rondes/{ronde}/knelpunten": (RONDE, None),
    "/rondes/{ronde}/optelsom": (RONDE, None),
    V: (RONDE, None),
    V + "/{vergaderd}": (RONDE, None),
    V + "/{vergaderd}/momentopname": (RONDE, None),
    D: (DOSSIER, None),
    D + "/journaal": (GESPREK, None),
    D + "/werkwijze/werkwijze": (DOSSIER, None),
    G: (GESPREK, None),
    G + "/verslag": (GESPREK, None),
    G + "/besluiten/1/intrekking": (TREKKER, DOSSIER),
    G + "/acties/1/intrekking": (TREKKER, DOSSIER),
    G + "/acties/{actie}": (GESPREK, None),
    G + "/aanwezigheid": (TREKKER, DOSSIER),
    G + "/genodigden": (TREKKER, DOSSIER),
    G + "/verplaatsing": (TREKKER, DOSSIER),
    G + "/annulering": (TREKKER, DOSSIER),
    D + "/gesprekken/nieuw/startgesprek": (TREKKER, DOSSIER),
    A: (DOSSIER, None),
    A + "/versies/2": (GESPREK, None),  # version 2 was not adopted
    A + "/versies/2/vergelijking": (GESPREK, None),
    A + "/versies/2/export": (GESPREK, None),
    A + "/versies/2/vaststelling": (TREKKER, DOSSIER),
    A + "/samenstelling": (TREKKER, DOSSIER),
    A + "/onderwerpen": (DOSSIER, None),
    A + "/onderwerpen/nieuw": (TREKKER | BEVESTIGER, DOSSIER),
    ITEM: (GEMEENTE | VIDOMES, None),
    B: (DOSSIER, None),
    B + "/concept": (TREKKER, DOSSIER),
    R: (GESPREK, None),
    R + "/locaties/nieuw": (TREKKER | CORPORATIES, DOSSIER),
    REGEL: (GEMEENTE | VIDOMES, None),
    R + "/wat-als": (GESPREK, None),
    WISSEL: (GEMEENTE | VIDOMES, None),
    R + "/maatregelen/nieuw": (TREKKER, DOSSIER),
    R + "/maatregelen/{maatregel}": (GESPREK, None),
    R + "/startvoorraad": (TREKKER, DOSSIER),
    R + "/toelichting": (TREKKER, DOSSIER),
    R + "/indienen": (TREKKER, DOSSIER),
    R + "/indiening/1": (DOSSIER | TOETSER, None),  # the Tafel and the assessor read what was delivered, and only that
    R + "/indiening/1/bestand": (DOSSIER | TOETSER, None),
    R + "/indiening/1/verschil": (GESPREK, None),  # without an earlier one: with the register
    Q: (GESPREK, None),
    Q + "/indienen": (TREKKER, DOSSIER),
    Q + "/indiening/1": (DOSSIER | {"toetser"}, None),
    Q + "/indiening/1/bestand": (DOSSIER | {"toetser"}, None),
    Q + "/indiening/1/verschil": (GESPREK, None),  # without an earlier one: with the answers
    INGEDIEND: (DOSSIER | {"toetser"}, None),
    "/onze-woningen": (CORPORATIES | {"vreemde_corporatie"}, None),
    VERVOLG: (DELFT - {"tafel"}, None),
    VERVOLG + "/gesprek/nieuw": (TREKT_DELFT, DELFT),
    VP: (DELFT - {"tafel"}, None),
    VP + "/besluiten/{besluit}/wijziging": (TREKT_DELFT, DELFT),
    VERVOLG + "/acties/{puntactie}": (IN_PUNT, None),
    TOEZEGGING: (IN_PUNT, None),
    DELFTS + "/gesprekken/{vervolggesprek}/punten/{vervolgpunt}/verslag": (IN_PUNT, None),
    "/rondes/nieuw": (SECRETARIAAT, None),
    "/rondes/nieuw/addendum-5a-5b": (SECRETARIAAT, None),
    "/rondes/{ronde}/termijnen/overzichten": (SECRETARIAAT, RONDE),
    "/rondes/{ronde}/doelen/woningen-totaal": (SECRETARIAAT, RONDE),
    "/rondes/{ronde}/scenarios/meer-evenwicht/zoetermeer": (SECRETARIAAT, DOSSIER),
}
SCHRIJVEN = {
    "/meldingen/lezing": (AAN_TAFEL, None),
    D + "/werkwijze/werkwijze": (TREKKER, DOSSIER),
    D + "/werkwijze/werkwijze/bevestiging": (BEVESTIGER, DOSSIER),
    D + "/gesprekken/nieuw/startgesprek": (TREKKER, DOSSIER),
    G + "/aanwezigheid": (TREKKER, DOSSIER),
    G + "/genodigden": (TREKKER, DOSSIER),
    G + "/verplaatsing": (TREKKER, DOSSIER),
    G + "/annulering": (TREKKER, DOSSIER),
    G + "/verslag": (TREKKER, DOSSIER),
    G + "/verslag/voorlegging": (TREKKER, DOSSIER),
    G + "/verslag/terugneming": (TREKKER, DOSSIER),
    G + "/verslag/vaststelling": (TREKKER | {"wethouder"}, DOSSIER),
    G + "/besluiten": (TREKKER, DOSSIER),
    G + "/besluiten/1/intrekking": (TREKKER, DOSSIER),
    G + "/acties": (TREKKER, DOSSIER),
    G + "/acties/1/intrekking": (TREKKER, DOSSIER),
    G + "/acties/{actie}/afronding": (TREKKER | BEVESTIGER | {"wethouder"}, DOSSIER),
    A + "/onderwerpen/nieuw": (TREKKER | BEVESTIGER, DOSSIER),
    ITEM: (VIDOMES, DOSSIER - ANDEREN),  # what others brought does not exist for them
    ITEM + "/intrekking": (VIDOMES, DOSSIER - ANDEREN),
    ITEM + "/opneming": (TREKKER, DOSSIER),
    ITEM + "/teruglegging": (TREKKER, DOSSIER),
    ITEM + "/afwijzing": (TREKKER, DOSSIER),
    A + "/openpunten/overneming": (TREKKER | BEVESTIGER, DOSSIER),
    A + "/openpunten/{punt}/weglating": (TREKKER | BEVESTIGER, DOSSIER),
    A + "/samenstelling": (TREKKER, DOSSIER),
    A + "/punten/{punt}/samenvoeging": (TREKKER, DOSSIER),
    A + "/punten/{opgegaan}/losmaking": (TREKKER, DOSSIER),
    A + "/punten/{punt}/splitsing": (TREKKER, DOSSIER),
    A + "/punten/{punt}/afhaling": (TREKKER, DOSSIER),
    A + "/voorlegging": (TREKKER, DOSSIER),
    A + "/versies/2/antwoord": (BEVESTIGER, DOSSIER),
    A + "/reacties/{instemming}": (TREKKER, DOSSIER),
    A + "/versies/2/vaststelling": (TREKKER, DOSSIER),
    B + "/concept": (TREKKER, DOSSIER),
    B + "/uitbrenging": (TREKKER, DOSSIER),
    B + "/verwerping": (TREKKER, DOSSIER),
    B + "/oordeel": (TREKKER, DOSSIER),
    B + "/uitleg": (TREKKER, DOSSIER),
    B + "/voorstellen": (BEVESTIGER, DOSSIER),
    VOORSTEL + "/overneming": (TREKKER, DOSSIER),
    VOORSTEL + "/beantwoording": (TREKKER, DOSSIER),
    VOORSTEL + "/intrekking": (VIDOMES, DOSSIER),
    R + "/locaties/nieuw": (TREKKER | CORPORATIES, DOSSIER),
    REGEL: (TREKKER | VIDOMES, DOSSIER - {"goede_woning"}),  # a row that it may not see does not exist for it
    REGEL + "/schrapping": (TREKKER | VIDOMES, DOSSIER - {"goede_woning"}),
    R + "/maatregelen/nieuw": (TREKKER, DOSSIER),
    R + "/maatregelen/{maatregel}/afronding": (VIDOMES, DOSSIER),
    R + "/voorstellen": (TREKKER | BEVESTIGER, DOSSIER),
    WISSEL + "/overneming": (VIDOMES, DOSSIER - {"goede_woning"}),
    WISSEL + "/beantwoording": (VIDOMES, DOSSIER - {"goede_woning"}),
    WISSEL + "/intrekking": (TREKKER, DOSSIER - ANDEREN),
    R + "/bevestiging": (CORPORATIES, DOSSIER),
    R + "/startvoorraad": (TREKKER, DOSSIER),
    R + "/toelichting": (TREKKER, DOSSIER),
    R + "/indiening": (TREKKER, DOSSIER),
    Q + "/antwoorden/{vraag}": (TREKKER, DOSSIER),
    Q + "/antwoorden/{vraag}/punten/{punt}": (TREKKER, DOSSIER),
    Q + "/bijdrage": (TREKKER | BEVESTIGER, DOSSIER),
    Q + "/indiening": (TREKKER, DOSSIER),
    INGEDIEND + "/vaststelling": (TREKKER, DOSSIER),
    INGEDIEND + "/ondertekening": (BESTUURDERS, DOSSIER),
    "/onze-woningen/{ronde}/zoetermeer/overzicht-5a/bevestiging": (CORPORATIES, DOSSIER),
    VERVOLG + "/gesprek/nieuw": (TREKT_DELFT, DELFT),
    VP + "/uitkomsten/besluit": (TREKT_DELFT, DELFT),
    VP + "/besluiten/{besluit}/wijziging": (TREKT_DELFT, DELFT),
    VP + "/schriftelijk": (TREKT_DELFT, DELFT),
    VP + "/bespreking": (TREKT_DELFT, DELFT),
    VP + "/afsluiting": (TREKT_DELFT, DELFT),
    VP + "/doorschuiving": (TREKT_DELFT, DELFT),
    VP + "/heropening": (TREKT_DELFT, DELFT),
    VERVOLG + "/acties/{puntactie}/afronding": (VIDOMES, ZIET_DELFT),
    TOEZEGGING + "/nakoming": (VIDOMES, ZIET_DELFT),
    TOEZEGGING + "/bijstelling": (VIDOMES, ZIET_DELFT),
    TOEZEGGING + "/intrekking": (VIDOMES, ZIET_DELFT),
    DELFTS + "/gesprekken/{vervolggesprek}/punten/{vervolgpunt}/verslag": (TREKT_DELFT, DELFT),
    DELFTS + "/gesprekken/{vervolggesprek}/punten/{vervolgpunt}/verslag/voorlegging": (TREKT_DELFT, DELFT),
    DELFTS + "/gesprekken/{vervolggesprek}/punten/{vervolgpunt}/verslag/terugneming": (TREKT_DELFT, DELFT),
    DELFTS + "/gesprekken/{vervolggesprek}/punten/{vervolgpunt}/verslag/vaststelling": (TREKT_DELFT, DELFT),
    "/rondes/nieuw/addendum-5a-5b": (SECRETARIAAT, None),
    "/rondes/{ronde}/termijnen/overzichten": (SECRETARIAAT, RONDE),
    "/rondes/{ronde}/doelen/woningen-totaal": (SECRETARIAAT, RONDE),
    "/rondes/{ronde}/scenarios/meer-evenwicht/zoetermeer": (SECRETARIAAT, DOSSIER),
    V: (SECRETARIAAT, RONDE),
    V + "/{vergadering}/momentopname": (SECRETARIAAT, RONDE),
    V + "/{vergaderd}/bespreekpunten/zoetermeer/opmerking": (SECRETARIAAT, DOSSIER),
}
VOOR_IEDER = {
    "/functie", "/inloggen", "/inloggen/demo", "/klad", "/klad/een-klad/weg", "/klad/een-klad/terug", "/sessie",
    "/uitloggen",
}  # fmt: skip
