"""The life of a bid version and of a proposal, as transition tables with their guards."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.core.errors import Weigering
from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Overgang, Proces, Toestand
from gesprekken.domain.biedingen.models import Bod, Bodstatus, Voorstelstatus

B, V, P = Bodstatus, Voorstelstatus, Permission


@dataclass(frozen=True, slots=True)
class Bodomgeving:
    """What issuing looks at: does anything differ from the version that was issued before."""

    gewijzigd: bool


def _zegt_waarom(bod: Bod, toestand: Toestand) -> Weigering | None:
    return None if bod.waarom.strip() else Weigering("Schrijf eerst waarom u deze versie uitbrengt.")


def _is_gewijzigd(bod: Bod, toestand: Toestand) -> Weigering | None:
    omgeving: Bodomgeving = toestand.feiten
    return None if omgeving.gewijzigd else Weigering("De aantallen zijn gelijk aan die van het vorige bod.")


BOD = Proces(
    "bod",
    (
        Overgang("opslaan", "concept", frozenset({B.CONCEPT}), B.CONCEPT, P.BOD_SCHRIJVEN, (), "Concept bewaren"),
        Overgang("uitbrengen", "uitbrenging", frozenset({B.CONCEPT}), B.UITGEBRACHT, P.BOD_SCHRIJVEN,
                 (_zegt_waarom, _is_gewijzigd), "Bod uitbrengen"),
        Overgang("verwerpen", "verwerping", frozenset({B.CONCEPT}), B.VERWORPEN, P.BOD_SCHRIJVEN, (),
                 "Concept weggooien"),
    ),
)  # fmt: skip

BODVOORSTEL = Proces(
    "bodvoorstel",
    (
        Overgang("voorstellen", "voorstel", frozenset(), V.INGEDIEND, P.BOD_VOORSTELLEN, (), "Voorstel doen"),
        Overgang("overnemen", "overneming", frozenset({V.INGEDIEND}), V.OVERGENOMEN, P.BOD_SCHRIJVEN, (),
                 "Overnemen in het bod"),
        Overgang("beantwoorden", "beantwoording", frozenset({V.INGEDIEND}), V.BEANTWOORD, P.BOD_SCHRIJVEN, (),
                 "Niet overnemen"),
        Overgang("intrekken", "intrekking", frozenset({V.INGEDIEND}), V.INGETROKKEN, P.BOD_VOORSTELLEN, (),
                 "Intrekken"),
    ),
)  # fmt: skip
