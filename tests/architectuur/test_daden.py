"""A deed is written once: no address carried by hand, no form handled in a way of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.ondersteuning.bron import boom, functies, geen, naam_van, python
from tests.ondersteuning.omgeving import WORTEL

ADRES = {"ronde", "ronde_slug", "dossier", "slug", "stap", "stap_code"}


def _tekstparameters(functie: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    return {a.arg for a in functie.args.args if isinstance(a.annotation, ast.Name) and a.annotation.id == "str"}


def _is_dienst(functie: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(isinstance(d, ast.Name) and d.id == "dienst" for d in functie.decorator_list)


def test_een_dienst_op_een_dossier_krijgt_een_daad_en_geen_adres_in_stukken() -> None:
    """What is about a round or a meeting has a shorter address, which is no deed on a dossier."""
    diensten = [(pad, f) for pad in python("gesprekken/services/") for f in functies(pad) if _is_dienst(f)]
    assert len(diensten) > 60, "the services were not found"
    geen(
        f"{naam_van(pad)} {f.name}"
        for pad, f in diensten
        if len(_tekstparameters(f) & (ADRES - {"slug"})) >= 2 or "stap_code" in _tekstparameters(f)
    )


def test_een_route_krijgt_van_haar_adres_alleen_wat_haar_kamer_niet_al_leest() -> None:
    geen(
        f"{naam_van(pad)} {f.name}"
        for pad in python("gesprekken/web/")
        for f in functies(pad)
        if len(_tekstparameters(f) & {"ronde", "dossier", "stap"}) >= 2
        and not _tekstparameters(f) & {"sleutel", "code"}
    )


def test_een_formulier_doet_een_ding_dat_op_de_plaats_zelf_staat() -> None:
    aanroepen = [
        (pad, knoop)
        for pad in python("gesprekken/web/")
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "verwerk"
    ]
    assert len(aanroepen) > 50, "the forms were not found"
    geen(f"{naam_van(pad)}:{k.lineno}" for pad, k in aanroepen if not isinstance(k.args[1], ast.Lambda))


DIENSTEN = "gesprekken.services"


def _daden(module: str) -> set[str]:
    """The deeds in a module of the services, and the shape that all of them take."""
    pad = WORTEL / f"{module.replace('.', '/')}.py"
    return {"Daad"} | {f.name for f in functies(pad) if _is_dienst(f)} if pad.is_file() else set()


def _geen_daden(boom_: ast.Module) -> Iterator[str]:
    """What a module takes from the services and that is no deed; a module of them as a whole is none either."""
    for knoop in ast.walk(boom_):
        if isinstance(knoop, ast.Import):
            yield from (a.name for a in knoop.names if a.name.startswith(DIENSTEN))
        if isinstance(knoop, ast.ImportFrom) and (module := knoop.module or "").startswith(DIENSTEN):
            yield from (f"{module}.{a.name}" for a in knoop.names if a.name not in _daden(module))


def test_het_web_neemt_van_de_diensten_alleen_daden() -> None:
    """What a page reads comes from the queries, what is true from the domain: a GET then calls no deed."""
    geen(f"{naam_van(pad)}: {wat}" for pad in python("gesprekken/web/") for wat in _geen_daden(boom(pad)))


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("from gesprekken.services.tafel import plan_vergadering", []),
        ("from gesprekken.services.tafel import plan_vergadering, _dossiers", [f"{DIENSTEN}.tafel._dossiers"]),
        ("from gesprekken.services.vastleggen import leg_vast", [f"{DIENSTEN}.vastleggen.leg_vast"]),
        ("from gesprekken.services import tafel", [f"{DIENSTEN}.tafel"]),
        ("def f():\n  import gesprekken.services.tafel", [f"{DIENSTEN}.tafel"]),
    ],
)
def test_de_wachter_ziet_wat_geen_daad_is(regel: str, fout: list[str]) -> None:
    assert list(_geen_daden(ast.parse(regel))) == fout
