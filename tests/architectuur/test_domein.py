"""The rooms of the domain stand on each other, never in a ring; a kind of step is a package that announces itself."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.queries.soorten.alle import BRONNEN
from tests.ondersteuning.bron import boom, geen, naam_van, python
from tests.ondersteuning.omgeving import WORTEL

DOMEIN, SOORTKAMER = "gesprekken.domain", "gesprekken/domain/soorten/"
KINDDELEN = {"__init__.py", "parameters.py", "feiten.py", "plichten.py"}


def kamers_in(boom_: ast.Module) -> set[str]:
    """The folders of the domain that a module imports from."""
    modules = [knoop.module or "" for knoop in ast.walk(boom_) if isinstance(knoop, ast.ImportFrom)]
    modules += [alias.name for knoop in ast.walk(boom_) if isinstance(knoop, ast.Import) for alias in knoop.names]
    return {m.split(".")[2] for m in modules if m.startswith(f"{DOMEIN}.")}


def kring(kent: Mapping[str, Iterable[str]]) -> list[str]:
    """The folders of a ring, if there is one."""
    try:
        TopologicalSorter({van: set(naar) - {van} for van, naar in kent.items()}).prepare()
    except CycleError as fout:
        return list(fout.args[1])
    return []


def test_de_kamers_van_het_domein_staan_niet_in_een_kring() -> None:
    kent: dict[str, set[str]] = {}
    for pad in python("gesprekken/domain/"):
        kamer = naam_van(pad).split("/")[2]
        kent.setdefault(kamer, set()).update(kamers_in(boom(pad)))
    assert len(kent) > 10, "the rooms were not found"
    assert kring(kent) == []


def test_de_soorten_kennen_elkaars_feiten_en_niet_elkaars_plichten() -> None:
    fout = []
    for pad in python(SOORTKAMER):
        eigen = naam_van(pad).removeprefix(SOORTKAMER).split("/")[0]
        for knoop in ast.walk(boom(pad)):
            deel = (knoop.module or "").split(".") if isinstance(knoop, ast.ImportFrom) else []
            if deel[:3] == ["gesprekken", "domain", "soorten"] and deel[3] in set(SOORTEN) - {eigen}:
                fout += [f"{naam_van(pad)}: {'.'.join(deel)}"] if deel[4:] != ["feiten"] else []
    geen(fout)


@pytest.mark.parametrize(
    "kent", [{"a": ["b"], "b": ["a"]}, {"a": ["b"], "b": ["c"], "c": ["d"], "d": ["b"]}, {"a": ["a", "b"], "b": ["a"]}]
)
def test_de_wachter_ziet_elke_kring(kent: Mapping[str, list[str]]) -> None:
    assert kring(kent)
    assert not kring({van: [n for n in naar if n > van] for van, naar in kent.items()})


def test_de_wachter_ziet_elke_vorm_van_een_import() -> None:
    assert kamers_in(ast.parse("import gesprekken.domain.a.x\nfrom gesprekken.domain.b import y")) == {"a", "b"}


def test_elke_soort_meldt_zichzelf_in_een_vaste_volgorde() -> None:
    mappen = sorted(p.name for p in (WORTEL / SOORTKAMER).iterdir() if (p / "__init__.py").is_file())
    assert list(SOORTEN) == mappen
    assert [soort.code for soort in SOORTEN.values()] == mappen
    assert all(import_module(f"{DOMEIN}.soorten.{naam}").SOORT is soort for naam, soort in SOORTEN.items())


def test_een_soort_bestaat_op_elke_verdieping_uit_dezelfde_delen() -> None:
    for soort in SOORTEN:
        delen = {p.name for p in (WORTEL / SOORTKAMER / soort).glob("*.py")}
        assert delen == KINDDELEN, soort
        assert (WORTEL / "gesprekken/queries/soorten" / f"{soort}.py").is_file(), soort


def test_elk_feit_heeft_een_bron_en_elke_bron_staat_in_de_stapel_onder_haar_eigen_naam() -> None:
    namen = [bron.naam for bron in BRONNEN]
    assert len(namen) == len(set(namen))
    assert [b.soort.__module__ for b in BRONNEN if not _van_het_hart(b.soort)] == []
    modules = [p.stem for p in sorted(Path(WORTEL, "gesprekken/queries/soorten").glob("*.py"))]
    eerste = [
        import_module(f"gesprekken.queries.soorten.{m}").BRONNEN
        for m in modules
        if m not in {"__init__", "alle", "bron"}
    ]
    assert [b for bronnen in eerste for b in bronnen] == list(BRONNEN)


def _van_het_hart(feit: type) -> bool:
    return feit.__module__.startswith((f"{DOMEIN}.soorten", f"{DOMEIN}.verplichtingen"))
