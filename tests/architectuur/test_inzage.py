"""A number that may be seen is a type: raw rows of a register come from one place, and these are all who ask it.

Who adds a name here says why nobody reads more than it may.
"""

from __future__ import annotations

import ast

from tests.ondersteuning.bron import boom, functies, naam_van, python

HEEL = {
    "gesprekken/queries/overzichten/stuk.py:stel_op",  # what is frozen, for who delivers it
    "gesprekken/web/register/indienwijze.py:lees_indienbeeld",  # the check list of who leads the dossier
}
RIJEN = {
    "gesprekken/domain/overzichten/processen.py",  # the table of what can be done with a row
    "gesprekken/domain/overzichten/statussen.py",  # what the state of a row means
    "gesprekken/queries/overzichten/eigenwoningen.py",  # a corporation's own rows
    "gesprekken/queries/overzichten/locatievoorstellen.py",  # the row of a proposal, for who may read it
    "gesprekken/queries/overzichten/overzichten.py",  # one row, for who may read it
    "gesprekken/queries/soorten/register.py",  # whose rows are confirmed: no homes
    "gesprekken/queries/overzichten/registerinzage.py",  # the place
    "gesprekken/services/overzichten/locaties.py",  # what somebody writes in a row of its own
    "gesprekken/services/overzichten/voorstellen.py",
    "gesprekken/web/register/locaties.py",  # the row that somebody just entered, to go on from
}
LICHTINGEN = {
    "gesprekken/domain/overzichten/inzage.py",
    "gesprekken/domain/overzichten/momentopname.py",
    "gesprekken/queries/indieningen/indieningen.py",
    "gesprekken/queries/overzichten/plaatsingen.py",
    "gesprekken/queries/overzichten/registerinzage.py",
}


def _noemt(woorden: set[str]) -> set[str]:
    """The modules that import one of these names."""
    return {
        naam_van(pad)
        for pad in python("gesprekken/")
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.ImportFrom) and {a.name for a in knoop.names} & woorden
    }


def test_ruwe_regels_komen_van_een_plek_en_dit_zijn_alle_vragers() -> None:
    vragers = {
        f"{naam_van(pad)}:{functie.name}"
        for pad in python("gesprekken/")
        for functie in functies(pad)
        for knoop in ast.walk(functie)
        if isinstance(knoop, ast.Attribute) and knoop.attr == "heel" and functie.name != "heel"
    }
    assert vragers == HEEL


def test_alleen_deze_modules_vragen_regels_uit_de_database() -> None:
    plaatsingen = "gesprekken/queries/overzichten/plaatsingen.py"
    assert _noemt({"Woninglocatie", "Regelversie", "rijvraag"}) == RIJEN | {plaatsingen}


def test_alleen_deze_modules_hebben_een_lichting_in_handen() -> None:
    assert _noemt({"Lichting", "licht", "lees_lichtingen", "list_regiolichtingen"}) == LICHTINGEN


def test_wat_in_een_inzage_zit_leest_alleen_zijzelf() -> None:
    buiten = {
        naam_van(pad)
        for pad in python("gesprekken/")
        if naam_van(pad) != "gesprekken/domain/overzichten/inzage.py" and "_Inzage__" in pad.read_text(encoding="utf-8")
    }
    assert not buiten
