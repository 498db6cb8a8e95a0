"""The engine of the transition tables, on a small process of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import pytest

from gesprekken.core.actor import Actor
from gesprekken.core.errors import KanNiet, MagNiet, Weigering
from gesprekken.core.permissions import Permission, Rol
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.core.workflow import Overgang, Proces, Toestand
from gesprekken.domain.gesprekken.processen import GESPREK, VERSLAG
from gesprekken.naslag import lees_processen
from tests.ondersteuning.klok import BEGIN


class Fase(StrEnum):
    OPEN = "open"
    DICHT = "dicht"


class Deurdaad(StrEnum):
    PLAATSEN = "plaatsen"
    SLUITEN = "sluiten"
    OPENEN = "openen"
    SCHILDEREN = "schilderen"  # no row of the process


@dataclass
class Deur:
    status: str = Fase.OPEN
    klemt: bool = False
    nat: bool = False


WAAR = Plek(Pleksoort.DOSSIER, "r", "d")


def _klemt(deur: Deur, _toestand: Toestand[None]) -> Weigering | None:
    return Weigering("Smeer eerst het slot.", WAAR) if deur.klemt else None


def _nat(deur: Deur, _toestand: Toestand[None]) -> Weigering | None:
    return Weigering("Wacht tot de verf droog is.") if deur.nat else None


SLUITEN: Overgang[Deur, None, Deurdaad] = Overgang(
    Deurdaad.SLUITEN, "sluiting", frozenset({Fase.OPEN}), Fase.DICHT, Permission.GESPREK_PLANNEN, (_klemt, _nat),
    "Sluiten",
)  # fmt: skip
PROCES: Proces[Deur, None, Deurdaad] = Proces("deur", (
    Overgang(Deurdaad.PLAATSEN, "plaatsing", frozenset(), Fase.OPEN, Permission.GESPREK_PLANNEN),
    SLUITEN,
    Overgang(Deurdaad.OPENEN, "opening", frozenset({Fase.DICHT}), Fase.OPEN, Permission.VERSLAG_VASTSTELLEN),
))  # fmt: skip
NU: Toestand[None] = Toestand(BEGIN)
COORDINATOR = Actor(1, "Iemand", 1, 1, "Gemeente", Rol.GEMEENTE_COORDINATOR)
WETHOUDER = replace(COORDINATOR, rol=Rol.GEMEENTE_BESTUURDER)


def test_een_overgang_verandert_de_stand_en_noemt_van_en_naar() -> None:
    deur = Deur()
    assert PROCES.voer_uit(Deurdaad.SLUITEN, deur, COORDINATOR, NU) == ("open", "dicht")
    assert deur.status == Fase.DICHT


def test_een_rol_zonder_de_bevoegdheid_mag_het_niet_en_leest_haar_eigen_naam() -> None:
    deur = Deur()
    with pytest.raises(MagNiet, match="bestuurder gemeente"):
        PROCES.voer_uit(Deurdaad.SLUITEN, deur, WETHOUDER, NU)
    assert deur.status == Fase.OPEN


def test_een_overgang_uit_een_andere_stand_kan_niet_meer() -> None:
    deur = Deur(status=Fase.DICHT)
    with pytest.raises(KanNiet, match="de stand is nu ‘dicht’"):
        PROCES.voer_uit(Deurdaad.SLUITEN, deur, COORDINATOR, NU)
    assert deur.status == Fase.DICHT


def test_een_weigering_noemt_alle_redenen_met_hun_plek() -> None:
    deur = Deur(klemt=True, nat=True)
    with pytest.raises(KanNiet) as geweigerd:
        PROCES.voer_uit(Deurdaad.SLUITEN, deur, COORDINATOR, NU)
    assert geweigerd.value.weigeringen == (
        Weigering("Smeer eerst het slot.", WAAR), Weigering("Wacht tot de verf droog is."),
    )  # fmt: skip
    assert deur.status == Fase.OPEN


def test_de_knoppen_passen_bij_stand_en_rol_en_zeggen_waarom_nog_niet() -> None:
    (sluiten,) = PROCES.mogelijkheden(Deur(nat=True), COORDINATOR, NU)
    assert (sluiten.overgang, sluiten.kan) == (SLUITEN, False)
    assert [w.zin for w in sluiten.weigeringen] == ["Wacht tot de verf droog is."]
    assert PROCES.mogelijkheden(Deur(), WETHOUDER, NU) == []
    (openen,) = PROCES.mogelijkheden(Deur(status=Fase.DICHT), WETHOUDER, NU)
    assert (openen.overgang.verb, openen.kan) == ("openen", True)


def test_wat_een_knop_belooft_gebeurt_ook_en_wat_hij_weigert_niet() -> None:
    for deur in (Deur(), Deur(klemt=True), Deur(status=Fase.DICHT)):
        for mogelijk in PROCES.mogelijkheden(deur, COORDINATOR, NU):
            proef = replace(deur)
            if mogelijk.kan:
                PROCES.voer_uit(mogelijk.overgang.verb, proef, COORDINATOR, NU)
                assert proef.status == mogelijk.overgang.naar
            else:
                with pytest.raises(KanNiet):
                    PROCES.voer_uit(mogelijk.overgang.verb, proef, COORDINATOR, NU)


def test_een_onbekend_werkwoord_is_een_fout_in_de_code() -> None:
    with pytest.raises(KeyError):
        PROCES.voer_uit(Deurdaad.SCHILDEREN, Deur(), COORDINATOR, NU)


def test_een_voorwaarde_die_naar_feiten_kijkt_die_er_niet_zijn_is_een_fout_in_de_code() -> None:
    zonder: Toestand[int] = Toestand(BEGIN)
    with pytest.raises(LookupError, match="niet meegegeven"):
        _ = zonder.feiten
    assert Toestand(BEGIN, 0).feiten == 0


def test_elk_proces_kent_precies_zijn_eigen_werkwoorden() -> None:
    for proces in lees_processen():
        soorten: set[type[StrEnum]] = {type(o.verb) for o in proces.overgangen}
        assert [list(soort) for soort in soorten] == [[o.verb for o in proces.overgangen]], proces.naam


@pytest.mark.parametrize("proces", [PROCES, GESPREK, VERSLAG], ids=lambda p: p.naam)
def test_elke_stand_van_een_proces_is_te_bereiken_vanaf_het_begin(proces: Proces[Any, Any, Any]) -> None:
    standen = {o.naar for o in proces.overgangen} | {s for o in proces.overgangen for s in o.van}
    bereikt = {proces.begin()}
    for _ronde in standen:
        bereikt |= {o.naar for o in proces.overgangen if o.van & bereikt}
    assert bereikt == standen
    assert len({o.verb for o in proces.overgangen}) == len(proces.overgangen)
    for overgang in proces.overgangen:
        assert not overgang.permission.endswith(":lezen"), f"{overgang.verb} hangt aan een leesrecht"
