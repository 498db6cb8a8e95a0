"""Signing and adopting while a colleague does the same: real threads, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from gesprekken.core.errors import IntussenGewijzigd, KanNiet
from tests.fabrieken.tekenspel import Tekenspel
from tests.fabrieken.vraagspel import STAP, Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import gebroken_ketens, tel
from tests.ondersteuning.tegelijk import tegelijk


@pytest.fixture(autouse=True)
def _de_ketens_blijven_heel(wereld: Wereld) -> Iterator[None]:
    yield
    assert gebroken_ketens(wereld.app) == {}


@pytest.fixture
def spel(wereld: Wereld) -> Tekenspel:
    """Delivered; Vidomes has two administrators."""
    vragen = Vraagspel(wereld)
    vragen.alles_beantwoord()
    vragen.ingediend()
    wereld.mensen["tweede"] = wereld.persoon("vidomes", wereld.actor("directeur").rol)
    return Tekenspel(wereld, STAP)


def _teken(spel: Tekenspel, wie: str) -> str:
    with spel.w.app.app_context():
        try:
            return spel.getekend(wie, gelezen=spel.stand().zegel).door
        except IntussenGewijzigd:
            return ""


def test_van_twee_die_tegelijk_voor_dezelfde_corporatie_tekenen_slaagt_er_een(spel: Tekenspel) -> None:
    uitkomsten = tegelijk([partial(_teken, spel, wie) for wie in ("directeur", "tweede")])
    assert sorted(bool(u) for u in uitkomsten) == [False, True]
    assert tel(spel.w.app, "ondertekening") == 1


def test_wie_tekent_terwijl_een_nieuwe_versie_komt_staat_nooit_onder_wat_niet_is_gelezen(spel: Tekenspel) -> None:
    vragen = Vraagspel(spel.w)
    vragen.bijgedragen()
    gelezen = spel.stand(1).zegel

    def teken() -> bool:
        with spel.w.app.app_context():
            try:
                spel.getekend("directeur", nr=1, gelezen=gelezen)
            except KanNiet:
                return False
            return True

    def dien() -> bool:
        with spel.w.app.app_context():
            return vragen.ingediend(2).nr == 2

    getekend, ingediend = tegelijk([teken, dien])
    assert ingediend
    assert spel.stand(1).getekend == int(getekend)
    assert spel.stand(2).getekend == 0
