"""Plain data in the shape of a dataclass: everything that does not fit is told at once, and nothing is bent to fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from gesprekken.core.vormfout import heet
from gesprekken.infra.plaats import regel_van
from gesprekken.infra.vorm import keur, vorm


class Kleur(StrEnum):
    ROOD = "rood"
    BLAUW = "blauw"


@dataclass(frozen=True, slots=True)
class Blad:
    naam: str
    nr: int = 0

    def __post_init__(self) -> None:
        if self.nr < 0:
            raise ValueError("minder dan niets")


@dataclass(frozen=True, slots=True)
class Boek:
    titel: str
    kleur: Kleur
    uit: date
    bladen: tuple[Blad, ...] = field(metadata=heet("blad"))
    kleuren: frozenset[Kleur] = frozenset()
    woorden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gratis: bool = False
    eerste: Blad | None = None
    vrij: Mapping[str, Any] = field(default_factory=dict)


GOED: dict[str, Any] = {
    "titel": "t", "kleur": "rood", "uit": date(2026, 1, 2), "blad": [{"naam": "een"}, {"naam": "twee", "nr": 2}],
    "kleuren": ["blauw"], "woorden": {"5b.1": ["a"]}, "gratis": True, "eerste": {"naam": "nul"}, "vrij": {"x": [1]},
}  # fmt: skip


def test_wat_past_krijgt_zijn_vorm() -> None:
    assert list(keur(Boek, GOED)) == []
    assert vorm(Boek, GOED) == Boek(
        "t", Kleur.ROOD, date(2026, 1, 2), (Blad("een"), Blad("twee", 2)), frozenset({Kleur.BLAUW}), {"5b.1": ("a",)},
        True, Blad("nul"), {"x": [1]},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("anders", "pad", "zin"),
    [
        ({"titel": 3}, "titel", "geen tekst"),
        ({"kleur": "groen"}, "kleur", "‘groen’ is niet een van rood, blauw"),
        ({"kleur": 1}, "kleur", "‘1’ is niet een van"),
        ({"uit": "2026-01-02"}, "uit", "geen datum"),
        ({"blad": {}}, "blad", "geen lijst"),
        ({"blad": "tekst"}, "blad", "geen lijst"),
        ({"blad": [{"naam": "een"}, {"naam": "twee", "nr": "2"}]}, "blad[1].nr", "geen heel getal"),
        ({"blad": [{"naam": "een", "nr": True}]}, "blad[0].nr", "geen heel getal"),
        ({"blad": [{"naam": "een", "nr": 1.0}]}, "blad[0].nr", "geen heel getal"),
        ({"blad": [{"naam": "een", "nr": -1}]}, "blad[0]", "minder dan niets"),
        ({"blad": [{}]}, "blad[0]", "mist naam"),
        ({"blad": [7]}, "blad[0]", "geen tabel"),
        ({"kleuren": ["rood", "paars"]}, "kleuren[1]", "paars"),
        ({"woorden": {"5b.1": ["a", 2]}}, "woorden[5b.1][1]", "geen tekst"),
        ({"gratis": 1}, "gratis", "geen ja of nee"),
        ({"eerste": {"naam": "nul", "bij": 1}}, "eerste.bij", "hoort hier niet"),
        ({"bij": 1}, "bij", "hoort hier niet"),
    ],
)
def test_wat_niet_past_heeft_een_plaats_en_een_zin(anders: dict[str, Any], pad: str, zin: str) -> None:
    (fout,) = keur(Boek, {**GOED, **anders})
    assert (fout.pad, zin in fout.zin) == (pad, True), fout
    (verder,) = keur(Boek, {**GOED, **anders}, "kast[2]")
    assert verder.pad == f"kast[2].{pad}"


def test_alle_fouten_komen_samen() -> None:
    fouten = list(keur(Boek, {"kleur": "groen", "blad": [{"nr": "x"}, 3], "uit": 1, "bij": 2, "eerste": []}))
    assert {f.pad for f in fouten} == {"", "kleur", "blad[0]", "blad[0].nr", "blad[1]", "uit", "bij", "eerste"}


def test_wat_geen_tabel_is_wordt_gezegd() -> None:
    assert [str(f) for f in keur(Boek, [])] == ["geen tabel"]


def test_wat_ooit_is_gekeurd_wordt_ook_met_een_vergeten_naam_gelezen() -> None:
    assert vorm(Boek, {**GOED, "van_vroeger": 1}) == vorm(Boek, GOED)


DOCUMENT = '''\
# een document
titel = "t"

[[blad]]
naam = "een"

# tussen twee bladen
[[blad]]
naam = "twee"
woorden = [
  "a",
  "b",  # met uitleg
]
tekst = """
nr = 9
[nep]
"""
binnen = { x = 1, y = { z = 2 } }

[blad.verder]
"5b.1" = ["a",
  "b"]
'''


@pytest.mark.parametrize(
    ("pad", "regel"),
    [
        ("titel", 2), ("blad", 4), ("blad[0]", 4), ("blad[0].naam", 5), ("blad[1]", 8), ("blad[1].naam", 9),
        ("blad[1].woorden", 10), ("blad[1].woorden[1]", 10), ("blad[1].tekst", 14), ("blad[1].binnen.y.z", 18),
        ("blad[1].verder", 20), ("blad[1].verder[5b.1][1]", 21), ("blad[1].er_niet", 8), ("blad[7]", 4),
        ("nergens", 1), ("", 1),
    ],
)  # fmt: skip
def test_een_plaats_in_een_document_heeft_een_regel(pad: str, regel: int) -> None:
    assert regel_van(DOCUMENT, pad) == regel
