"""What is kept warm is what would be derived now, whatever happened: random services on a real database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gesprekken.core.errors import GesprekkenError
from gesprekken.core.klok import dag
from gesprekken.domain.rondes.models import Doel, Ronde, Termijn
from gesprekken.domain.verplichtingen.stand import aan_zet, bepaal
from gesprekken.infra.warm import vergeet_alles
from gesprekken.queries.rondes.rondes import get_ronde, list_doelnamen, list_reeksen, list_termijnen
from gesprekken.queries.verplichtingen.koppen import Dossierkop, list_bordkoppen
from gesprekken.queries.verplichtingen.standen import (
    Afleiding,
    bepaal_standen,
    leid_live_af,
    leid_warm_af,
    list_te_doen,
)
from tests.fabrieken.agendazetten import AGENDAZETTEN, GOEDE_AGENDALOOP
from tests.fabrieken.bodzetten import BODZETTEN
from tests.fabrieken.goedeloop import GOEDE_LOOP
from tests.fabrieken.handelingen import ZETTEN
from tests.fabrieken.opvolgingsloop import OPVOLGINGSZETTEN
from tests.fabrieken.registerzetten import REGISTERZETTEN
from tests.fabrieken.vraagzetten import VRAAGZETTEN
from tests.fabrieken.wereld import Wereld, begin_wereld
from tests.fabrieken.zet import NietsTeDoen
from tests.ondersteuning.databank import Databank, gebroken_ketens
from tests.ondersteuning.klok import Klok

# What others wait for comes more often, so that most courses of events get somewhere.
VAAK = ("plannen", "plannen", "houden", "houden", "verslag", "verslag", "voorleggen", "voorleggen", "vaststellen")
VAAK_AGENDA = (
    "inbrengen",
    "inbrengen",
    "opnemen",
    "opnemen",
    "agenda voorleggen",
    "antwoorden",
    "antwoorden",
    "wachten",
)


def _verlopen(*namen: str) -> st.SearchStrategy[list[tuple[str, int]]]:
    return st.lists(st.tuples(st.sampled_from(namen), st.integers(0, 300)), min_size=15, max_size=30)


VAAK_OPVOLGING = (
    "vervolg plannen", "vervolg plannen", "houden", "puntverslag", "afsluiten", "inbrengen", "verplaatsen",
)  # fmt: skip
zetten = (
    _verlopen(*sorted(ZETTEN), *VAAK, *VAAK_AGENDA)
    | _verlopen(*sorted(AGENDAZETTEN), *VAAK_AGENDA)
    | _verlopen(*sorted(OPVOLGINGSZETTEN), *VAAK_OPVOLGING).map(lambda verder: [*GOEDE_AGENDALOOP, *verder])
)
zetten |= _verlopen(*sorted(BODZETTEN), "bod schrijven", "bod uitbrengen")
zetten |= _verlopen(*sorted(REGISTERZETTEN), "locatie invoeren", "locatie invoeren", "locatie bevestigen")
zetten |= _verlopen(*sorted(VRAAGZETTEN), "vraag beantwoorden")


def _vergelijk(wereld: Wereld) -> None:
    """The same snapshot, once warm and once from the database."""
    vandaag = dag(wereld.klok())

    def lees() -> None:
        actor = wereld.actor("secretariaat")
        koppen = list_bordkoppen(actor, get_ronde(actor, wereld.ronde))
        live = leid_live_af(koppen)
        assert leid_warm_af(koppen) == live
        standen = {k.id: bepaal(*live[k.id], vandaag, k.waarschuwdagen) for k in koppen}
        assert bepaal_standen(koppen, vandaag) == standen
        _vergelijk_werk(koppen, live)
        _vergelijk_ronde(get_ronde(actor, wereld.ronde))

    wereld.lees(lees)


def _vergelijk_werk(koppen: Sequence[Dossierkop], live: Mapping[int, Afleiding]) -> None:
    """What each organisation that owes something can do now."""
    for houder in {v.sleutel.houder_id for _stappen, _feiten, plichten in live.values() for v in plichten}:
        eigen = {i: tuple(v for v in aan_zet(a[2]) if v.sleutel.houder_id == houder) for i, a in live.items()}
        assert list_te_doen(houder, koppen) == eigen


def _vergelijk_ronde(ronde: Ronde) -> None:
    """The deadlines and the goals that count now: of each the newest version."""
    termijnen = [reeks[0] for reeks in list_reeksen(Termijn, ronde)]
    assert [(t.code, t.naam, t.limiet) for t in list_termijnen(ronde)] == [
        (t.code, t.naam, t.limiet) for t in termijnen
    ]
    assert list_doelnamen(ronde) == {reeks[0].code: reeks[0].naam for reeks in list_reeksen(Doel, ronde)}


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(verloop=zetten)
def test_wat_warm_is_is_gelijk_aan_wat_nu_zou_worden_afgeleid(
    databank: Databank, verloop: list[tuple[str, int]]
) -> None:
    """Over ten seconds: everything that can happen in a round, and after each of it warm beside live."""
    klok = Klok()
    wereld = begin_wereld(databank, klok)
    wereld.app.config["KLOK"] = klok
    _vergelijk(wereld)
    for zet, n in verloop:
        with suppress(GesprekkenError, NietsTeDoen):  # refused: then too the warm state must be right
            ZETTEN[zet](wereld, n)
        _vergelijk(wereld)
    assert gebroken_ketens(wereld.app) == {}


def test_elke_handeling_wordt_meteen_gezien(wereld: Wereld) -> None:
    assert {zet for zet, _n in GOEDE_LOOP} == set(ZETTEN)
    _vergelijk(wereld)
    for zet, n in GOEDE_LOOP:
        ZETTEN[zet](wereld, n)
        _vergelijk(wereld)


def test_een_verouderde_stand_zou_opvallen(wereld: Wereld) -> None:
    _vergelijk(wereld)
    koud = _eerste_te_doen(wereld)
    wereld.gepland()
    assert _eerste_te_doen(wereld) != koud
    vergeet_alles()
    assert _eerste_te_doen(wereld) != koud


def _eerste_te_doen(wereld: Wereld) -> list[str]:
    def lees() -> list[str]:
        actor = wereld.actor("secretariaat")
        koppen = list_bordkoppen(actor, get_ronde(actor, wereld.ronde))
        standen = bepaal_standen(koppen, dag(wereld.klok()))
        return [v.wat for k in koppen for v in standen[k.id].verplichtingen if v.open]

    return wereld.lees(lees)
