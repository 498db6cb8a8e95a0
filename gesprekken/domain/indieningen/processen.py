"""Signing a delivery, as a transition table with its guards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gesprekken.core.errors import Weigering
from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Overgang, Proces, Toestand
from gesprekken.domain.indieningen.models import Ondertekening, Tekenstand

T, P = Tekenstand, Permission


class Tekendaad(StrEnum):
    """What can be done with a party that is asked to sign."""

    ONDERTEKENEN = "ondertekenen"
    VOORBEHOUDEN = "voorbehouden"
    WEIGEREN = "weigeren"


@dataclass(frozen=True, slots=True)
class Tekenomgeving:
    """What signing looks at: the number of the last delivery, and whether the text is the one that was read."""

    laatste: bool
    zelfde_tekst: bool


def _is_laatste(_tekening: Ondertekening, toestand: Toestand[Tekenomgeving]) -> Weigering | None:
    return None if toestand.feiten.laatste else Weigering("Er is een nieuwere versie ingediend. Onderteken die.")


def _zelfde_tekst(_tekening: Ondertekening, toestand: Toestand[Tekenomgeving]) -> Weigering | None:
    return None if toestand.feiten.zelfde_tekst else Weigering("Lees eerst wat er is ingediend en onderteken daarna.")


_EISEN = (_is_laatste, _zelfde_tekst)
ONDERTEKENING: Proces[Ondertekening, Tekenomgeving, Tekendaad] = Proces(
    "ondertekening",
    (
        Overgang(Tekendaad.ONDERTEKENEN, "ondertekening", frozenset(), T.ONDERTEKEND, P.OVERZICHT_ONDERTEKENEN, _EISEN,
                 "Ja, wij ondertekenen"),
        Overgang(Tekendaad.VOORBEHOUDEN, "voorbehoud", frozenset(), T.VOORBEHOUD, P.OVERZICHT_ONDERTEKENEN, _EISEN,
                 "Ja, met een voorbehoud"),
        Overgang(Tekendaad.WEIGEREN, "weigering", frozenset(), T.GEWEIGERD, P.OVERZICHT_ONDERTEKENEN, _EISEN,
                 "Nee, wij ondertekenen niet"),
    ),
)  # fmt: skip
TEKENNAAM = {
    T.ONDERTEKEND: "Ondertekend",
    T.VOORBEHOUD: "Ondertekend met voorbehoud",
    T.GEWEIGERD: "Niet ondertekend",
}
TEKENSOORT = {T.ONDERTEKEND: "gereed", T.VOORBEHOUD: "aandacht", T.GEWEIGERD: "opm"}


def is_getekend(status: str) -> bool:
    """The party stands under it, with a reservation or without."""
    return status in {T.ONDERTEKEND, T.VOORBEHOUD}


def vraagt_reden(verb: Tekendaad) -> bool:
    """A reservation and a refusal say why."""
    return ONDERTEKENING.overgang(verb).naar != T.ONDERTEKEND
