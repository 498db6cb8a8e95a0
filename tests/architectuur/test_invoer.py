"""Parse, do not validate: what was typed becomes one record that is right, and only that reaches a service.

A record of these kinds checks itself when it is made, so it is right wherever it came from. What is left to keep is
that nobody checks again, and that each is stored, and read back, in one place.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.agenda.invoer import Onderwerpinvoer, Onderwerpkader, Onderwerptekst
from gesprekken.domain.agenda.models import Onderwerp
from gesprekken.domain.overzichten.overzicht5a import OVERZICHT5A, Kader5a, Rijinvoer, celteksten
from gesprekken.domain.overzichten.regels import Hardheid
from tests.domain.overzichten.strategieen import CORPORATIES, EERSTE
from tests.ondersteuning.bron import boom, functies, naam_van, python

ITEM, RIJ = "gesprekken/domain/agenda/invoer.py", "gesprekken/domain/overzichten/overzicht5a.py"
# Who makes a record: what a browser sent, what the demo says, what a proposal says of a row.
MAKERS = {
    "Onderwerpinvoer": {"gesprekken/web/agenda/inbrengforms.py:maak", "gesprekken/demo/agendadaden.py:_gekeurd"},
    "Rijinvoer": {
        f"{RIJ}:binnen",
        "gesprekken/queries/overzichten/registerblad.py:lees_rij",
        "gesprekken/services/overzichten/voorstellen.py:_bij_nieuw",
        "gesprekken/services/overzichten/voorstellen.py:_bij_regel",
        "gesprekken/services/overzichten/voorstellen.py:_voer_door",
    },
    "Bodinvoer": {
        "gesprekken/web/biedingen/conceptpagina.py:maak",
        "gesprekken/demo/boddaden.py:schrijf",
        "gesprekken/demo/boddaden.py:daad",
    },
    "Onderwerp": {"gesprekken/services/agenda/inbreng.py:maak_concept"},
    "Woninglocatie": {"gesprekken/services/overzichten/locaties.py:voeg_locatie_toe"},
    "_keur_bod": {"gesprekken/domain/biedingen/invoer.py:__post_init__"},
    "_keur_onderwerp": {f"{ITEM}:__post_init__"},
    "_keur_rij": {f"{RIJ}:__post_init__"},
    "setattr": {f"{ITEM}:zet_in", "gesprekken/services/overzichten/locaties.py:_neem_over"},
}
INHOUD = {veld.name for veld in fields(Onderwerptekst)} | {kolom.attribuut for kolom in OVERZICHT5A.kolommen}
GOED = Onderwerptekst("Wie bouwt op de locatie Oost?", "5a", "doel")
KADER = Onderwerpkader(1, ("5a",), ("doel",))
KADER5A = Kader5a(EERSTE, Hardheid.van(("1A",)), CORPORATIES)
RIJTEKSTEN = {"locatie": "Oost", "corporatie": "vidomes", "soort": "nieuwbouw", "status": "1A", "woningen-2027-1": "38"}


def _roept(functie: ast.AST) -> Iterator[str]:
    """The names that are called in a function: `x(…)`, and `X.van(…)` as X."""
    for knoop in ast.walk(functie):
        if isinstance(knoop, ast.Call):
            bij = knoop.func.value if isinstance(knoop.func, ast.Attribute) else knoop.func
            if isinstance(bij, ast.Name):
                yield bij.id


def test_elke_invoer_en_elke_rij_in_de_database_komt_van_deze_plekken() -> None:
    makers: dict[str, set[str]] = {naam: set() for naam in MAKERS}
    for pad in python("gesprekken/"):
        for functie in functies(pad):
            for naam in set(_roept(functie)) & MAKERS.keys():
                makers[naam].add(f"{naam_van(pad)}:{functie.name}")
    assert makers == MAKERS


def test_wat_een_onderwerp_of_rij_zegt_wordt_nergens_los_opgeslagen() -> None:
    los = {
        f"{naam_van(pad)}: {ast.unparse(knoop)}"
        for pad in python("gesprekken/")
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.Attribute) and isinstance(knoop.ctx, ast.Store) and knoop.attr in INHOUD
    }
    # `status` is the life of a row, and the planning status in a cell; an item of the agenda has a title of its own
    assert los == {"gesprekken/services/agenda/samenstellen.py: punt.punt.titel"}


anders = st.fixed_dictionaries({}, optional={
    "titel": st.text(max_size=250), "soort": st.sampled_from(["5a", "6c", ""]), "doel": st.sampled_from(["doel", "x"]),
    "locatie": st.text(max_size=250), "woningen": st.none() | st.integers(-1, 200_000),
    "knelpunt": st.sampled_from(["", "stikstof", "geld"]),
})  # fmt: skip


@given(anders)
def test_een_invoer_die_niet_klopt_bestaat_niet(velden: dict[str, object]) -> None:
    """Also not by changing one that was right: a copy checks itself too. Every fault is there, each at its field."""
    tekst = replace(GOED, **velden)  # type: ignore[arg-type]  # any field
    goed = {
        "titel": len(tekst.titel.strip()) > 0 and len(tekst.titel) <= 200, "soort": tekst.soort == "5a",
        "doel": tekst.doel == "doel", "locatie": len(tekst.locatie) <= 200,
        "woningen": tekst.woningen is None or 1 <= tekst.woningen <= 100_000, "knelpunt": tekst.knelpunt != "geld",
    }  # fmt: skip
    try:
        replace(Onderwerpinvoer(GOED, KADER), tekst=tekst)
        fouten = set()
    except OngeldigeInvoer as fout:
        fouten = set(fout.fouten)
    assert fouten == {veld for veld, klopt in goed.items() if not klopt}


@given(anders)
def test_een_onderwerp_leest_terug_zoals_het_is_opgeslagen(velden: dict[str, object]) -> None:
    tekst, onderwerp = replace(GOED, **velden), Onderwerp()  # type: ignore[arg-type]  # any field
    tekst.zet_in(onderwerp)
    assert Onderwerptekst.van(onderwerp) == tekst


def test_een_rij_wordt_alleen_opnieuw_gekeurd_als_het_kader_intussen_anders_is() -> None:
    invoer = Rijinvoer(RIJTEKSTEN, KADER5A)
    assert invoer.binnen(replace(KADER5A, corporaties=dict(CORPORATIES))) is invoer
    ruimer = replace(KADER5A, corporaties={**CORPORATIES, "nieuw": "Nieuw"})
    assert invoer.binnen(ruimer).rij == invoer.rij
    krap = replace(KADER5A, corporaties={s: n for s, n in CORPORATIES.items() if s != "vidomes"})
    with pytest.raises(OngeldigeInvoer) as fout:
        invoer.binnen(krap)
    assert fout.value.fouten.keys() == {"corporatie"}
    with pytest.raises(OngeldigeInvoer) as fout:
        invoer.binnen(replace(KADER5A, eerste=KADER5A.eerste.plus(4)))
    assert fout.value.fouten.keys() == {"woningen-2027-1"}, "nothing falls away unseen"


def test_een_kopie_van_een_rij_kan_niet_zonder_keuren() -> None:
    invoer = Rijinvoer(RIJTEKSTEN, KADER5A)
    with pytest.raises(ValueError, match="teksten"):
        replace(invoer, kader=KADER5A)  # type: ignore[call-arg]  # the type checker refuses it too
    assert Rijinvoer(celteksten(invoer.rij, KADER5A), KADER5A) == invoer
