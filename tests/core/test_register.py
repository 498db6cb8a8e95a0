"""Registers: a column that is declared once is read, checked, headed and written in one way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.kolom import Kolom, Kolomsoort, Rij, Waarde
from gesprekken.core.lezen import lees_verhaal, schoon
from gesprekken.core.register import Register
from gesprekken.core.tekens import zichtbaar

JAREN = (("2026", "2026"), ("2027", "2027"), ("2028", "2028"))


def even(waarde: Waarde) -> str | None:
    return "Vul een even getal in." if isinstance(waarde, int) and waarde % 2 else None


def niet_te_veel(rij: Rij) -> Mapping[str, str]:
    reeks = rij.get("reeks")
    return {"aantal": "Te veel."} if isinstance(reeks, Mapping) and sum(reeks.values()) > 100 else {}


REGISTER = Register(
    (
        Kolom(naam="naam", label="Naam", soort=Kolomsoort.TEKST, maximum=20, verplicht=True, vraag="Vul de naam in."),
        Kolom(naam="soort", label="Soort", soort=Kolomsoort.KEUZE, keuzes=(("a", "Appel"), ("p", "Peer")),
              standaard="a"),
        Kolom(naam="plaats", label="Plaats", soort=Kolomsoort.KEUZE, leeg="Nog niet bepaald"),
        Kolom(naam="aantal", label="Aantal", soort=Kolomsoort.AANTAL, minimum=2, maximum=1200, eenheid="woningen",
              regel=even),
        Kolom(naam="reeks", label="Reeks", soort=Kolomsoort.AANTALLEN, maximum=60, eenheid="woningen", keuzes=JAREN),
        Kolom(naam="dag", label="Dag", soort=Kolomsoort.DATUM, eerste_dag=date(2020, 1, 1),
              laatste_dag=date(2030, 12, 31)),
        Kolom(naam="verhaal", label="Verhaal", soort=Kolomsoort.VERHAAL, maximum=1200),
    ),
    (niet_te_veel,),
)  # fmt: skip

GOED = {"naam": "Damlaan"}
rijen = st.fixed_dictionaries({
    "naam": st.text(min_size=1, max_size=20).map(schoon).filter(bool),
    "soort": st.sampled_from("ap"),
    "plaats": st.just(""),
    "aantal": st.none() | st.integers(1, 600).map(lambda n: 2 * n),
    "reeks": st.dictionaries(st.sampled_from(["2026", "2027", "2028"]), st.integers(1, 33)),
    "dag": st.none() | st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    "verhaal": st.text(max_size=400).map(zichtbaar).map(lees_verhaal),
})  # fmt: skip


@given(rijen)
def test_wat_een_register_schrijft_leest_het_hetzelfde_terug(rij: dict[str, Any]) -> None:
    gekeurd = REGISTER.keur(REGISTER.teksten(rij))
    assert gekeurd.fouten == {}
    assert gekeurd.waarden == rij


cellen = st.sampled_from([kop.cel for kop in REGISTER.koppen] + ["reeks-2031", "elders"])


@given(st.dictionaries(cellen, st.text() | st.integers().map(str)))
def test_elke_kolom_heeft_een_waarde_of_een_zin_bij_een_cel(teksten: dict[str, str]) -> None:
    gekeurd = REGISTER.keur(teksten)
    for kolom in REGISTER.kolommen:
        zinnen = [cel for cel in gekeurd.fouten if cel == kolom.naam or cel.startswith(f"{kolom.naam}-")]
        assert zinnen or kolom.naam in gekeurd.waarden
    assert all(zin.endswith(".") for zin in gekeurd.fouten.values())
    assert gekeurd.goed == (not gekeurd.fouten)


@pytest.mark.parametrize(
    ("cel", "tekst", "zin"),
    [("naam", " \t ", "Vul de naam in."), ("naam", "x" * 21, "ten hoogste 20 tekens. Nu zijn het er 21: 1 te veel."),
     ("soort", "kers", "‘kers’ staat niet in de lijst."), ("aantal", "1.201", "Vul ten hoogste 1.200 woningen in."),
     ("aantal", "1", "Vul ten minste 2 woningen in."), ("aantal", "3", "Vul een even getal in."),
     ("reeks-2026", "61", "Vul ten hoogste 60 woningen in."), ("reeks-2027", "1,5", "Vul een heel getal in"),
     ("reeks-2031", "5", "Vul alleen iets in van 2026 tot en met 2028."),
     ("dag", "31-12-2019", "Kies een dag van 1-1-2020 tot en met 31-12-2030."),
     ("verhaal", "x" * 1201, "ten hoogste 1.200 tekens. Nu zijn het er 1.201: 1 te veel.")],
)  # fmt: skip
def test_een_fout_staat_bij_zijn_cel_en_zegt_wat_u_moet_doen(cel: str, tekst: str, zin: str) -> None:
    gekeurd = REGISTER.keur({**GOED, cel: tekst})
    assert list(gekeurd.fouten) == [cel]
    assert zin in gekeurd.fouten[cel]


def test_een_lege_cel_staat_voor_wat_de_kolom_standaard_is() -> None:
    waarden = REGISTER.keur({**GOED, "reeks-2026": "0", "reeks-2027": " "}).waarden
    assert waarden == {"naam": "Damlaan", "soort": "a", "plaats": "", "aantal": None, "reeks": {}, "dag": None,
                       "verhaal": ""}  # fmt: skip


def test_een_regel_over_de_hele_rij_gaat_niet_voor_op_de_fout_in_een_cel() -> None:
    te_veel = {**GOED, "reeks-2026": "60", "reeks-2027": "60"}
    assert REGISTER.keur({**te_veel, "aantal": "4"}).fouten == {"aantal": "Te veel."}
    assert REGISTER.keur({**te_veel, "aantal": "3"}).fouten == {"aantal": "Vul een even getal in."}


def test_een_register_kent_zijn_koppen_eenheden_en_keuzes() -> None:
    koppen = REGISTER.koppen
    assert [k.cel for k in koppen][3:7] == ["aantal", "reeks-2026", "reeks-2027", "reeks-2028"]
    assert {k.eenheid for k in koppen if k.is_getal} == {"woningen"}
    assert [k.cel for k in koppen if k.verplicht] == ["naam"]
    soort, plaats = REGISTER.op_naam["soort"], REGISTER.op_naam["plaats"]
    assert [soort.keuzenaam(c) for c in ("p", "weg")] == ["Peer", "weg"]
    assert plaats.keuzenaam("") == "Nog niet bepaald"


def test_een_ronde_geeft_een_register_haar_eigen_keuzes() -> None:
    eigen = REGISTER.met_keuzes({"plaats": (("delft", "Delft"),), "reeks": (("2031", "2031"),)})
    gekeurd = eigen.keur({**GOED, "plaats": "Delft", "reeks-2031": "4"})
    assert (gekeurd.fouten, gekeurd.waarden["plaats"], gekeurd.waarden["reeks"]) == ({}, "delft", {"2031": 4})
    assert REGISTER.keur({**GOED, "plaats": "Delft"}).fouten.keys() == {"plaats"}
    with pytest.raises(KeyError, match="elders"):
        REGISTER.met_keuzes({"elders": ()})


@pytest.mark.parametrize(
    "fout",
    [{"naam": "a-b", "soort": "keuze"}, {"naam": "a", "soort": "aantal"}, {"naam": "a", "soort": "tekst"},
     {"naam": "a", "soort": "aantal", "minimum": 5, "maximum": 4},
     {"naam": "a", "soort": "keuze", "verplicht": True}],
)  # fmt: skip
def test_een_kolom_zonder_grens_of_vraag_bestaat_niet(fout: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="kolom"):
        Kolom(**{**fout, "label": "A", "soort": Kolomsoort(fout["soort"])})


def test_twee_kolommen_met_een_naam_is_een_fout() -> None:
    with pytest.raises(ValueError, match="dezelfde naam"):
        Register((REGISTER.kolommen[0], REGISTER.kolommen[0]))
