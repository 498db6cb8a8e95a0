"""The life of a proposal, as a transition table: the same for every kind, but for who may do what."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Eis, Overgang, Proces
from gesprekken.domain.voorstellen.models import Voorstel, Voorstelstatus

S = Voorstelstatus
V = TypeVar("V", bound=Voorstel)
F = TypeVar("F")


class Voorsteldaad(StrEnum):
    """What can be done with a proposal."""

    VOORSTELLEN = "voorstellen"
    OVERNEMEN = "overnemen"
    BEANTWOORDEN = "beantwoorden"
    INTREKKEN = "intrekken"


# What to do about an answer that says nothing.
ZINNEN = {
    Voorsteldaad.OVERNEMEN: "Schrijf hoe u het voorstel overneemt.",
    Voorsteldaad.BEANTWOORDEN: "Schrijf waarom u het voorstel niet overneemt.",
}


class Voorstelproces(Proces[V, F, Voorsteldaad]):
    """The table of one kind: who may propose (`doet`) and who may answer; `eisen` stand before taking over.

    `woorden` are the verbs that ask for an answer in words.
    """

    def __init__(
        self,
        naam: str,
        doet: Permission,
        antwoordt: Permission,
        woorden: frozenset[Voorsteldaad],
        overnemen: str = "Overnemen",
        eisen: tuple[Eis[V, F], ...] = (),
    ) -> None:
        open_, d = frozenset({S.INGEDIEND}), Voorsteldaad
        super().__init__(
            naam,
            (
                Overgang(d.VOORSTELLEN, "voorstel", frozenset(), S.INGEDIEND, doet, (), "Voorstel doen"),
                Overgang(d.OVERNEMEN, "overneming", open_, S.OVERGENOMEN, antwoordt, eisen, overnemen),
                Overgang(d.BEANTWOORDEN, "beantwoording", open_, S.BEANTWOORD, antwoordt, (), "Niet overnemen"),
                Overgang(d.INTREKKEN, "intrekking", open_, S.INGETROKKEN, doet, (), "Intrekken"),
            ),
        )
        self.woorden = woorden
