"""The local ways of working, per municipality. Invented for the demo; no party wrote them."""

from __future__ import annotations

_OPZET = """Wie doet wat
{leiding} De corporaties en de provincie brengen ook zelf onderwerpen in.

Wanneer we praten
{ritme}

Hoe we de agenda maken
{agenda} Wie het niet eens is met een punt, zegt waarom. Het punt blijft dan staan, met die reden erbij.

Hoe we vastleggen
{verslag}

Huurders
{huurders}"""

_LEIDING = {
    "kort": "De gemeente plant de gesprekken, zit ze voor en schrijft het verslag.",
    "beurt": "De gemeente plant de gesprekken. Gemeente en corporaties zitten om de beurt voor.",
    "buiten": "De gemeente plant de gesprekken. Iemand van buiten het dossier zit voor.",
}
_RITME = {
    "maand": "Na het startgesprek spreken we elkaar elke maand. Tussendoor bellen we als een punt vastloopt.",
    "nood": "Na het startgesprek plannen we per onderwerp een gesprek. We plannen het zodra de vraag helder is.",
    "vast": "We gebruiken het overleg over de prestatieafspraken. Zo komt er geen nieuw overleg bij.",
}
_AGENDA = {
    "week": "De gemeente stuurt een voorstel. Iedereen reageert binnen twee weken.",
    "samen": "In het startgesprek maken we samen een lijst. De gemeente werkt die uit en legt haar voor.",
}
_VERSLAG = {
    "snel": "De gemeente legt het verslag binnen een week voor. Zonder bezwaar stelt zij het daarna vast.",
    "besluiten": "Het verslag is kort: besluiten en acties, met een naam en een datum. De rest schrijven we niet op.",
}
_HUURDERS = {
    "eigen": "Elke corporatie praat zelf haar huurdersorganisatie bij, na elk gesprek.",
    "vooraf": "Elke corporatie vraagt haar huurdersorganisatie vooraf om aandachtspunten en praat haar na afloop bij.",
}
_KEUZES = {
    "delft": ("beurt", "maand", "samen", "snel", "vooraf"),
    "den-haag": ("kort", "nood", "week", "besluiten", "eigen"),
    "leidschendam-voorburg": ("kort", "nood", "samen", "snel", "eigen"),
    "midden-delfland": ("kort", "vast", "samen", "besluiten", "eigen"),
    "pijnacker-nootdorp": ("beurt", "nood", "week", "snel", "vooraf"),
    "rijswijk": ("kort", "vast", "week", "besluiten", "vooraf"),
    "wassenaar": ("buiten", "maand", "samen", "snel", "vooraf"),
    "westland": ("kort", "nood", "week", "besluiten", "eigen"),
    "zoetermeer": ("beurt", "maand", "week", "snel", "vooraf"),
}
_AANVULLING = {
    "leidschendam-voorburg": """

Als we er niet uitkomen
Eerst praten de bestuurders van de betrokken partijen met elkaar. Daarna bespreekt de Bestuurlijke Tafel het.
De Tafel neemt geen besluit over een locatie.""",
    "pijnacker-nootdorp": """

Plannen van buurgemeenten
Raakt een plan ook een buurgemeente? Dan nodigt de gemeente die gemeente uit voor dat onderwerp.""",
}


def werkwijze(gemeente: str) -> str:
    """The first version of a municipality's text."""
    leiding, ritme, agenda, verslag, huurders = _KEUZES[gemeente]
    return _OPZET.format(
        leiding=_LEIDING[leiding],
        ritme=_RITME[ritme],
        agenda=_AGENDA[agenda],
        verslag=_VERSLAG[verslag],
        huurders=_HUURDERS[huurders],
    )


def tweede_werkwijze(gemeente: str) -> str:
    """The second version, for a municipality that added a paragraph after its first talk."""
    return werkwijze(gemeente) + _AANVULLING[gemeente]
