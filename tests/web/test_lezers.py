"""What each field of a form accepts: the same for every field of its kind."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import Form

from gesprekken.core.lezen import lees_saldo
from gesprekken.domain.agenda.invoer import AANTAL
from gesprekken.web.agenda.inbrengforms import Aantalveld as Onderwerpveld
from gesprekken.web.biedingen.forms import Woningveld
from gesprekken.web.formulieren import (
    RUIM_TEN_MINSTE,
    VEEL_TE_LANG,
    VERVERS,
    Datumveld,
    Getalveld,
    Tijdveld,
    Versieveld,
)
from gesprekken.web.rondes.forms import Duizendtalveld
from gesprekken.web.voorraad.forms import Aantalveld

NIET = "geweigerd"
GETAL = "Vul een getal in, met alleen cijfers: bijvoorbeeld 12 of 1.200."
DAG = "Schrijf de datum als 27-11-2026, en kies een dag die bestaat."
JAAR = "Schrijf het jaar met vier cijfers, bijvoorbeeld 2026."
TIJD = "Schrijf de tijd als 14:30."


class Velden(Form):
    """One field of each kind."""

    geheel = Getalveld("Geheel", "Vul een getal in.")
    versie = Versieveld()
    onderwerp = Onderwerpveld("Onderwerp")
    voorraad = Aantalveld("Voorraad", "Vul de voorraad in.")
    woningen = Woningveld("Woningen")
    saldo = Woningveld("Saldo", lees_saldo, leeg=0)
    duizend = Duizendtalveld("Doel", "Vul het doel in.")
    dag = Datumveld("Dag", "Kies een dag.")
    tijd = Tijdveld("Tijd", "Kies een tijd.")


GETALVELDEN = ("geheel", "onderwerp", "voorraad", "woningen", "saldo", "duizend")
ONGELEZEN = ("1.200 300", "1,200", "1.20", "12.5", "1234567890", "--3", "+3", "1_000", "٣", "²", "1e3", "twaalf",
             "12\t345", "5" * 5000, "0.200", "00.200", "0 200", "1\u200b2", "12\xad34", "1\u200d2",
             "12\ufeff\u200b345")  # fmt: skip
# text -> the value in each of the fields above: the same in every field; only a balance may lie below zero
GETALLEN: dict[str, tuple[object, ...]] = {
    **{tekst: (getal,) * 6 for tekst, getal in {
        "0": 0, "007": 7, " 12\t": 12, "12\xa0": 12, "1.200": 1200, "1 200": 1200, "1\u202f200": 1200, "1'200": 1200,
        "1.200.300": 1_200_300, "00200": 200, "\u200b12\u200e": 12, "1\u200b.200": 1200,
    }.items()},
    **{tekst: (NIET, NIET, NIET, NIET, getal, NIET) for tekst, getal in {
        "-3": -3, "- 3": -3, "−1.200": -1200, "–3": -3,
    }.items()},
    **dict.fromkeys(ONGELEZEN, (NIET,) * 6),
    **dict.fromkeys(("", "   "), (NIET, None, NIET, None, 0, NIET)),
}  # fmt: skip
DAGEN = {
    "20-11-2026": "2026-11-20", "20/11/2026": "2026-11-20", "2026-11-20": "2026-11-20", " 1-2-2026\n": "2026-02-01",
    "2026-11- 5": "2026-11-05", "29-2-2028": "2028-02-29", "1-1-1900": "1900-01-01", "20.11.2026": "2026-11-20",
    "20-11-26": "2026-11-20", "20112026": "2026-11-20", "vr 20 nov 2026": "2026-11-20",
    "1-1-1899": JAAR, "0001-01-01": JAAR, "1-1-0026": JAAR,
    "20-11/2026": DAG, "20-11-２０２６": DAG, "29-2-2026": DAG, "1-13-2026": DAG, "0000-01-01": DAG,
    "20 -11-2026": DAG, "20-11-2026 10:00": DAG, "2026/11/20": DAG, "vandaag": DAG, "  ": DAG, "": "Kies een dag.",
}  # fmt: skip
TIJDEN = {
    "14:30": "14:30:00", "14.30": "14:30:00", " 9:05 ": "09:05:00", "00:00": "00:00:00",
    "1430": "14:30:00", "14u30": "14:30:00", "14.30 uur": "14:30:00",
    "2:3": f"{TIJD} Bij ‘2:3’ weten wij niet of u 2:03 of 2:18 of 2:30 bedoelt.",
    "14.5 uur": f"{TIJD} Bij ‘14.5 uur’ weten wij niet of u 14:05 of 14:30 of 14:50 bedoelt.",
    "14,0": TIJD, "9.7": f"{TIJD} Bij ‘9.7’ weten wij niet of u 9:07 of 9:42 bedoelt.",
    "24:00": TIJD, "14:60": TIJD, "14": TIJD, "14:30:00": TIJD, "": "Kies een tijd.",
}  # fmt: skip


def _gelezen(*teksten: str) -> Velden:
    velden = Velden(MultiDict([(naam, tekst) for naam in Velden()._fields for tekst in teksten]))
    velden.validate()
    return velden


@pytest.mark.parametrize("tekst", GETALLEN)
def test_elk_getalveld_neemt_aan_wat_zijn_lezer_leest(tekst: str) -> None:
    velden = _gelezen(tekst)
    uit = tuple(NIET if velden[naam].errors else velden[naam].data for naam in GETALVELDEN)
    assert uit == GETALLEN[tekst]
    assert all(velden[naam].raw_data == [tekst] for naam in GETALVELDEN), "what was typed stays in the field"


def test_elk_veld_zegt_wat_u_moet_doen_en_onthoudt_geen_getal() -> None:
    velden = _gelezen("twaalf")
    assert {naam: velden[naam].errors for naam in (*GETALVELDEN, "versie")} == {
        "geheel": ["Vul een getal in."],
        "versie": [VERVERS],
        "onderwerp": [AANTAL],
        **{naam: [GETAL] for naam in ("voorraad", "woningen", "saldo")},
        "duizend": ["Vul het doel in."],
    }
    assert [velden[naam].data for naam in GETALVELDEN] == [None, None, None, None, 0, None]


@pytest.mark.parametrize("tekst", DAGEN)
def test_een_datumveld_leest_een_dag_of_zegt_hoe_u_hem_schrijft(tekst: str) -> None:
    veld = _gelezen(tekst)["dag"]
    assert (veld.errors or [str(veld.data)]) == [DAGEN[tekst]]


@pytest.mark.parametrize("tekst", TIJDEN)
def test_een_tijdveld_leest_een_tijd_of_zegt_hoe_u_hem_schrijft(tekst: str) -> None:
    veld = _gelezen(tekst)["tijd"]
    assert (veld.errors or [str(veld.data)]) == [TIJDEN[tekst]]


def test_een_veld_dat_er_niet_was_is_niet_ingevuld() -> None:
    velden = _gelezen()
    fouten = {naam: veld.errors for naam, veld in velden._fields.items() if veld.errors}
    assert fouten == {
        "geheel": ["Vul een getal in."], "versie": [VERVERS], "voorraad": ["Vul de voorraad in."],
        "woningen": [VERVERS], "saldo": [VERVERS], "duizend": ["Vul het doel in."], "dag": ["Kies een dag."],
        "tijd": ["Kies een tijd."],
    }  # fmt: skip


def test_een_dag_die_twee_keer_is_verstuurd_is_geen_dag() -> None:
    assert _gelezen("20-11-2026", "21-11-2026")["dag"].errors == [DAG]


def test_een_teken_dat_geen_pagina_mag_houden_komt_toonbaar_terug() -> None:
    velden = _gelezen("1\x002")
    assert all(velden[naam].raw_data == ["1\ufffd2"] for naam in (*GETALVELDEN, "dag", "tijd"))


def test_wat_niemand_als_getal_dag_of_tijd_typt_wordt_niet_gelezen_en_niet_getoond() -> None:
    velden = _gelezen("5" * (RUIM_TEN_MINSTE + 1))
    for naam in (*GETALVELDEN, "versie", "dag", "tijd"):
        assert (len(velden[naam].errors), velden[naam].raw_data) == (1, [""]), naam
    assert velden["geheel"].errors == ["Vul een getal in."]
    assert velden["woningen"].errors == [VEEL_TE_LANG]
