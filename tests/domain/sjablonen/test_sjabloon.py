"""What is wrong in a template is found when it is read, not in mid-round."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date
import json
from typing import Any

import pytest

from gesprekken.core.vormfout import OngeldigDocument
from gesprekken.domain.sjablonen.sjabloon import Sjabloon
from gesprekken.queries.sjablonen.sjablonen import lees_sjabloon, list_sjablonen

Gegevens = dict[str, Any]
BOD = {"segmenten": [], "perioden": [], "reactiedagen": 7}
DAGEN = {"uitnodigingsdagen": 10, "verslagdagen": 14}
GOED: Gegevens = {
    "code": "proef", "titel": "Proef", "regio": "haaglanden", "kader": "k", "toelichting": "t", "trekkers": "gemeente",
    "trekker_woord": "gemeente", "partijen": ["corporatie"], "waarschuwdagen": 7,
    "termijn": [{"code": "einde", "naam": "Einde", "dag": 15, "maand": 12, "grens": "voor", "bepaling": "b",
                 "hoofd": True}],
    "stap": [
        {"code": "een", "naam": "Een", "soort": "gesprek", "bepaling": "b", "termijn": "einde", "parameters": DAGEN},
        {"code": "twee", "naam": "Twee", "soort": "gesprek", "bepaling": "b", "parameters": {**DAGEN, "na": "een"}},
        {"code": "drie", "naam": "Drie", "soort": "bespreking", "bepaling": "b", "parameters": {"opmerkingsdagen": 5}},
    ],
    "scenario": [{"code": "s", "naam": "S", "uitleg": "u", "eenheid": "woningen", "bepaling": "b"}],
    "product": [{"code": "p", "naam": "P", "omschrijving": "o", "bepaling": "b", "termijn": "einde"}],
}  # fmt: skip


def _waarde(waarde: object) -> str:
    if isinstance(waarde, dict):
        return "{" + ", ".join(f'"{naam}" = {_waarde(w)}' for naam, w in waarde.items()) + "}"
    if isinstance(waarde, list):
        return "[" + ", ".join(_waarde(w) for w in waarde) + "]"
    return json.dumps(waarde, ensure_ascii=False)


def toml(gegevens: Gegevens) -> str:
    """A document with one line per key."""
    return "\n".join(f"{naam} = {_waarde(waarde)}" for naam, waarde in gegevens.items())


def lees(gegevens: Gegevens) -> Sjabloon:
    """Through a file, as an operator writes it."""
    return lees_sjabloon(toml(gegevens), "proef.toml")


def _stap(nr: int, **anders: object) -> Callable[[Gegevens], None]:
    def wijzig(g: Gegevens) -> None:
        g["stap"][nr].update(anders)

    return wijzig


def _parameters(nr: int, **anders: object) -> Callable[[Gegevens], None]:
    def wijzig(g: Gegevens) -> None:
        g["stap"][nr]["parameters"] = {**g["stap"][nr]["parameters"], **anders}

    return wijzig


def _termijn(**anders: object) -> Callable[[Gegevens], None]:
    def wijzig(g: Gegevens) -> None:
        g["termijn"][0].update(anders)

    return wijzig


FOUTEN: dict[str, tuple[Callable[[Gegevens], object], str]] = {
    "onbekende soort": (_stap(0, soort="borrel"), "onbekende soort"),
    "onbekende termijn van een stap": (_stap(0, termijn="ooit"), "onbekende termijn"),
    "onbekende termijn van een product": (lambda g: g["product"][0].update(termijn="ooit"), "onbekende termijn"),
    "een parameter te weinig": (_stap(0, parameters={"verslagdagen": 1}), "mist uitnodigingsdagen"),
    "dagen in letters": (_parameters(0, verslagdagen="veertien"), "geen heel getal bij verslagdagen"),
    "na een stap die er niet is": (_parameters(1, na="nul"), "geen eerder gesprek"),
    "na zichzelf": (_parameters(1, na="twee"), "geen eerder gesprek"),
    "na een latere stap": (_parameters(0, na="twee"), "geen eerder gesprek"),
    "na iets dat geen gesprek is": (lambda g: g["stap"].append(
        {**g["stap"][1], "code": "vier", "parameters": {**DAGEN, "na": "drie"}}), "geen eerder gesprek"),
    "twee stappen met dezelfde code": (_stap(1, code="een"), "meer dan eens"),
    "geen hoofdtermijn": (_termijn(hoofd=False), "hoofdtermijn"),
    "een dag die niet bestaat": (_termijn(dag=29, maand=2), "onmogelijke dag"),
    "een grens die niet bestaat": (_termijn(grens="ongeveer"), "ongeveer"),
    "zonder titel": (lambda g: g.pop("titel"), "titel"),
    "een scenario zonder eenheid": (lambda g: g["scenario"][0].pop("eenheid"), "eenheid"),
    "een scenario met iets erbij": (lambda g: g["scenario"][0].update(doel=12), "doel"),
    "twee scenario's met dezelfde code": (lambda g: g["scenario"].append(g["scenario"][0]), "meer dan eens"),
    "een stap met een onbekend scenario": (lambda g: g["stap"].append(
        {**g["stap"][2], "soort": "bod", "code": "vier", "parameters": {**BOD, "scenario": "t"}}), "onbekend scenario"),
    "een onbekende trekker": (lambda g: g.update(trekkers="koning"), "koning"),
}  # fmt: skip


@pytest.mark.parametrize("naam", FOUTEN)
def test_een_fout_in_een_sjabloon_wordt_bij_het_lezen_gevonden(naam: str) -> None:
    wijzig, zin = FOUTEN[naam]
    gegevens = deepcopy(GOED)
    assert lees(gegevens).code == "proef"
    wijzig(gegevens)
    with pytest.raises(OngeldigDocument, match=zin):
        lees(gegevens)


def test_de_sjablonen_van_de_toepassing_zijn_goed() -> None:
    assert {s.code for s in list_sjablonen()} == {"addendum-5a-5b", "themasessie-reflectie"}


def test_een_ronde_die_na_haar_hoofdtermijn_begint_loopt_het_volgende_jaar() -> None:
    sjabloon = lees(GOED)
    assert sjabloon.datums(date(2026, 12, 14))["einde"] == date(2026, 12, 15)
    assert sjabloon.datums(date(2026, 12, 15))["einde"] == date(2027, 12, 15)
