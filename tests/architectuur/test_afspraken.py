"""Agreements about how the code is written, read off its syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
import re

import pytest

from tests.ondersteuning.bron import bestanden, boom, functies, geen, naam_van, python, sjablonen

MACHINE = "gesprekken/core/workflow.py"


def _buiten(*begin: str) -> Iterator[Path]:
    return (pad for pad in python("gesprekken/") if not naam_van(pad).startswith(begin))


def test_niets_wordt_binnen_een_functie_geimporteerd() -> None:
    fout = [
        f"{naam_van(pad)}:{knoop.lineno}"
        for pad in python()
        for functie in functies(pad)
        for knoop in ast.walk(functie)
        if isinstance(knoop, ast.Import | ast.ImportFrom)
    ]
    geen(fout)


def zet_status(boom_: ast.Module) -> list[int]:
    """Lines that give something a status: an assignment to the attribute, or setattr."""
    lijst = []
    for knoop in ast.walk(boom_):
        doelen = knoop.targets if isinstance(knoop, ast.Assign) else [getattr(knoop, "target", None)]
        delen = [deel for doel in doelen if doel is not None for deel in ast.walk(doel)]
        if any(isinstance(d, ast.Attribute) and d.attr == "status" and isinstance(d.ctx, ast.Store) for d in delen):
            lijst.append(knoop.lineno)  # type: ignore[attr-defined]  # every statement has one
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "setattr":
            lijst += [knoop.lineno for a in knoop.args if isinstance(a, ast.Constant) and a.value == "status"]
    return lijst


def vergelijkt_status(boom_: ast.Module) -> list[int]:
    """Lines that compare or match a status attribute or a member of a status enum."""
    lijst = []
    for knoop in ast.walk(boom_):
        delen: list[ast.AST] = []
        if isinstance(knoop, ast.Compare):
            delen = [knoop.left, *knoop.comparators]
        elif isinstance(knoop, ast.Match):
            delen = [knoop.subject]
        een_getal = any(isinstance(d, ast.Constant) and isinstance(d.value, int) for d in delen)  # HTTP has numbers
        if not een_getal and any(_noemt_status(n) for deel in delen for n in ast.walk(deel)):
            lijst.append(knoop.lineno)  # type: ignore[attr-defined]  # both kinds have one
    return lijst


def _noemt_status(knoop: ast.AST) -> bool:
    if not isinstance(knoop, ast.Attribute):
        return False
    van_enum = isinstance(knoop.value, ast.Name) and knoop.value.id.endswith("status") and knoop.attr.isupper()
    return knoop.attr == "status" or van_enum


def test_alleen_de_workflow_zet_een_status() -> None:
    geen(f"{naam_van(p)}:{nr}" for p in _buiten(MACHINE) for nr in zet_status(boom(p)))


def test_alleen_het_domein_vergelijkt_een_status() -> None:
    fout = [f"{naam_van(p)}:{nr}" for p in _buiten(MACHINE, "gesprekken/domain/") for nr in vergelijkt_status(boom(p))]
    vergelijking = re.compile(r"\.status\b(?!\w)\s*((==|!=)(?! \d)|\bin\b|\bis\b)|(==|!=)\s*\w+(\.\w+)*\.status\b")
    fout += [naam_van(p) for p in sjablonen() if vergelijking.search(p.read_text(encoding="utf-8"))]
    geen(fout)


@pytest.mark.parametrize(
    "code",
    ["a.status = 'x'", "a.b.status, c = 1, 2", "a.status += 'x'", "setattr(a, 'status', 1)"],
)
def test_de_wachter_ziet_een_gezette_status(code: str) -> None:
    assert zet_status(ast.parse(code))


@pytest.mark.parametrize(
    "code",
    ["a.status == b", "b != a.status", "Gesprekstatus.GEPLAND in x", "x if a.status else y in a.status",
     "match a.status:\n  case 1: pass"],
)  # fmt: skip
def test_de_wachter_ziet_een_vergeleken_status(code: str) -> None:
    assert vergelijkt_status(ast.parse(code))


def test_niets_heet_utils_helpers_of_common() -> None:
    verboden = {"utils", "util", "helpers", "helper", "common", "misc"}
    zo_heet_het = re.compile(r"(?i)(^|_)(utils?|helpers?|common)($|_)")
    geen(naam_van(p) for p in bestanden() if verboden & {deel.split(".")[0] for deel in p.parts})
    namen = [
        f"{naam_van(p)} {knoop.name}"
        for p in python("gesprekken/")
        for knoop in ast.walk(boom(p))
        if isinstance(knoop, ast.ClassDef | ast.FunctionDef) and zo_heet_het.search(knoop.name)
    ]
    geen(namen)


def test_elke_uitzondering_op_een_controle_heeft_een_reden() -> None:
    kaal = re.compile(r"#\s*(noqa|type:\s*ignore)\b(?!(: [A-Z]+\d+(, [A-Z]+\d+)*|\[[\w, -]+\])\s+(-|#)? ?\w)")
    fout = [
        f"{naam_van(p)}:{nr}"
        for p in python("gesprekken/", "tests/", "setup.py", "wsgi.py")
        for nr, regel in enumerate(p.read_text(encoding="utf-8").splitlines(), 1)
        if kaal.search(regel.split("re.compile")[0])
    ]
    geen(fout)


def test_een_test_heet_als_een_zin() -> None:
    kort = [
        f"{naam_van(p)} {f.name}"
        for p in python("tests/")
        for f in functies(p)
        if f.name.startswith("test_") and len(f.name.split("_")) < 4
    ]
    geen(kort)


def test_alleen_de_klok_leest_de_tijd_van_de_machine() -> None:
    fout = [
        f"{naam_van(p)}:{knoop.lineno}"
        for p in _buiten("gesprekken/core/klok.py")
        for knoop in ast.walk(boom(p))
        if isinstance(knoop, ast.Attribute) and knoop.attr in {"now", "today", "utcnow"}
    ]
    geen(fout)


def test_macros_worden_zonder_context_ingelezen() -> None:
    """With context Jinja runs the file of the macros again at every import: dozens of times for one page."""
    mag_wel = 'from "macros/samenstellen.html" import'
    geen(
        f"{naam_van(p)}:{nr}"
        for p in sjablonen()
        for nr, regel in enumerate(p.read_text(encoding="utf-8").splitlines(), 1)
        if "with context %}" in regel.replace("-%}", "%}") and mag_wel not in regel
    )
