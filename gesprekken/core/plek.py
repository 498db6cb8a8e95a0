"""A place where something is mended, named without URLs: the top floor turns it into a link."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Pleksoort(StrEnum):
    DOSSIER = "dossier"
    WERKWIJZE = "werkwijze"
    GESPREK_PLANNEN = "gesprek_plannen"
    GESPREK = "gesprek"
    GENODIGDEN = "genodigden"
    AANWEZIGHEID = "aanwezigheid"
    VERSLAG = "verslag"
    ACTIE = "actie"
    AGENDA = "agenda"
    ONDERWERPEN = "onderwerpen"
    ONDERWERP = "onderwerp"
    VERVOLG = "vervolg"
    VERVOLGPUNT = "vervolgpunt"
    PUNTVERSLAG = "puntverslag"
    PUNTACTIE = "puntactie"
    TOEZEGGING = "toezegging"
    SAMENSTELLEN = "samenstellen"
    BOD = "bod"
    OVERZICHT5A = "overzicht5a"
    MAATREGEL = "maatregel"
    LOCATIEVOORSTEL = "locatievoorstel"
    VRAGENLIJST = "vragenlijst"
    INDIENING = "indiening"
    VERGADERINGEN = "vergaderingen"
    VERGADERING = "vergadering"


@dataclass(frozen=True, slots=True)
class Plek:
    """`ronde` and `dossier` are slugs, `object` the public key (or step code) of what is mended there."""

    soort: Pleksoort
    ronde: str
    dossier: str = ""
    object: str = ""
    deel: str = ""
