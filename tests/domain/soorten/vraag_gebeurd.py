"""What can happen around a list of questions, one fact at a time, and which obligations that fact speaks of.

The municipality answers and delivers; each party writes what it contributes. Delivering closes what was still open:
that fact is the one of `register_gebeurd`.
"""

from __future__ import annotations

from collections.abc import Callable

from gesprekken.domain.soorten.vragenlijst.feiten import Antwoordfeit, Bijdragefeit
from gesprekken.domain.verplichtingen.feiten import Feiten
from gesprekken.domain.verplichtingen.verplichting import Sleutel
from tests.domain.verplichtingen.daden import Daad, Gebeurd, Proef, met

VRAGEN = ("vraag-0", "vraag-1", "vraag-2")


def _beantwoord(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Antwoordfeit: (*f.alle(Antwoordfeit), Antwoordfeit(g.stap.id, VRAGEN[g.nr], g.op))})


def _bijgedragen(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Bijdragefeit: (*f.alle(Bijdragefeit), Bijdragefeit(g.stap.id, g.organisatie, g.op))})


VRAAG_TOEVOEGEN: dict[str, Callable[[Feiten, Gebeurd], Feiten]] = {
    Daad.VRAAG_BEANTWOORD: _beantwoord,
    Daad.BIJGEDRAGEN: _bijgedragen,
}
VRAAG_DOEN = {
    "beantwoorden": Daad.VRAAG_BEANTWOORD,
    "bijdragen": Daad.BIJGEDRAGEN,
    "indienen": Daad.INGEDIEND,
}


def vraag_noemt(g: Gebeurd) -> dict[Daad, Callable[[Sleutel], bool]]:
    """An answer is about its question, a contribution about its party."""
    stap = g.stap.code
    return {
        Daad.VRAAG_BEANTWOORD: lambda s: (s.stap_code, s.soort, s.object) == (stap, "beantwoorden", VRAGEN[g.nr]),
        Daad.BIJGEDRAGEN: lambda s: (s.stap_code, s.soort, s.houder_id) == (stap, "bijdragen", g.organisatie),
    }


PROEF = Proef(
    soort="vragenlijst",
    toevoegen=VRAAG_TOEVOEGEN,
    noemt=lambda g, _f: vraag_noemt(g),
    doen=VRAAG_DOEN,
    parameters={"vragen": list(VRAGEN), "agenda": "lijst", "soorten": {}},
    gewicht=2,
)
