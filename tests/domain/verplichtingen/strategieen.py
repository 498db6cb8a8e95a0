"""Random rounds and random dossiers for the property tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import reduce

from hypothesis import strategies as st

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Stapfeit
from tests.domain.verplichtingen.agenda_gebeurd import AGENDA_TOEVOEGEN
from tests.domain.verplichtingen.bod_gebeurd import BOD_TOEVOEGEN
from tests.domain.verplichtingen.daden import Daad, Gebeurd
from tests.domain.verplichtingen.gebeurd import voeg_toe
from tests.domain.verplichtingen.vraag_gebeurd import VRAAG_TOEVOEGEN, VRAAGPARAMETERS

TREKKER, SECRETARIAAT, DOSSIER = 10, 99, 1
BEGIN = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)

dagen = st.integers(0, 60)
datums = st.integers(-40, 120).map(lambda n: date(2026, 10, 1) + timedelta(days=n))
momenten = st.integers(0, 200 * 24).map(lambda uren: BEGIN + timedelta(hours=uren))
limieten = st.none() | st.builds(Limiet, datums, st.sampled_from(Grens))
organisaties = st.integers(11, 15)


SOORT_VAN = {
    Daad.OPGESCHREVEN: "overeenkomst", Daad.BEVESTIGD: "overeenkomst", Daad.GEPLAND: "gesprek",
    **dict.fromkeys(AGENDA_TOEVOEGEN, "agenda"), **dict.fromkeys(BOD_TOEVOEGEN, "bod"),
    **dict.fromkeys(VRAAG_TOEVOEGEN, "vragenlijst"),
}  # fmt: skip


@st.composite
def rondes(draw: st.DrawFn) -> tuple[Stapfeit, ...]:
    """One to five steps of any kind; a talk may come after an earlier one."""
    stappen: list[Stapfeit] = []
    for nr in range(1, draw(st.integers(1, 5)) + 1):
        soort = draw(
            st.sampled_from(
                ["overeenkomst", "gesprek", "gesprek", "agenda", "agenda", "bod", "bod", "vragenlijst", "bespreking"]
            )
        )
        eerder = [s.code for s in stappen if s.soort == "gesprek"]
        parameters: dict[str, object] = {
            "onderwerp": "werkwijze", "reactiedagen": draw(dagen), "uitnodigingsdagen": draw(dagen),
            "verslagdagen": draw(dagen), "opmerkingsdagen": draw(dagen), "inleverdagen": draw(dagen),
            "soorten": ["5a"], "bijdragedagen": draw(dagen), **VRAAGPARAMETERS,
        }  # fmt: skip
        if soort == "gesprek" and eerder and draw(st.booleans()):
            parameters["na"] = draw(st.sampled_from(eerder))
        stappen.append(Stapfeit(nr, nr, f"stap-{nr}", f"Stap {nr}", soort, "artikel 4", draw(limieten), parameters))
    return tuple(stappen)


@st.composite
def gebeurtenissen(draw: st.DrawFn, stappen: tuple[Stapfeit, ...]) -> Gebeurd:
    """Any fact at all, mostly one that fits: a step of the right kind, and numbers that are likely to exist."""
    daad = draw(st.sampled_from(Daad))
    soort = SOORT_VAN.get(daad)
    passend = [s for s in stappen if s.soort == soort] or list(stappen)
    return Gebeurd(
        daad, draw(st.sampled_from(passend)), draw(organisaties), draw(st.sampled_from((0, 0, 0, 1, 2))), draw(momenten)
    )


def leeg(anderen: frozenset[int]) -> Feiten:
    """A dossier in which nothing happened yet."""
    als = {TREKKER: Hoedanigheid.TREKKER} | dict.fromkeys(sorted(anderen), Hoedanigheid.CORPORATIE)
    partijen = [Partij(i, f"Organisatie {i}", f"Org {i}", h) for i, h in als.items()]
    return Feiten(DOSSIER, "ronde", "dossier", "Dossier", TREKKER, "Gemeente", SECRETARIAAT, tuple(partijen))


@st.composite
def verlopen(draw: st.DrawFn) -> tuple[tuple[Stapfeit, ...], Feiten, list[Gebeurd]]:
    """A round, a dossier in which nothing happened yet, and a course of events."""
    stappen = draw(rondes())
    begin = leeg(draw(st.frozensets(organisaties, min_size=2, max_size=4)))
    return stappen, begin, draw(st.lists(gebeurtenissen(stappen), min_size=15, max_size=40))


def dossiers() -> st.SearchStrategy[tuple[tuple[Stapfeit, ...], Feiten]]:
    """A round and a dossier in it after a course of events."""
    return verlopen().map(lambda v: (v[0], reduce(voeg_toe, v[2], v[1])))
