"""The code speaks the language of the region: its classes are the words of docs/woordenlijst.md, and none besides."""

from __future__ import annotations

import ast
import re

from tests.ondersteuning.bron import boom, geen, python
from tests.ondersteuning.omgeving import WORTEL

RIJ = re.compile(r"^\| (?P<woord>[^|]+) \| (?P<betekenis>[^|]+) \| (?P<soort>[^|]+) \|(?P<klassen>[^|]*)\|$")
TAAL = ("gesprekken/core/", "gesprekken/domain/", "gesprekken/queries/", "gesprekken/services/daad")


def _rijen() -> list[re.Match[str]]:
    regels = (WORTEL / "docs/woordenlijst.md").read_text(encoding="utf-8").splitlines()
    tabel = [r for r in regels if r.startswith("|") and not r.startswith(("| woord |", "|---"))]
    geen(f"geen rij met vier kolommen: {r}" for r in tabel if not RIJ.match(r))
    return [m for r in tabel if (m := RIJ.match(r))]


def _klassen_in_de_lijst() -> list[str]:
    return [k for rij in _rijen() for k in re.findall(r"`(\w+)`", rij["klassen"])]


def _klassen_in_de_code() -> set[str]:
    return {
        knoop.name
        for pad in python(*TAAL)
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.ClassDef) and not knoop.name.startswith("_")
    }


def test_elke_klasse_is_een_woord_in_de_lijst() -> None:
    geen(sorted(_klassen_in_de_code() - set(_klassen_in_de_lijst())))


def test_elk_woord_met_een_klasse_bestaat_in_de_code() -> None:
    geen(sorted(set(_klassen_in_de_lijst()) - _klassen_in_de_code()))


def test_elk_woord_en_elke_klasse_staat_er_een_keer() -> None:
    for lijst in (_klassen_in_de_lijst(), [rij["woord"].strip().lower() for rij in _rijen()]):
        geen(sorted({naam for naam in lijst if lijst.count(naam) > 1}))


def test_een_klassenaam_heeft_geen_letters_met_tekens_erop() -> None:
    geen(naam for naam in _klassen_in_de_code() if not naam.isascii())
