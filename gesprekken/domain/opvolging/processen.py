"""The life of a commitment, as a transition table."""

from __future__ import annotations

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Overgang, Proces
from gesprekken.domain.opvolging.models import Toezeggingstatus

T, P = Toezeggingstatus, Permission

TOEZEGGING = Proces(
    "toezegging",
    (
        Overgang("toezeggen", "toezegging", frozenset(), T.LOOPT, P.UITKOMST_VASTLEGGEN, (), "Toezegging vastleggen"),
        Overgang("nakomen", "nakoming", frozenset({T.LOOPT}), T.NAGEKOMEN, P.TOEZEGGING_AFDOEN, (), "Nagekomen"),
        Overgang("bijstellen", "bijstelling", frozenset({T.LOOPT}), T.LOOPT, P.TOEZEGGING_AFDOEN, (), "Bijstellen"),
        Overgang("intrekken", "intrekking", frozenset({T.LOOPT}), T.INGETROKKEN, P.TOEZEGGING_AFDOEN, (), "Intrekken"),
    ),
)  # fmt: skip
