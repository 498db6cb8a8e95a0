"""Random rounds and random dossiers for the property tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import reduce

from hypothesis import strategies as st

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Soortstap, Stapfeit
from gesprekken.infra.vorm import vorm
from tests.domain.verplichtingen.daden import Daad, Gebeurd
from tests.domain.verplichtingen.gebeurd import PROEVEN, voeg_toe

TREKKER, SECRETARIAAT, DOSSIER = 10, 99, 1
BEGIN = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)

dagen = st.integers(0, 60)
datums = st.integers(-40, 120).map(lambda n: date(2026, 10, 1) + timedelta(days=n))
momenten = st.integers(0, 200 * 24).map(lambda uren: BEGIN + timedelta(hours=uren))
limieten = st.none() | st.builds(Limiet, datums, st.sampled_from(Grens))
organisaties = st.integers(11, 15)


SOORT_VAN: dict[str, str] = {
    Daad.OPGESCHREVEN: "overeenkomst", Daad.BEVESTIGD: "overeenkomst", Daad.GEPLAND: "gesprek",
    **{daad: proef.soort for proef in PROEVEN for daad in proef.toevoegen},
}  # fmt: skip
DADEN = (*Daad, *(daad for daad in SOORT_VAN if daad not in set(Daad)))
# What happens to items that are adopted; talks and what is done with them come more often.
OPVOLGING = (
    *(daad for daad, soort in SOORT_VAN.items() if soort == "opvolging"),
    *(Daad.VERVOLG_GEPLAND,) * 6,
    *(Daad.GEHOUDEN, Daad.PUNTVERSLAG_VASTGESTELD) * 3,
)
# Kinds that have more than one sort of duty come more often.
GETROKKEN = ("overeenkomst", "bespreking", *2 * ("gesprek",), *(p.soort for p in PROEVEN for _ in range(p.gewicht)))
VAST = {proef.soort: proef.parameters for proef in PROEVEN}


@st.composite
def rondes(draw: st.DrawFn, begin: tuple[str, ...] = ()) -> tuple[Stapfeit, ...]:
    """One to five steps of any kind after those of `begin`; a talk may, and a follow-up must come after an earlier."""
    stappen: list[Stapfeit] = []
    for nr in range(1, draw(st.integers(max(1, len(begin)), 5)) + 1):
        agendas = [s.code for s in stappen if s.soort.code == "agenda"]
        soort = (*begin, *("",) * 5)[nr - 1]
        soort = soort or draw(st.sampled_from([s for s in GETROKKEN if agendas or s != "opvolging"]))
        eerder = [s.code for s in stappen if s.soort.code == "gesprek"]
        parameters: dict[str, object] = {
            "onderwerp": "werkwijze", "reactiedagen": draw(dagen), "uitnodigingsdagen": draw(dagen),
            "verslagdagen": draw(dagen), "opmerkingsdagen": draw(dagen), "inleverdagen": draw(dagen),
            "bevestigdagen": draw(dagen), "bijdragedagen": draw(dagen), **VAST.get(soort, {}),
        }  # fmt: skip
        if soort == "gesprek" and eerder and draw(st.booleans()):
            parameters["na"] = draw(st.sampled_from(eerder))
        if soort == "opvolging":
            parameters["agenda"] = draw(st.sampled_from(agendas))
        gekozen = SOORTEN[soort]
        stappen.append(Soortstap(nr, nr, f"stap-{nr}", f"Stap {nr}", gekozen, "artikel 4", draw(limieten),
                                vorm(gekozen.parameters, parameters)))  # fmt: skip
    return tuple(stappen)


@st.composite
def gebeurtenissen(draw: st.DrawFn, stappen: tuple[Stapfeit, ...], vooral: tuple[str, ...] = ()) -> Gebeurd:
    """Any fact at all, mostly one that fits: a step of the right kind, and what it is about is likely to exist."""
    daad = draw(st.sampled_from([*DADEN, *vooral]))
    soort = SOORT_VAN.get(daad)
    passend = [s for s in stappen if s.soort.code == soort] or list(stappen)
    agendas = [s.id for s in stappen if s.soort.code == "agenda"] or [0]
    return Gebeurd(
        daad, draw(st.sampled_from(passend)), draw(organisaties), draw(st.sampled_from((0, 0, 0, 1, 2))),
        draw(momenten), f"punt-{draw(st.sampled_from(agendas))}-{draw(st.sampled_from((0, 0, 1, 2)))}",
    )  # fmt: skip


def leeg(anderen: frozenset[int]) -> Feiten:
    """A dossier in which nothing happened yet."""
    als = {TREKKER: Hoedanigheid.TREKKER} | dict.fromkeys(sorted(anderen), Hoedanigheid.CORPORATIE)
    partijen = [Partij(i, f"Organisatie {i}", f"Org {i}", h) for i, h in als.items()]
    return Feiten(DOSSIER, "ronde", "dossier", "Dossier", TREKKER, "Gemeente", SECRETARIAAT, tuple(partijen))


def _agenda_s_vast(stappen: tuple[Stapfeit, ...], feiten: Feiten, nr: int) -> Feiten:
    """Every agenda is presented with three items and adopted; `nr` says how many parties stand inside the walls."""
    for stap in stappen:
        for daad in (Daad.AGENDA_VOORGELEGD, Daad.AGENDA_VASTGESTELD) if stap.soort.code == "agenda" else ():
            feiten = voeg_toe(feiten, Gebeurd(daad, stap, TREKKER, nr, BEGIN))
    return feiten


@st.composite
def verlopen(draw: st.DrawFn) -> tuple[tuple[Stapfeit, ...], Feiten, list[Gebeurd]]:
    """A round, a dossier in which nothing happened yet (or that has its agendas), and a course of events."""
    gevolgd = draw(st.booleans())
    stappen = draw(rondes(("agenda", "opvolging") if gevolgd else ()))
    begin = leeg(draw(st.frozensets(organisaties, min_size=2, max_size=4)))
    vooral: tuple[str, ...] = ()
    if gevolgd:
        begin, vooral = _agenda_s_vast(stappen, begin, draw(st.integers(0, 3))), OPVOLGING
    return stappen, begin, draw(st.lists(gebeurtenissen(stappen, vooral), min_size=15, max_size=40))


def dossiers() -> st.SearchStrategy[tuple[tuple[Stapfeit, ...], Feiten]]:
    """A round and a dossier in it after a course of events."""
    return verlopen().map(lambda v: (v[0], reduce(voeg_toe, v[2], v[1])))
