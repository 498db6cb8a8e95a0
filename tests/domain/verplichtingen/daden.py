"""One thing that happened in a dossier, and what the properties must know of a kind to let it happen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit
from gesprekken.domain.verplichtingen.verplichting import Sleutel


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

    daad: str
    stap: Stapfeit
    organisatie: int
    nr: int
    op: datetime
    punt: str = ""


Toevoegen = Callable[[Feiten, Gebeurd], Feiten]
Noemt = Mapping[Any, Callable[[Sleutel], bool]]


@dataclass(frozen=True)
class Proef:
    """What a kind tells about itself, independent of the code under test; a module `*_gebeurd` declares one as `PROEF`.

    `toevoegen` makes new facts of old ones; `noemt` says which keys a fact speaks of; `doen` by which deed a duty of
    this kind is met; `parameters` are those that are not drawn; `gewicht` is how often the kind comes.
    """

    soort: str
    toevoegen: Mapping[Any, Toevoegen]
    noemt: Callable[[Gebeurd, Feiten], Noemt]
    doen: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, object] = field(default_factory=dict)
    gewicht: int = 1


def met(f: Feiten, per_soort: Mapping[type, tuple[Any, ...]]) -> Feiten:
    """The same dossier with these facts of these classes."""
    return replace(f, per_soort={**f.per_soort, **per_soort})
