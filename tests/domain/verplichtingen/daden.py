"""One thing that happened in a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gesprekken.domain.verplichtingen.feiten import Stapfeit


class Daad(StrEnum):
    OPGESCHREVEN = "opgeschreven"
    BEVESTIGD = "bevestigd"
    GEPLAND = "gepland"
    GENODIGD = "genodigd"
    GEHOUDEN = "gehouden"
    VOORGELEGD = "voorgelegd"
    VASTGESTELD = "vastgesteld"
    AFGESPROKEN = "afgesproken"
    GEDAAN = "gedaan"
    GEAGENDEERD = "geagendeerd"
    OPGEMERKT = "opgemerkt"
    AANGESCHOVEN = "aangeschoven"
    INGEBRACHT = "ingebracht"
    TERUGGELEGD = "teruggelegd"
    AANGEVULD = "aangevuld"
    BEHANDELD = "behandeld"
    INGETROKKEN = "ingetrokken"
    AGENDA_VOORGELEGD = "agenda voorgelegd"
    GEANTWOORD = "geantwoord"
    GEREAGEERD = "gereageerd"
    AGENDA_VASTGESTELD = "agenda vastgesteld"
    BOD_UITGEBRACHT = "bod uitgebracht"
    BEOORDEELD = "beoordeeld"
    UITGELEGD = "uitgelegd"
    VOORGESTELD = "voorgesteld"
    VOORSTEL_BEANTWOORD = "voorstel beantwoord"
    VOORSTEL_INGETROKKEN = "voorstel ingetrokken"
    REGEL_INGEVOERD = "regel ingevoerd"
    REGELS_BEVESTIGD = "regels bevestigd"
    REGEL_GEGEVEN = "regel aan een ander gegeven"
    REGEL_GESCHRAPT = "regel geschrapt"
    MAATREGEL = "maatregel"
    INGEDIEND = "ingediend"
    VERVOLG_GEPLAND = "vervolg gepland"
    PUNTVERSLAG_VOORGELEGD = "puntverslag voorgelegd"
    PUNTVERSLAG_VASTGESTELD = "puntverslag vastgesteld"
    SCHRIFTELIJK = "schriftelijk"
    TOCH_BESPROKEN = "toch besproken"
    PUNTACTIE = "puntactie"
    TOEGEZEGD = "toegezegd"
    BIJGESTELD = "bijgesteld"
    TOEZEGGING_AFGEDAAN = "toezegging afgedaan"
    AFGESLOTEN = "afgesloten"
    HEROPEND = "heropend"
    VRAAG_BEANTWOORD = "vraag beantwoord"
    BIJGEDRAGEN = "bijgedragen"


@dataclass(frozen=True)
class Gebeurd:
    """One fact. `nr` picks the talk, the version, the action, the meeting or the submission (counted from 0).

    `punt` is the key of an agenda item; what happens to an item that is not adopted does not happen.
    """

    daad: Daad
    stap: Stapfeit
    organisatie: int
    nr: int
    op: datetime
    punt: str = ""
