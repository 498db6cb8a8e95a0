"""What the crawl makes of what it reads: a text in the wrong hands is a leak, a page that breaks a fault."""

from __future__ import annotations

from collections import Counter

from tests.ondersteuning.kruipen import Uitslag
from tests.ondersteuning.zaaien import Oogst

VELD = "register.schrapping reden"


def _gelezen(*regels: tuple[str, str, int, str]) -> Uitslag:
    oogst = Oogst({"zaad0000z": VELD})
    for regel in regels:
        oogst.lees(*regel)
    return Uitslag(oogst.pagina_s, lezers=oogst.lezers, waar=oogst.waar, fouten=oogst.fouten)


def test_een_tekst_bij_wie_hem_niet_mag_lezen_is_een_lek_met_zijn_pagina() -> None:
    uitslag = _gelezen(
        ("coordinator", "/a", 200, "Waarom: zaad0000z."), ("provincie", "/b", 200, "zaad0000z"),
        ("provincie", "/c", 200, "zaad0000z"), ("tafel", "/b", 200, "niets"),
    )  # fmt: skip
    assert uitslag.pagina_s == 4
    assert uitslag.lekken({VELD: frozenset({"coordinator"})}) == [f"provincie leest '{VELD}' op /b"]
    assert not uitslag.lekken({VELD: frozenset({"coordinator", "provincie"})})


def test_wat_nergens_is_opgeschreven_mag_niemand_lezen() -> None:
    assert len(_gelezen(("coordinator", "/a", 200, "zaad0000z")).lekken({})) == 1


def test_een_weigering_wordt_ook_gelezen_en_een_storing_is_een_fout() -> None:
    uitslag = _gelezen(("tafel", "POST /a", 403, "zaad0000z"), ("tafel", "/b", 500, ""), ("tafel", "/c", 404, ""))
    assert Counter(uitslag.lezers[VELD]) == {"tafel": 1}
    assert uitslag.fouten == ["tafel kreeg 500 op /b"]
