"""What people type or paste: read as they mean it, or refused with a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Callable
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.lezen import (
    Onleesbaar,
    lees_aantal,
    lees_keuze,
    lees_regel,
    lees_saldo,
    lees_verhaal,
    schoon,
    te_lang,
)
from gesprekken.core.tekens import TOEGESTAAN, is_onzegbaar, toonbaar
from gesprekken.core.tekst import punten

KEUZES = (("nieuwbouw", "Nieuwbouw"), ("terug", "Terugbrengen naar sociaal"))


@given(st.integers(0, 999_999_999))
def test_een_getal_leest_hetzelfde_met_en_zonder_punten(getal: int) -> None:
    assert lees_aantal(str(getal)) == getal
    assert lees_aantal(f" {punten(getal)}\t") == getal


@pytest.mark.parametrize(
    ("tekst", "deel"),
    [("12,5", "zonder komma"), ("1,200", "zonder komma"), ("-3", "zonder plus of min"), ("−3", "zonder plus of min"),
     ("+3", "zonder plus of min"), ("abc", "alleen cijfers"), ("12a", "alleen cijfers"), ("1e3", "alleen cijfers"),
     ("٣", "alleen cijfers"), ("12 34", "zonder spaties of tabs"), ("12\t34", "zonder spaties of tabs"),
     ("10536 woningen", "zonder woorden"),
     ("12\n34\n", "zonder spaties of tabs"), ("12.5", "bij duizendtallen"), ("1.20", "bij duizendtallen"),
     ("1.2000", "bij duizendtallen"), (".", "bij duizendtallen"), ("1" * 5000, "kleiner getal"),
     ("1.000.000.000", "kleiner getal"), ("", "alleen cijfers"), ("0.200", "als 0 komma 200"),
     ("0 200", "zonder spaties of tabs"), ("12\xad34", "Tussen ‘12’ en ‘34’ staat een teken dat u niet ziet")],
)  # fmt: skip
def test_wat_geen_heel_getal_is_wordt_geweigerd_met_wat_u_moet_doen(tekst: str, deel: str) -> None:
    with pytest.raises(Onleesbaar, match=deel):
        lees_aantal(tekst)


@given(st.text())
def test_elke_tekst_is_een_getal_vanaf_nul_of_krijgt_een_zin(tekst: str) -> None:
    zin = ""
    getal = -1
    try:
        getal = lees_aantal(tekst)
    except Onleesbaar as fout:
        zin = fout.zin
    assert 0 <= getal <= 999_999_999 or (zin.startswith(("Vul", "Zet")) and zin.endswith("."))


@pytest.mark.parametrize("tekst", ["terug", "TERUG", "  terugbrengen naar\tsociaal "])
def test_een_keuze_mag_als_code_en_als_naam_worden_geplakt(tekst: str) -> None:
    assert lees_keuze(tekst, KEUZES) == "terug"


def test_een_onbekende_keuze_wordt_kort_genoemd() -> None:
    with pytest.raises(Onleesbaar) as fout:
        lees_keuze("x" * 500, KEUZES)
    assert fout.value.zin.startswith("‘xxx")
    assert len(fout.value.zin) < 120


@pytest.mark.parametrize("groep", [".", " ", "\xa0", "\u202f", "\u2009", "'", "’"])
def test_een_getal_mag_met_elk_teken_tussen_de_duizendtallen(groep: str) -> None:
    assert lees_aantal(f"1{groep}250") == lees_saldo(f"1{groep}250") == 1250
    assert lees_saldo(f"−12{groep}345{groep}678") == -12_345_678
    with pytest.raises(Onleesbaar):
        lees_aantal(f"1{groep}250,300")


@pytest.mark.parametrize("tekst", ["1,250", "1.25", "12,5"])
def test_wat_geen_heel_getal_is_komt_terug_zoals_het_is_begrepen(tekst: str) -> None:
    heel, deel = tekst.replace(",", ".").split(".")
    with pytest.raises(Onleesbaar) as fout:
        lees_aantal(tekst)
    assert fout.value.zin.endswith(f" Wij lezen ‘{tekst}’ als {heel} komma {deel}.")


@given(st.text(st.characters(codec=None)))
def test_een_schone_tekst_heeft_geen_onzichtbare_tekens_en_blijft_schoon(tekst: str) -> None:
    net = schoon(tekst)
    assert not {unicodedata.category(t) for t in net} & {"Cc", "Cf", "Cs"}
    net.encode()
    assert "\n" not in net
    assert schoon(net) == net


def _lees(lees: Callable[[str], str], tekst: str) -> tuple[str, str]:
    """What was read, and the sentence of a refusal."""
    try:
        return lees(tekst), ""
    except Onleesbaar as fout:
        return "", fout.zin


@given(st.text(st.characters(codec=None)))
def test_elke_tekst_wordt_gelezen_en_leest_dan_hetzelfde_of_krijgt_een_zin_met_de_plaats(tekst: str) -> None:
    for lees in (lees_regel, lees_verhaal):
        net, zin = _lees(lees, tekst)
        net.encode()
        assert (": het staat " in zin) if zin else (_lees(lees, net) == (net, "") and schoon(net) == schoon(tekst))


ENGELAND = "🏴" + "".join(chr(0xE0000 + ord(teken)) for teken in "gbeng") + "\U000e007f"
WEG = "\xad\u061c\u200b\u200e\u200f\u2060\u2063\ufeff\ufff9\ufffb\x1f"


@pytest.mark.parametrize("teken", WEG)
def test_een_onschuldig_onzichtbaar_teken_gaat_weg(teken: str) -> None:
    assert lees_verhaal(f"{teken}be{teken}stuur{teken}") == lees_regel(f"{teken}be{teken}stuur") == "bestuur"


@pytest.mark.parametrize(
    ("geplakt", "bedoeld"),
    [("een\vtwee", "een\ntwee"), ("een\x85twee", "een\ntwee"), ("een\u2028twee\u2029drie", "een\ntwee\ndrie"),
     ("\uf0b7\tpunt", "•\tpunt"), ("\uf0a7 punt", "▪ punt"), ("naar \uf0e0 hier", "naar → hier"),
     ("\x93zo\x94 \x96 en", "“zo” – en"), ("niet\x1ebreken", "niet\u2011breken"), ("12\xa0km", "12\xa0km"),
     ("می\u200cخواهم", "می\u200cخواهم"), ("👩\u200d👧", "👩\u200d👧"), ("🏳️\u200d🌈", "🏳️\u200d🌈"),
     ("woon\u200dvisie", "woonvisie"), ("cafe\u0301", "café"), (ENGELAND, ENGELAND)],
)  # fmt: skip
def test_wat_een_programma_meebrengt_houdt_zijn_betekenis(geplakt: str, bedoeld: str) -> None:
    assert lees_verhaal(geplakt) == bedoeld


@pytest.mark.parametrize(
    "teken", ["\u202a", "\u202e", "\u2066", "\u2069", "\x00", "\x07", "\x1b", "\x81", "\ud800", "\ue000", "\uffff",
              "\ufdd0", "\U000e0041", "\U0010ffff", chr(0xFFFD)]
)  # fmt: skip
def test_wat_tekst_omdraait_of_niets_betekent_wordt_geweigerd_met_de_plaats(teken: str) -> None:
    with pytest.raises(Onleesbaar, match="weg: het staat in regel 3, na ‘derde’"):
        lees_verhaal(f"een\ntwee\nde derde {teken}regel")
    with pytest.raises(Onleesbaar, match="weg: het staat vooraan"):
        lees_regel(f"{teken}a")


@pytest.mark.parametrize(
    "tekst", ["", " \t\n", "\u3164", "\u115f\u1160", "\uffa0", "\u2800 \u2800", "\u200d", "\ufe0f"]
)
def test_een_tekst_die_niets_toont_is_leeg(tekst: str) -> None:
    assert lees_verhaal(tekst) == lees_regel(tekst) == schoon(tekst) == ""


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [("\r\n Een  regel\r\n\r\n\r\n\r\nen nog een\t\n", "Een  regel\n\n\n\nen nog een"),
     (" een\r\ntwee\rdrie ", "een\ntwee\ndrie"), ("  - een\n  - twee", "  - een\n  - twee"),
     ("\n\tkop\nrij\t1\n", "\tkop\nrij\t1")],
)  # fmt: skip
def test_een_verhaal_blijft_zoals_het_is_getypt(getypt: str, bewaard: str) -> None:
    assert lees_verhaal(getypt) == bewaard


def test_een_regel_is_een_regel() -> None:
    assert lees_regel("\tDe  Hoven\u2028Oost\xa02 ") == "De Hoven Oost 2"


def test_wat_te_lang_is_hoort_hoeveel() -> None:
    assert te_lang("x" * 1200, 1200) is None
    assert te_lang("x" * 1201, 1200) == "Maak dit korter: ten hoogste 1.200 tekens. Nu zijn het er 1.201: 1 te veel."


def _mag_niet_op_een_pagina(teken: str) -> bool:
    geen_teken = ord(teken) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(teken) <= 0xFDEF
    return geen_teken or (unicodedata.category(teken) in {"Cc", "Cs"} and teken not in TOEGESTAAN)


def test_van_elk_teken_dat_er_is_weten_wij_of_een_pagina_het_mag_houden() -> None:
    alle = "".join(map(chr, range(0x110000)))
    onzegbaar = {teken for teken in alle if _mag_niet_op_een_pagina(teken)}
    assert {oud for oud, nieuw in zip(alle, toonbaar(alle), strict=True) if oud != nieuw} == onzegbaar - {"\ufffd"}
    assert all(map(is_onzegbaar, onzegbaar))


def test_van_een_keuze_wordt_niet_meer_gelezen_dan_een_keuze_kan_zijn() -> None:
    with pytest.raises(Onleesbaar, match="staat niet in de lijst"):
        lees_keuze("nieuwbouw" + " " * 1000 + "x" * 100_000, (("x", "x"),))
