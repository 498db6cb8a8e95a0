"""A round is data: the code knows kinds of steps, never the steps of one round."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
import re

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.domain.sjablonen.sjabloon import Sjabloon
from gesprekken.domain.verplichtingen.stand import Dossierstand
from gesprekken.queries.rondes.rondes import get_ronde
from gesprekken.queries.sjablonen.sjablonen import find_sjabloon, list_sjablonen
from gesprekken.queries.verplichtingen.koppen import list_bordkoppen
from gesprekken.queries.verplichtingen.standen import bepaal_standen
from gesprekken.services.rondes import start_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.bron import boom, naam_van, python

DAG = date(2026, 11, 20)


def _code() -> Iterator[Path]:
    buiten = ("gesprekken/demo/", "gesprekken/sjablonen/")
    return (pad for pad in python("gesprekken/") if not naam_van(pad).startswith(buiten))


def _woorden_van_de_code() -> set[str]:
    """What the code itself is about: its rooms and its nouns. A step may carry such a name by chance."""
    kamers = {pad.parent.name for pad in _code()}
    klassen = {k.name.lower() for pad in _code() for k in ast.walk(boom(pad)) if isinstance(k, ast.ClassDef)}
    return kamers | klassen


def _stapcodes() -> set[str]:
    return {stap.code for sjabloon in list_sjablonen() for stap in sjabloon.stappen}


def test_geen_stap_van_een_ronde_staat_in_de_code() -> None:
    eigen = sorted(_stapcodes() - _woorden_van_de_code())
    assert {"startgesprek", "themasessie", "reflectie"} <= set(eigen)
    zoek = re.compile("|".join(eigen), re.IGNORECASE)
    assert [naam_van(pad) for pad in _code() if zoek.search(pad.read_text(encoding="utf-8"))] == []


def kiest_op_stap(boom_: ast.Module, codes: set[str]) -> list[int]:
    """Lines that compare something with the code or name of a step, or match on it."""
    lijst = []
    for knoop in ast.walk(boom_):
        if isinstance(knoop, ast.Compare):
            delen: list[ast.expr] = [knoop.left, *knoop.comparators]
        elif isinstance(knoop, ast.MatchValue):
            delen = [knoop.value]
        else:
            continue
        waarden = {str(d.value).lower() for deel in delen for d in ast.walk(deel) if isinstance(d, ast.Constant)}
        if waarden & codes:
            lijst.append(knoop.lineno)
    return lijst


def test_nergens_hangt_een_keuze_af_van_de_naam_van_een_stap() -> None:
    namen = {stap.naam.lower() for sjabloon in list_sjablonen() for stap in sjabloon.stappen}
    assert [f"{naam_van(p)}:{nr}" for p in _code() for nr in kiest_op_stap(boom(p), _stapcodes() | namen)] == []


@pytest.mark.parametrize(
    "code", ["stap.code == 'werkwijze'", "'Bestuurlijke Tafel' != s.naam", "s in {'tafel'}",
             "match s:\n  case 'reflectie': pass"],
)  # fmt: skip
def test_de_wachter_ziet_een_keuze_op_een_stapnaam(code: str) -> None:
    assert kiest_op_stap(ast.parse(code), {"werkwijze", "bestuurlijke tafel", "tafel", "reflectie"})


def _hernoemd(sjabloon: Sjabloon) -> Sjabloon:
    """The same round, of which every step and deadline is called something else."""
    stappen = [
        replace(s, code=f"x{nr}", naam=f"Stap {nr}", termijn=f"t-{s.termijn}") for nr, s in enumerate(sjabloon.stappen)
    ]
    termijnen = tuple(replace(t, code=f"t-{t.code}") for t in sjabloon.termijnen)
    return replace(sjabloon, stappen=tuple(stappen), termijnen=termijnen, producten=())


def _beeld(wereld: Wereld, ronde: str) -> list[tuple[object, ...]]:
    """What the heart says of every dossier, names of steps left out."""
    actor = wereld.actor(Rol.SECRETARIAAT)

    def lees() -> list[tuple[object, ...]]:
        koppen = list_bordkoppen(actor, get_ronde(actor, ronde))
        standen = bepaal_standen(koppen, DAG)
        return [(k.slug, *_vorm(standen[k.id])) for k in koppen]

    return wereld.lees(lees)


def _vorm(stand: Dossierstand) -> tuple[object, ...]:
    plichten = [(v.sleutel.soort, v.sleutel.houder_id, v.limiet, v.bepaling, v.open) for v in stand.verplichtingen]
    return stand.beeld, [(s.stand, s.voldaan, s.totaal) for s in stand.stappen], plichten


def test_een_ronde_met_andere_stapnamen_vraagt_precies_hetzelfde(wereld: Wereld) -> None:
    sjabloon = find_sjabloon("addendum-5a-5b")
    assert sjabloon is not None
    actor = wereld.actor(Rol.SECRETARIAAT)
    with wereld.context():
        datums = {t.code: t.datum(2026) for t in sjabloon.termijnen}
        start_ronde(actor, wereld.klok(), sjabloon, "Gewoon", datums)
        start_ronde(actor, wereld.klok(), _hernoemd(sjabloon), "Anders", {f"t-{c}": d for c, d in datums.items()})
    gewoon = _beeld(wereld, "gewoon")
    assert len(gewoon) == 9
    assert _beeld(wereld, "anders") == gewoon
