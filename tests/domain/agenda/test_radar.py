"""Counting bottlenecks over adopted agendas."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gesprekken.domain.agenda.radar import Knelpuntmelding, tel

meldingen = st.lists(
    st.builds(
        Knelpuntmelding,
        soort=st.sampled_from(["stikstof", "grondprijs", "procedure"]),
        dossier=st.sampled_from(["Delft", "Rijswijk", "Westland", "Zoetermeer"]),
        punt_id=st.integers(1, 6),
        onderwerp_id=st.integers(1, 6),
        woningen=st.none() | st.integers(1, 500),
    )
)


def test_drie_dossiers_met_hetzelfde_knelpunt_vragen_een_regionaal_gesprek() -> None:
    twee = [Knelpuntmelding("stikstof", d, i, i, 10) for i, d in enumerate(("Delft", "Rijswijk"))]
    assert not tel(twee)[0].regionaal
    drie = [*twee, Knelpuntmelding("stikstof", "Westland", 9, 9, None)]
    (telling,) = tel(drie)
    assert telling.regionaal
    assert (telling.punten, telling.woningen, telling.dossiers) == (3, 20, ("Delft", "Rijswijk", "Westland"))


def test_een_inbreng_achter_twee_punten_telt_haar_woningen_een_keer() -> None:
    twee = [Knelpuntmelding("procedure", "Delft", punt, 1, 40) for punt in (1, 2)]
    (telling,) = tel([*twee, Knelpuntmelding("procedure", "Delft", 2, 2, 5)])
    assert (telling.punten, telling.woningen) == (2, 45)


def test_wat_op_een_inbreng_rust_noemt_geen_woningen() -> None:
    een = Knelpuntmelding("procedure", "Delft", 1, 1, 40)
    assert tel([een])[0].woningen is None
    assert tel([een, Knelpuntmelding("procedure", "Rijswijk", 2, 2, None)])[0].woningen is None


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=1, max_size=6))
def test_wie_aftrekt_wat_hij_zelf_weet_houdt_nooit_een_opgave_van_een_ander_over(
    wie: list[tuple[int, int]],
) -> None:
    """Every party subtracts what it knows: its own figures, and as a leader all of its dossier."""
    lijst = [Knelpuntmelding("stikstof", f"Dossier {t}", i, i, 10 + i, frozenset({t, b + 10}))
             for i, (t, b) in enumerate(wie)]  # fmt: skip
    resten = [sum(lezer not in m.kenners for m in lijst) for lezer in range(15)]
    assert (tel(lijst)[0].woningen is None) == (1 in resten)


@given(meldingen)
def test_elke_soort_staat_er_een_keer_en_geen_dossier_gaat_verloren(lijst: list[Knelpuntmelding]) -> None:
    tellingen = tel(lijst)
    assert {t.soort for t in tellingen} == {m.soort for m in lijst}
    assert len(tellingen) == len({t.soort for t in tellingen})
    for t in tellingen:
        assert set(t.dossiers) == {m.dossier for m in lijst if m.soort == t.soort}
        assert t.woningen is None or t.woningen > 0


@given(meldingen)
def test_de_volgorde_van_de_meldingen_maakt_niet_uit_voor_de_aantallen(lijst: list[Knelpuntmelding]) -> None:
    def aantallen(m: list[Knelpuntmelding]) -> set[tuple[str, int, tuple[str, ...]]]:
        return {(t.soort, t.punten, t.dossiers) for t in tel(m)}

    assert aantallen(lijst) == aantallen(list(reversed(lijst)))
