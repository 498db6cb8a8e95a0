"""Merging, undoing and splitting lose no word and no submitter, whatever happens in whatever order."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
import pytest

from gesprekken.core.errors import GesprekkenError
from gesprekken.infra.database import db
from gesprekken.queries.agenda.agenda import Punt
from gesprekken.services.agenda.samenstellen import maak_los, splits, verplaats_punt, voeg_samen
from gesprekken.services.daad import Daad
from tests.fabrieken.wereld import Wereld
from tests.web.agenda.agendas import Proefagenda

AANTAL = 4
ZET = st.tuples(st.sampled_from(["samen", "los", "splits", "plaats"]), st.integers(0, 9), st.integers(0, 9))


@pytest.fixture
def agenda(wereld: Wereld) -> Iterator[Proefagenda]:
    """The agenda of the world's dossier with four items; every case goes on where the one before stopped."""
    proef = Proefagenda(wereld)
    proef.gevuld(AANTAL)
    with wereld.app.app_context():
        yield proef
        db.session.rollback()


def _inbreng(punten: list[Punt]) -> tuple[set[tuple[int, str]], set[str]]:
    """Every text and every submitter that can be read on the agenda."""
    bronnen = [b for p in punten for b in p.bronnen]
    return {(b.onderwerp.id, b.onderwerp.titel) for b in bronnen}, {naam for p in punten for naam in p.indieners}


def _titels(punten: list[Punt]) -> set[str]:
    """Every title that the municipality wrote, also of what was merged away."""
    return {p.punt.titel for p in punten} | {q.titel for p in punten for q in p.opgegaan}


def _doe(agenda: Proefagenda, punten: list[Punt], zet: tuple[str, int, int]) -> str | None:
    """One move; returns the title that it added."""
    daad, n, m = zet
    w, een, ander = agenda.wereld, punten[n % len(punten)], punten[m % len(punten)]
    wie = Daad(w.trekker(), w.klok(), *agenda.plaats)
    if daad == "samen":
        voeg_samen(wie, een.punt.sleutel, ander.punt.sleutel)
    elif daad == "los":
        opgegaan = [q for p in punten for q in p.opgegaan]
        maak_los(wie, opgegaan[n % len(opgegaan)].sleutel if opgegaan else een.punt.sleutel)
    elif daad == "splits" and len(punten) < 3 * AANTAL:
        return splits(wie, een.punt.sleutel, f"Deel {n}{m} van {een.punt.titel[:40]}").titel
    else:
        verplaats_punt(wie, een.punt.sleutel, bool(m % 2))
    return None


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(zetten=st.lists(ZET, min_size=1, max_size=6))
def test_samenvoegen_splitsen_en_losmaken_verliezen_geen_woord_en_geen_indiener(
    agenda: Proefagenda, zetten: list[tuple[str, int, int]]
) -> None:
    punten = agenda.punten()
    inbreng, titels = _inbreng(punten), _titels(punten)
    assert len(inbreng[0]) == AANTAL
    for zet in zetten:
        try:
            erbij = _doe(agenda, punten, zet)
        except GesprekkenError:
            erbij = None
        punten = agenda.punten()
        titels |= {erbij} if erbij else set()
        assert _inbreng(punten) == inbreng
        assert _titels(punten) == titels
        assert all(p.bronnen and p.indieners for p in punten)


def test_losmaken_geeft_elk_punt_zijn_eigen_inbreng_terug(agenda: Proefagenda) -> None:
    voor = {p.punt.sleutel: p.indieners for p in agenda.punten()}
    sleutels, w = list(voor), agenda.wereld
    wie = Daad(w.trekker(), w.klok(), *agenda.plaats)
    voeg_samen(wie, sleutels[1], sleutels[0])
    voeg_samen(wie, sleutels[0], sleutels[2])
    samen, _ander = agenda.punten()
    assert {q.sleutel for q in samen.opgegaan} == {sleutels[0], sleutels[1]}
    for sleutel in (sleutels[1], sleutels[0]):
        maak_los(wie, sleutel)
    assert {p.punt.sleutel: p.indieners for p in agenda.punten()} == voor
