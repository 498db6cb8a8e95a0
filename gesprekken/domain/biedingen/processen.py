"""The life of a bid version and of a proposal, as transition tables with their guards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gesprekken.core.errors import Weigering
from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Overgang, Proces, Toestand
from gesprekken.domain.biedingen.models import Bod, Bodstatus, Bodvoorstel
from gesprekken.domain.voorstellen.processen import ZINNEN, Voorstelproces

B, P = Bodstatus, Permission


class Boddaad(StrEnum):
    """What can be done with a version of a bid."""

    OPSLAAN = "opslaan"
    UITBRENGEN = "uitbrengen"
    VERWERPEN = "verwerpen"


@dataclass(frozen=True, slots=True)
class Bodomgeving:
    """What issuing looks at: does anything differ from the version that was issued before."""

    gewijzigd: bool


def _zegt_waarom(bod: Bod, toestand: Toestand[Bodomgeving]) -> Weigering | None:
    return None if bod.waarom.strip() else Weigering("Schrijf eerst waarom u deze versie uitbrengt.")


def _is_gewijzigd(bod: Bod, toestand: Toestand[Bodomgeving]) -> Weigering | None:
    return None if toestand.feiten.gewijzigd else Weigering("De aantallen zijn gelijk aan die van het vorige bod.")


BOD: Proces[Bod, Bodomgeving, Boddaad] = Proces(
    "bod",
    (
        Overgang(Boddaad.OPSLAAN, "concept", frozenset({B.CONCEPT}), B.CONCEPT, P.BOD_SCHRIJVEN, (), "Concept bewaren"),
        Overgang(Boddaad.UITBRENGEN, "uitbrenging", frozenset({B.CONCEPT}), B.UITGEBRACHT, P.BOD_SCHRIJVEN,
                 (_zegt_waarom, _is_gewijzigd), "Bod uitbrengen"),
        Overgang(Boddaad.VERWERPEN, "verwerping", frozenset({B.CONCEPT}), B.VERWORPEN, P.BOD_SCHRIJVEN, (),
                 "Concept weggooien"),
    ),
)  # fmt: skip

BODVOORSTEL: Voorstelproces[Bodvoorstel, None] = Voorstelproces(
    "bodvoorstel", P.BOD_VOORSTELLEN, P.BOD_SCHRIJVEN, frozenset(ZINNEN), "Overnemen in het bod"
)
