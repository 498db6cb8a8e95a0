"""Names stand where a reader looks for them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.sorteren import LANGSTE, sorteersleutel

RIJEN = [
    ["9 Laag", "10 Hoog", "100 Hoogst", "Aa", "Ámsterdam", "Amsterdam-Noord"],
    ["de Alliantie", "De Goede Woning", "Delft", "Den Haag", "Dudok Wonen"],
    ["Goirle", "'s-Gravenhage", "’s Gravenmoer", "'s-Gravenzande", "Groningen"],
    ["Hoog", "'t Hool", "Hoorn"],
    ["Ierland", "IJburg", "ĳsselstein", "IJsselstein 2", "Ilpendam"],
    ["Gemeente Delft", "Gemeente 's-Gravenhage", "Gemeente Zoetermeer"],
    ["Blok A-2", "Blok A 10", "Blok B-1"],
    ["Fase 2", "Fase 2a", "Fase 02b", "Fase 10"],
    ["Plan", "Plan Oost", "Planken"],
    ["Øster", "Østerdal", "oud", "Žilina", "Zoetermeer"],
    ["Straat ٩", "Straat 10"],
]


@pytest.mark.parametrize("rij", RIJEN, ids=lambda rij: str(rij[0]))
def test_deze_namen_staan_in_deze_volgorde(rij: list[str]) -> None:
    omgekeerd = list(reversed(rij))
    assert sorted(omgekeerd, key=sorteersleutel) == rij


@pytest.mark.parametrize(
    ("een", "ander"),
    [("Ámsterdam", "amsterdam"), ("'s-Gravenhage", "Gravenhage"), ("Straße", "STRASSE"), ("G&O", "g o"), ("007", "7"),
     ("Foto’s", "fotos"), ("  Delft ", "delft"), ("'t", "t"), ("’s-", "S")],
)  # fmt: skip
def test_wat_geen_verschil_maakt(een: str, ander: str) -> None:
    assert sorteersleutel(een) == sorteersleutel(ander)


@given(st.text(max_size=200))
def test_elke_naam_heeft_een_sleutel_die_past_en_die_een_database_kan_bewaren(naam: str) -> None:
    sleutel = sorteersleutel(naam)
    assert len(sleutel) <= LANGSTE
    assert "\0" not in sleutel
    assert sleutel == sleutel.strip()


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_getallen_staan_op_grootte(een: int, ander: int) -> None:
    assert (sorteersleutel(f"Fase {een}") < sorteersleutel(f"Fase {ander}")) == (een < ander)
