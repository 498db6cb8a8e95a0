"""The life of a row of overzicht 5a, as a transition table with its guards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gesprekken.core.errors import Weigering
from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Overgang, Proces, Toestand
from gesprekken.domain.overzichten.models import Locatievoorstel, Regelstatus, Woninglocatie
from gesprekken.domain.voorstellen.processen import Voorsteldaad, Voorstelproces

R, P = Regelstatus, Permission


class Regeldaad(StrEnum):
    """What can be done with a row of overzicht 5a."""

    INVOEREN = "invoeren"
    WIJZIGEN = "wijzigen"
    BEVESTIGEN = "bevestigen"
    SCHRAPPEN = "schrappen"


REGEL_ANDERS = (
    "De regel is gewijzigd of geschrapt nadat dit voorstel is gedaan. Wijzig hem zelf, of neem het voorstel niet over."
)


@dataclass(frozen=True, slots=True)
class Regelomgeving:
    """What confirming looks at: whose row it is, and whether it says what the person read."""

    corporatie: bool
    zelfde_tekst: bool


def _heeft_corporatie(regel: Woninglocatie, toestand: Toestand[Regelomgeving]) -> Weigering | None:
    return None if toestand.feiten.corporatie else Weigering(f"{regel.locatie} is niet van uw corporatie.")


def _zegt_wat_u_las(regel: Woninglocatie, toestand: Toestand[Regelomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    return (
        None if omgeving.zelfde_tekst else Weigering(f"{regel.locatie} is intussen gewijzigd. Lees de regel opnieuw.")
    )


WONINGLOCATIE: Proces[Woninglocatie, Regelomgeving, Regeldaad] = Proces(
    "woninglocatie",
    (
        Overgang(Regeldaad.INVOEREN, "regel", frozenset(), R.ACTIEF, P.WONINGLOCATIE_SCHRIJVEN, (),
                 "Locatie toevoegen"),
        Overgang(Regeldaad.WIJZIGEN, "wijziging", frozenset({R.ACTIEF}), R.ACTIEF, P.WONINGLOCATIE_SCHRIJVEN, (),
                 "Wijzigen"),
        Overgang(Regeldaad.BEVESTIGEN, "bevestiging", frozenset({R.ACTIEF}), R.ACTIEF, P.WONINGLOCATIE_BEVESTIGEN,
                 (_heeft_corporatie, _zegt_wat_u_las), "Bevestigen"),
        Overgang(Regeldaad.SCHRAPPEN, "schrapping", frozenset({R.ACTIEF}), R.VERVALLEN, P.WONINGLOCATIE_SCHRIJVEN, (),
                 "Schrappen"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voorstelomgeving:
    """What taking over looks at: whether the row still says what the proposal was made from."""

    zelfde_regel: bool


def _regel_is_dezelfde(voorstel: Locatievoorstel, toestand: Toestand[Voorstelomgeving]) -> Weigering | None:
    return None if toestand.feiten.zelfde_regel else Weigering(REGEL_ANDERS)


LOCATIEVOORSTEL: Voorstelproces[Locatievoorstel, Voorstelomgeving] = Voorstelproces(
    "locatievoorstel",
    P.WONINGLOCATIE_VOORSTELLEN,
    P.WONINGLOCATIE_SCHRIJVEN,
    frozenset({Voorsteldaad.BEANTWOORDEN}),
    eisen=(_regel_is_dezelfde,),
)
