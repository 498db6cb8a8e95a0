"""Nothing sorts by a bare name: in the database by `sorteersleutel`, in Python by `sorteersleutel(naam)`."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import sqlalchemy as sa

from gesprekken.core.base import Base
from gesprekken.core.sorteren import OpNaam
from tests.ondersteuning.bron import boom, geen, naam_van, python

# What holds a name, in the models and in what is made of them.
NAMEN = {"naam", "kort", "titel", "locatie"}
# The names of chains: the check of the journaal reads them, and they are ASCII on both engines.
NIET_VOOR_LEZERS = {"Journaalketen.naam"}
SORTEERT = {"sorted", "sort", "min", "max"}


def _kaal(knoop: ast.AST) -> Iterator[str]:
    """The names in an expression that are not inside `sorteersleutel(…)`."""
    if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "sorteersleutel":
        return
    if isinstance(knoop, ast.Attribute) and knoop.attr in NAMEN:
        yield ast.unparse(knoop)
    for kind in ast.iter_child_nodes(knoop):
        yield from _kaal(kind)


def _heet(oproep: ast.Call) -> str:
    functie = oproep.func
    return functie.attr if isinstance(functie, ast.Attribute) else functie.id if isinstance(functie, ast.Name) else ""


def _waarop(oproep: ast.Call, sleutels: Mapping[str, ast.AST]) -> Iterator[ast.AST]:
    """What a call sorts by; a key that is a function of its own is looked up by its name."""
    naam, key = _heet(oproep), next((k.value for k in oproep.keywords if k.arg == "key"), None)
    if naam == "order_by":
        yield from oproep.args
    elif naam in SORTEERT and isinstance(key, ast.Name):
        yield sleutels.get(key.id, key)
    elif naam in SORTEERT and key is not None:
        yield key
    elif naam == "sorted" and oproep.args and isinstance(oproep.args[0], ast.GeneratorExp | ast.SetComp | ast.ListComp):
        yield oproep.args[0].elt
    elif naam == "Bron":
        gegeven = (k.value for k in oproep.keywords if k.arg == "sorteer")
        aantal = next((int(ast.unparse(waarde)) for waarde in gegeven), 2)
        selects = (k for k in ast.walk(oproep) if isinstance(k, ast.Call) and _heet(k) == "select")
        yield from next((s.args[:aantal] for s in selects), [])


def kale_namen(bomen: dict[str, ast.Module]) -> list[str]:
    """Every place in these modules that sorts by a bare name."""
    per_module = {waar: {k.name: k for k in ast.walk(b) if isinstance(k, ast.FunctionDef)} for waar, b in bomen.items()}
    functies = {naam: functie for eigen in per_module.values() for naam, functie in eigen.items()}
    return [
        f"{waar}:{knoop.lineno}: {naam}"
        for waar, boom_ in bomen.items()
        for knoop in ast.walk(boom_)
        if isinstance(knoop, ast.Call)
        for deel in _waarop(knoop, {**functies, **per_module[waar]})
        for naam in _kaal(deel)
        if naam not in NIET_VOOR_LEZERS
    ]


def _bomen() -> dict[str, ast.Module]:
    paden: list[Path] = [p for p in python("gesprekken/") if "/demo/" not in p.as_posix()]
    return {naam_van(pad): boom(pad) for pad in paden}


def test_niets_sorteert_op_een_kale_naam() -> None:
    geen(kale_namen(_bomen()))


def test_er_wordt_ergens_op_een_sorteersleutel_gesorteerd() -> None:
    tekst = "\n".join(ast.unparse(b) for b in _bomen().values())
    assert tekst.count(".sorteersleutel") > 10
    assert tekst.count("sorteersleutel(") > 8


@pytest.mark.parametrize(
    "bron",
    [
        "q.order_by(Dossier.naam, Dossier.id)", "q.order_by(Dossier.id, Dossier.naam.desc())",
        "q.order_by(sa.func.lower(X.kort))", "sorted(x, key=lambda r: r.naam)", "x.sort(key=lambda r: (r.a, r.titel))",
        "min(x, key=lambda r: r.locatie)", "sorted(r.naam for r in x)", "sorted({r.kop.naam for r in x})",
        "sorted(x, key=op)\ndef op(r): return (r.a, r.naam)",
        "Bron(F, sa.select(D.id, O.naam, O.id).where(x), g, sorteer=3)",
    ],
)  # fmt: skip
def test_de_wachter_ziet_elke_vorm(bron: str) -> None:
    assert kale_namen({"proef": ast.parse(bron)})


@pytest.mark.parametrize(
    "bron",
    [
        "q.order_by(Dossier.sorteersleutel)", "sorted(x, key=lambda r: sorteersleutel(r.naam))", "sorted(x)",
        "sorted(x, key=op)\ndef op(r): return (r.a, sorteersleutel(r.naam))",
        "Bron(F, sa.select(D.id, O.sorteersleutel, O.id, O.naam), g, sorteer=3)",
    ],
)  # fmt: skip
def test_de_wachter_laat_de_sleutel_door(bron: str) -> None:
    assert not kale_namen({"proef": ast.parse(bron)})


def test_een_sleutel_heeft_een_index_en_hoort_bij_een_kolom() -> None:
    modellen = [m.class_ for m in Base.registry.mappers if issubclass(m.class_, OpNaam)]
    assert {m.__name__ for m in modellen} == {"Organisatie", "Gebruiker", "Dossier", "Woninglocatie"}
    for model in modellen:
        kolommen = sa.inspect(model).columns
        assert kolommen.sorteersleutel.index
        assert isinstance(kolommen[model.sorteert_op].type, sa.String)
