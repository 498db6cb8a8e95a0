"""Budgets are maxima, not averages: a thing that grows is two things."""

from __future__ import annotations

import ast
from pathlib import Path
import tomllib

from tests.ondersteuning.bron import coderegels, functies, geen, naam_van, python, regels_zonder_uitleg, sjablonen
from tests.ondersteuning.omgeving import WORTEL

BESTAND, FUNCTIE, ROUTE, SJABLOON, BREEDTE, VERTAKKINGEN = 300, 25, 12, 120, 120, 7
PROEF = '''"""Uitleg."""

import ast
from x import (
    a,
)


def f() -> int:
    """Zin.

    Zin.
    """
    # why
    return 1
'''


def _regels(pad: object) -> list[str]:
    return (WORTEL / str(pad)).read_text(encoding="utf-8").splitlines()


def test_een_bestand_heeft_ten_hoogste_300_regels_code() -> None:
    geen(f"{naam_van(p)}: {n}" for p in python() if (n := coderegels(p)) > BESTAND)


def test_een_coderegel_is_geen_witregel_import_of_uitleg(tmp_path: Path) -> None:
    proef = tmp_path / "proef.py"
    proef.write_text(PROEF)
    assert coderegels(proef) == 3  # the function, the reason, the return


def test_een_functie_heeft_ten_hoogste_25_regels_zonder_haar_uitleg() -> None:
    te_lang = [
        f"{naam_van(pad)}:{f.lineno} {f.name}: {n}"
        for pad in python()
        for f in functies(pad)
        if (n := regels_zonder_uitleg(f)) > FUNCTIE
    ]
    geen(te_lang)


def _is_route(functie: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(
        isinstance(d, ast.Call) and isinstance(d.func, ast.Attribute) and d.func.attr in {"get", "post", "route"}
        for d in functie.decorator_list
    )


def test_een_route_heeft_ten_hoogste_12_regels() -> None:
    routes = [(pad, f) for pad in python("gesprekken/web/") for f in functies(pad) if _is_route(f)]
    assert len(routes) > 20, "the routes were not found"
    geen(f"{naam_van(p)} {f.name}: {n}" for p, f in routes if (n := regels_zonder_uitleg(f)) > ROUTE)


def test_een_sjabloon_heeft_ten_hoogste_120_regels_van_120_tekens() -> None:
    te_groot = [naam_van(p) for p in sjablonen() if len(_regels(p)) > SJABLOON]
    te_breed = [f"{naam_van(p)}:{nr}" for p in sjablonen() for nr, r in enumerate(_regels(p), 1) if len(r) > BREEDTE]
    geen(te_groot)
    geen(te_breed)


def test_ruff_bewaakt_vertakkingen_en_regelbreedte_zonder_uitzonderingen() -> None:
    ruff = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]
    assert ruff["lint"]["mccabe"]["max-complexity"] == VERTAKKINGEN
    assert ruff["line-length"] == BREEDTE
    per_map = {pad: codes for pad, codes in ruff["lint"]["per-file-ignores"].items() if pad != "migrations/versions/**"}
    uitgezet = [code for codes in per_map.values() for code in codes]
    assert not {"C90", "C901", "E501", "PLC0415"} & {*uitgezet, *ruff["lint"]["ignore"]}
    geen(naam_van(p) for p in python() if any(r.count("noqa") and "C9" + "01" in r for r in _regels(p)))
