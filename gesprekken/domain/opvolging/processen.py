"""The life of a commitment, as a transition table."""

from __future__ import annotations

from enum import StrEnum

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Overgang, Proces
from gesprekken.domain.opvolging.models import Toezegging, Toezeggingstatus

T, P = Toezeggingstatus, Permission


class Toezeggingsdaad(StrEnum):
    """What can be done with a commitment."""

    TOEZEGGEN = "toezeggen"
    NAKOMEN = "nakomen"
    BIJSTELLEN = "bijstellen"
    INTREKKEN = "intrekken"


TOEZEGGING: Proces[Toezegging, None, Toezeggingsdaad] = Proces(
    "toezegging",
    (
        Overgang(Toezeggingsdaad.TOEZEGGEN, "toezegging", frozenset(), T.LOOPT, P.UITKOMST_VASTLEGGEN, (),
                 "Toezegging vastleggen"),
        Overgang(Toezeggingsdaad.NAKOMEN, "nakoming", frozenset({T.LOOPT}), T.NAGEKOMEN, P.TOEZEGGING_AFDOEN, (),
                 "Nagekomen"),
        Overgang(Toezeggingsdaad.BIJSTELLEN, "bijstelling", frozenset({T.LOOPT}), T.LOOPT, P.TOEZEGGING_AFDOEN, (),
                 "Bijstellen"),
        Overgang(Toezeggingsdaad.INTREKKEN, "intrekking", frozenset({T.LOOPT}), T.INGETROKKEN, P.TOEZEGGING_AFDOEN, (),
                 "Intrekken"),
    ),
)  # fmt: skip
