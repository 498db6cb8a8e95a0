"""Consent binds to what a line says: what changed between two versions, over any edit."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.domain.agenda.versies import (
    DELEN,
    Regel,
    Regelverschil,
    Wijziging,
    regelhash,
    regelinhoud,
    vergelijk,
    versiehash,
)

INHOUD = regelinhoud("Geluid", "Wat mag?", "5b belemmering", "groei", {"Gemeente": "voert", "Vidomes": "neemt deel"})
ANDERS: dict[str, Any] = {
    "titel": "Geluid langs het spoor", "vraag": "Wat kan?", "soort": "5b kans", "doel": "totaal",
    "partijen": {"Gemeente": "voert"},
}  # fmt: skip

woorden = st.sampled_from(["a", "b", ""])
matrices = st.dictionaries(st.sampled_from(["Gemeente", "Vidomes", "Provincie"]), st.sampled_from(["voert", "hoort"]))
inhouden = st.builds(regelinhoud, woorden, woorden, woorden, woorden, matrices)


def maak(*regels: tuple[str, dict[str, Any]]) -> list[Regel]:
    """A version: (key, content) in order."""
    return [Regel(s, nr, regelhash(s, inhoud), inhoud) for nr, (s, inhoud) in enumerate(regels, start=1)]


versies = st.lists(st.tuples(st.sampled_from("pqrst"), inhouden), unique_by=lambda r: r[0]).map(lambda r: maak(*r))


def soorten(oud: list[Regel], nieuw: list[Regel]) -> dict[str, Wijziging]:
    """Per key what became of it."""
    return {_sleutel(v): v.wijziging for v in vergelijk(oud, nieuw)}


def _sleutel(v: Regelverschil) -> str:
    regel = v.nieuw or v.oud
    assert regel is not None
    return regel.sleutel


def test_nieuw_gewijzigd_verplaatst_en_vervallen_zijn_elk_te_zien() -> None:
    oud = maak(("weg", INHOUD), ("p", INHOUD), ("q", INHOUD), ("r", INHOUD), ("s", INHOUD))
    nieuw = maak(("q", INHOUD), ("p", INHOUD), ("r", INHOUD), ("s", {**INHOUD, **ANDERS}), ("erbij", INHOUD))
    verplaatst, gewijzigd = Wijziging.VERPLAATST, Wijziging.GEWIJZIGD
    assert soorten(oud, nieuw) == {
        "q": verplaatst, "p": verplaatst, "r": Wijziging.GELIJK, "s": gewijzigd, "erbij": Wijziging.NIEUW,
        "weg": Wijziging.VERVALLEN,
    }  # fmt: skip


def test_wat_naar_boven_komt_doordat_een_ander_vervalt_is_niet_verplaatst() -> None:
    oud, nieuw = maak(("weg", INHOUD), ("p", INHOUD), ("q", INHOUD)), maak(("p", INHOUD), ("q", INHOUD))
    assert soorten(oud, nieuw) == {"p": Wijziging.GELIJK, "q": Wijziging.GELIJK, "weg": Wijziging.VERVALLEN}


@pytest.mark.parametrize("deel", DELEN)
def test_een_gewijzigd_deel_wordt_bij_naam_genoemd_en_geeft_een_andere_hash(deel: str) -> None:
    nieuw = maak(("p", {**INHOUD, deel: ANDERS[deel]}))
    (verschil,) = vergelijk(maak(("p", INHOUD)), nieuw)
    assert (verschil.wijziging, verschil.delen) == (Wijziging.GEWIJZIGD, (deel,))
    assert regelhash("p", INHOUD) != nieuw[0].vingerafdruk


def test_een_regel_bestaat_uit_precies_de_delen_die_worden_vergeleken() -> None:
    assert set(INHOUD) == set(DELEN) == set(ANDERS)


@given(versies, versies)
def test_alleen_een_regel_met_een_andere_hash_heet_gewijzigd(oud: list[Regel], nieuw: list[Regel]) -> None:
    for v in vergelijk(oud, nieuw):
        if v.oud and v.nieuw:
            assert (v.wijziging == Wijziging.GEWIJZIGD) == (v.oud.vingerafdruk != v.nieuw.vingerafdruk)
            assert bool(v.delen) == (v.wijziging == Wijziging.GEWIJZIGD)


@given(versies, versies)
def test_geen_regel_raakt_zoek_tussen_twee_versies(oud: list[Regel], nieuw: list[Regel]) -> None:
    verschillen = vergelijk(oud, nieuw)
    assert [v.nieuw for v in verschillen if v.nieuw] == nieuw
    assert sorted(v.oud.sleutel for v in verschillen if v.oud) == sorted(r.sleutel for r in oud)
    assert all((v.wijziging == Wijziging.NIEUW) == (v.oud is None) for v in verschillen)
    assert all((v.wijziging == Wijziging.VERVALLEN) == (v.nieuw is None) for v in verschillen)


@given(versies, st.randoms(use_true_random=False))
def test_een_andere_volgorde_laat_elke_instemming_staan(oud: list[Regel], toeval: Any) -> None:  # noqa: ANN401 - random
    volgorde = [(r.sleutel, dict(r.inhoud)) for r in oud]
    toeval.shuffle(volgorde)
    nieuw = maak(*volgorde)
    assert {r.vingerafdruk for r in nieuw} == {r.vingerafdruk for r in oud}
    assert set(soorten(oud, nieuw).values()) <= {Wijziging.GELIJK, Wijziging.VERPLAATST}
    anders = [r.sleutel for r in nieuw] != [r.sleutel for r in oud]
    assert anders == (Wijziging.VERPLAATST in soorten(oud, nieuw).values())
    assert anders == (versiehash([r.vingerafdruk for r in oud]) != versiehash([r.vingerafdruk for r in nieuw]))


def test_dezelfde_tekst_bij_een_ander_punt_is_een_andere_regel() -> None:
    assert regelhash("p", INHOUD) != regelhash("q", INHOUD)
