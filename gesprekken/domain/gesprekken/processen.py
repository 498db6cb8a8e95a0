"""The life of a talk and of its minutes, as transition tables with their guards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gesprekken.core.errors import Weigering
from gesprekken.core.klok import lokaal
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek
from gesprekken.core.workflow import Overgang, Proces, Toestand
from gesprekken.domain.gesprekken.models import (
    Aantekening,
    Aantekeningstatus,
    Actie,
    Gesprek,
    Gesprekstatus,
    Verslag,
    Verslagstatus,
)
from gesprekken.domain.gesprekken.statussen import is_concept, is_gehouden, is_vastgesteld, is_vervallen

A, G, V, P = Aantekeningstatus, Gesprekstatus, Verslagstatus, Permission


class Gespreksdaad(StrEnum):
    """What can be done with a talk."""

    PLANNEN = "plannen"
    VERPLAATSEN = "verplaatsen"
    HOUDEN = "houden"
    ANNULEREN = "annuleren"


class Verslagdaad(StrEnum):
    """What can be done with minutes."""

    SCHRIJVEN = "schrijven"
    VOORLEGGEN = "voorleggen"
    TERUGNEMEN = "terugnemen"
    VASTSTELLEN = "vaststellen"


class Aantekeningdaad(StrEnum):
    """What can be done with what is noted in minutes."""

    NOTEREN = "noteren"
    INTREKKEN = "intrekken"


@dataclass(frozen=True, slots=True)
class Gespreksomgeving:
    """What surrounds a talk: another running talk of the same step, and the talk that must come first.

    `na` is the name of the step that comes first ('' when none does); `eerder` its talk, when there is one.
    `moment_gekozen` is False as long as a person has not said when: what depends on it is judged later.
    """

    lopend: Gesprek | None = None
    na: str = ""
    eerder: Gesprek | None = None
    plek_lopend: Plek | None = None
    plek_eerder: Plek | None = None
    verslag_vast: bool = False
    moment_gekozen: bool = True


@dataclass(frozen=True, slots=True)
class Verslagomgeving:
    """The talk that the minutes are about, and where its attendance is recorded."""

    gesprek: Gesprek
    plek_aanwezigheid: Plek


@dataclass(frozen=True, slots=True)
class Aantekeningomgeving(Verslagomgeving):
    """The same, with the minutes that it is noted in (None: not written yet) and where they are."""

    verslag: Verslag | None
    plek_verslag: Plek


def _nog_geen_gesprek(gesprek: Gesprek, toestand: Toestand[Gespreksomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if omgeving.lopend is None:
        return None
    return Weigering("Er staat al een gesprek voor deze stap. Verplaats dat gesprek of annuleer het.",
                     omgeving.plek_lopend)  # fmt: skip


def _eerder_gesprek_gepland(gesprek: Gesprek, toestand: Toestand[Gespreksomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if not omgeving.na or omgeving.eerder is not None:
        return None
    return Weigering(f"Plan eerst ‘{omgeving.na}’: dit gesprek kijkt daarop terug.", omgeving.plek_eerder)


def _later_dan_eerder(gesprek: Gesprek, toestand: Toestand[Gespreksomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if not omgeving.moment_gekozen or omgeving.eerder is None or gesprek.begint_op > omgeving.eerder.begint_op:
        return None
    return Weigering(f"Kies een moment na ‘{omgeving.na}’: dit gesprek is een latere bijeenkomst.",
                     omgeving.plek_eerder)  # fmt: skip


def _eerder_gesprek_gehouden(gesprek: Gesprek, toestand: Toestand[Gespreksomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if not omgeving.na or (omgeving.eerder is not None and is_gehouden(omgeving.eerder)):
        return None
    return Weigering(f"Leg eerst de aanwezigheid van ‘{omgeving.na}’ vast.", omgeving.plek_eerder)


def _is_begonnen(gesprek: Gesprek, toestand: Toestand[Gespreksomgeving]) -> Weigering | None:
    if gesprek.begint_op <= toestand.nu:
        return None
    wanneer = lokaal(gesprek.begint_op).strftime("%d-%m-%Y om %H.%M uur")
    return Weigering(f"Het gesprek begint pas op {wanneer}. Leg de aanwezigheid daarna vast.")


def _verslag_nog_open(gesprek: Gesprek, toestand: Toestand[Gespreksomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    return Weigering("Het verslag is vastgesteld; de aanwezigheid staat vast.") if omgeving.verslag_vast else None


def _gesprek_gehouden(ding: Verslag | Aantekening, toestand: Toestand[Verslagomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if is_gehouden(omgeving.gesprek):
        return None
    return Weigering("Leg eerst vast wie er waren.", omgeving.plek_aanwezigheid)


def _gesprek_gaat_door(verslag: Verslag, toestand: Toestand[Verslagomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    return Weigering("Dit gesprek is geannuleerd: er komt geen verslag.") if is_vervallen(omgeving.gesprek) else None


def _heeft_tekst(verslag: Verslag, toestand: Toestand[Verslagomgeving]) -> Weigering | None:
    return None if verslag.tekst.strip() else Weigering("Schrijf eerst de tekst van het verslag.")


def _verslag_is_concept(aantekening: Aantekening, toestand: Toestand[Aantekeningomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if is_concept(omgeving.verslag):
        return None
    if is_vastgesteld(omgeving.verslag):
        return Weigering("Het verslag is vastgesteld en verandert niet meer.")
    return Weigering("Neem het verslag eerst terug: de partijen lezen nu wat u heeft voorgelegd.",
                     omgeving.plek_verslag)  # fmt: skip


def _actie_niet_gedaan(aantekening: Aantekening, toestand: Toestand[Aantekeningomgeving]) -> Weigering | None:
    if isinstance(aantekening, Actie) and aantekening.gedaan_op is not None:
        return Weigering(f"Actie {aantekening.nr} is afgerond: wat is gedaan, blijft staan.")
    return None


GESPREK: Proces[Gesprek, Gespreksomgeving, Gespreksdaad] = Proces(
    "gesprek",
    (
        Overgang(Gespreksdaad.PLANNEN, "planning", frozenset(), G.GEPLAND, P.GESPREK_PLANNEN,
                 (_nog_geen_gesprek, _eerder_gesprek_gepland, _later_dan_eerder), "Gesprek plannen"),
        Overgang(Gespreksdaad.VERPLAATSEN, "verplaatsing", frozenset({G.GEPLAND}), G.GEPLAND, P.GESPREK_PLANNEN,
                 (_later_dan_eerder,), "Verplaatsen"),
        Overgang(Gespreksdaad.HOUDEN, "aanwezigheid", frozenset({G.GEPLAND, G.GEHOUDEN}), G.GEHOUDEN, P.GESPREK_PLANNEN,
                 (_is_begonnen, _eerder_gesprek_gehouden, _verslag_nog_open), "Aanwezigheid vastleggen"),
        Overgang(Gespreksdaad.ANNULEREN, "annulering", frozenset({G.GEPLAND}), G.VERVALLEN, P.GESPREK_PLANNEN, (),
                 "Annuleren"),
    ),
)  # fmt: skip

VERSLAG: Proces[Verslag, Verslagomgeving, Verslagdaad] = Proces(
    "verslag",
    (
        Overgang(Verslagdaad.SCHRIJVEN, "verslag", frozenset({V.CONCEPT}), V.CONCEPT, P.VERSLAG_SCHRIJVEN,
                 (_gesprek_gaat_door,), "Verslag schrijven"),
        Overgang(Verslagdaad.VOORLEGGEN, "voorlegging", frozenset({V.CONCEPT}), V.VOORGELEGD, P.VERSLAG_SCHRIJVEN,
                 (_gesprek_gehouden, _heeft_tekst), "Aan de partijen voorleggen"),
        Overgang(Verslagdaad.TERUGNEMEN, "terugneming", frozenset({V.VOORGELEGD}), V.CONCEPT, P.VERSLAG_SCHRIJVEN, (),
                 "Terugnemen om te wijzigen"),
        Overgang(Verslagdaad.VASTSTELLEN, "vaststelling", frozenset({V.VOORGELEGD}), V.VASTGESTELD,
                 P.VERSLAG_VASTSTELLEN, (_gesprek_gehouden,), "Vaststellen"),
    ),
)  # fmt: skip

# A decision or an action in the minutes of a talk; a decision about an agenda item is amended instead (`opvolging`).
AANTEKENING: Proces[Aantekening, Aantekeningomgeving, Aantekeningdaad] = Proces(
    "aantekening in een verslag",
    (
        Overgang(Aantekeningdaad.NOTEREN, "aantekening", frozenset(), A.GENOTEERD, P.VERSLAG_SCHRIJVEN,
                 (_gesprek_gehouden, _verslag_is_concept), "Toevoegen"),
        Overgang(Aantekeningdaad.INTREKKEN, "intrekking", frozenset({A.GENOTEERD}), A.INGETROKKEN, P.VERSLAG_SCHRIJVEN,
                 (_gesprek_gehouden, _verslag_is_concept, _actie_niet_gedaan), "Intrekken"),
    ),
)  # fmt: skip
