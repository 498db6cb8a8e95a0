"""The difference between two deliveries of answers: everything that differs, and nothing else."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gesprekken.domain.vragenlijst.verschil import Tekstverschil, vragenverschil

teksten = st.sampled_from(["", "Er kan een laag bij.", "Nee."])
vragen = st.builds(
    lambda antwoord, nvt, casussen: {"antwoord": antwoord, "niet_van_toepassing": nvt, "casussen": casussen},
    teksten, st.booleans(),
    st.lists(st.builds(lambda t, b: {"titel": t, "beantwoord": b}, st.sampled_from("ABC"), st.booleans()), max_size=3),
)  # fmt: skip


@st.composite
def inhouden(draw: st.DrawFn) -> dict[str, Any]:
    """What was frozen: a few questions and the contributions of a few parties."""
    codes = draw(st.lists(st.sampled_from(["5b.1", "5b.2", "5b.3"]), unique=True))
    partijen = draw(st.lists(st.sampled_from(["Delft", "Vidomes"]), unique=True))
    return {
        "vragen": [{"code": c, "vraag": f"Wat is {c}?", **draw(vragen)} for c in codes],
        "bijdragen": [{"partij": p, "tekst": draw(teksten)} for p in partijen],
    }


@given(inhouden())
def test_wie_niets_verandert_ziet_geen_verschil(inhoud: dict[str, Any]) -> None:
    assert vragenverschil(inhoud, inhoud).leeg


@given(inhouden(), inhouden())
def test_terug_is_hetzelfde_andersom(oud: dict[str, Any], nieuw: dict[str, Any]) -> None:
    heen, terug = vragenverschil(oud, nieuw), vragenverschil(nieuw, oud)
    for a, b in (
        (heen.antwoorden, terug.antwoorden),
        (heen.casussen, terug.casussen),
        (heen.bijdragen, terug.bijdragen),
    ):
        assert {(v.kop, v.was, v.is_) for v in a} == {(v.kop, v.is_, v.was) for v in b}
        assert all(v.was != v.is_ for v in a)


@given(inhouden(), st.data())
def test_een_andere_bijdrage_is_het_enige_verschil(inhoud: dict[str, Any], data: st.DataObject) -> None:
    if not inhoud["bijdragen"]:
        return
    nr = data.draw(st.integers(0, len(inhoud["bijdragen"]) - 1))
    was = inhoud["bijdragen"][nr]
    anders = [*inhoud["bijdragen"]]
    anders[nr] = {**was, "tekst": f"{was['tekst']} Nieuw."}
    verschil = vragenverschil(inhoud, {**inhoud, "bijdragen": anders})
    assert verschil.bijdragen == (Tekstverschil(was["partij"], was["tekst"], f"{was['tekst']} Nieuw."),)
    assert not verschil.antwoorden
    assert not verschil.casussen


def test_niet_van_toepassing_is_een_ander_antwoord_dan_dezelfde_tekst() -> None:
    vraag = {
        "code": "5b.4",
        "vraag": "Daling?",
        "antwoord": "Geen sloop.",
        "niet_van_toepassing": False,
        "casussen": [],
    }
    oud = {"vragen": [vraag], "bijdragen": []}
    nieuw = {"vragen": [{**vraag, "niet_van_toepassing": True}], "bijdragen": []}
    (antwoord,) = vragenverschil(oud, nieuw).antwoorden
    assert (antwoord.was, antwoord.is_) == ("Geen sloop.", "Niet van toepassing: Geen sloop.")
