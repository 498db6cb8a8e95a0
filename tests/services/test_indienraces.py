"""Delivering 5a while others deliver or edit: real threads, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
import sqlalchemy as sa

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.overzichten.momentopname import regel_van
from gesprekken.domain.overzichten.rekenen import afstemmen
from gesprekken.infra.database import db
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import dien_in
from gesprekken.services.overzichten.voorraad import leg_startvoorraad_vast, leg_verschil_uit
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import gebroken_ketens
from tests.ondersteuning.tegelijk import tegelijk, verstuur

KEREN = 6


@pytest.fixture(autouse=True)
def _de_ketens_blijven_heel(wereld: Wereld) -> Iterator[None]:
    yield
    assert gebroken_ketens(wereld.app) == {}


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    """A bid that the rows cover, so that nothing blocks."""
    spel = Registerspel(wereld)
    spel.bod(40)
    return spel


def _indieningen(spel: Registerspel) -> list[Indiening]:
    vraag = sa.select(Indiening).order_by(Indiening.nr)
    return spel.w.lees(lambda: list(db.session.scalars(vraag)))


def _is_heel(indiening: Indiening) -> None:
    """One state: the hash is of the content, every row's hash is of its cells, the totals are the sum of the rows."""
    inhoud = indiening.inhoud
    assert indiening.vingerafdruk == vingerafdruk(canoniek(inhoud))
    for rij in inhoud["regels"]:
        assert rij["vingerafdruk"] == vingerafdruk(canoniek(rij["cellen"]))
    regels = [regel_van(r) for r in inhoud["regels"]]
    a = afstemmen(inhoud["totalen"]["bod"], regels, lees_halfjaar(inhoud["periode"][1]))
    assert inhoud["totalen"] == {naam: getattr(a, naam) for naam in inhoud["totalen"]}


def test_van_twee_die_tegelijk_dezelfde_versie_indienen_slaagt_er_een(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    spel.ingevoerd(corporatie="vidomes")
    clients = [client_voor("coordinator"), client_voor("collega")]
    formulieren = [c.haal(spel.adres("indienen")).formulier("indiening") for c in clients]
    paginas = tegelijk([partial(verstuur, c, f) for c, f in zip(clients, formulieren, strict=True)])
    assert sorted(p.status for p in paginas) == [200, 422]
    assert [i.nr for i in _indieningen(spel)] == [1]


def test_twee_keer_op_de_knop_is_een_indiening(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.ingevoerd(corporatie="vidomes")
    client = client_voor("coordinator")
    form = client.haal(spel.adres("indienen")).formulier("indiening")
    assert [verstuur(client, form).status for _ in range(2)] == [200, 200]
    assert [i.nr for i in _indieningen(spel)] == [1]


def test_wie_indient_terwijl_een_ander_wijzigt_legt_een_stand_vast_die_er_echt_was(spel: Registerspel) -> None:
    sleutels = [spel.ingevoerd("corporatie", f"Plek {nr}", h2027_1="50") for nr in range(3)]

    def wijzig(keer: int) -> None:
        with spel.w.app.app_context():
            for sleutel in sleutels:
                spel.gewijzigd(sleutel, "corporatie", locatie=f"Plek {sleutel[:3]}", h2027_1=str(50 + keer))

    def dien(nr: int) -> None:
        with spel.w.app.app_context():
            dien_in(Daad(spel.trekker, spel.w.klok(), *spel.plaats), nr)

    for keer in range(1, KEREN + 1):
        tegelijk([partial(wijzig, keer), partial(dien, keer)])
    indieningen = _indieningen(spel)
    assert [i.nr for i in indieningen] == list(range(1, KEREN + 1))
    for indiening in indieningen:
        _is_heel(indiening)


def test_een_wijziging_tussen_lezen_en_indienen_wordt_niet_ongelezen_vastgelegd(spel: Registerspel) -> None:
    spel.ingevoerd("corporatie")
    with spel.w.app.app_context(), pytest.raises(OngeldigeInvoer, match="intussen gewijzigd"):
        dien_in(Daad(spel.trekker, spel.w.klok(), *spel.plaats), 1, "", "0" * 64)
    assert _indieningen(spel) == []


@pytest.mark.parametrize("wat", ["startvoorraad", "toelichting"])
def test_twee_die_tegelijk_hetzelfde_opschrijven_krijgen_elk_een_versie(spel: Registerspel, wat: str) -> None:
    def schrijf(nr: int) -> int:
        with spel.w.app.app_context():
            if wat == "startvoorraad":
                wie = Daad(spel.trekker, spel.w.klok(), *spel.plaats)
                return leg_startvoorraad_vast(wie, 9000 + nr, "Opgave").versie
            return leg_verschil_uit(Daad(spel.trekker, spel.w.klok(), *spel.plaats), f"Reden {nr}").versie

    assert sorted(tegelijk([partial(schrijf, nr) for nr in range(4)])) == [1, 2, 3, 4]
