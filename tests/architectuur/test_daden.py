"""A deed is written once: no address carried by hand, no form handled in a way of its own."""

from __future__ import annotations

import ast

from tests.ondersteuning.bron import boom, functies, geen, naam_van, python

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
