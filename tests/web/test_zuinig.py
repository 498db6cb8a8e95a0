"""How much a page may ask of the database: a bound for every page of these rooms, cold, for whoever may read it."""

from __future__ import annotations

import pytest

from gesprekken.infra.warm import vergeet_alles
from tests.architectuur.adressen import LEZEN
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.halverwege import breng_halverwege
from tests.fabrieken.wereld import MENSEN, Wereld

KAMERS = frozenset({"tafel", "register", "voorraad", "voorstellen", "onzewoningen"})
KOUD = 12
ANDERS = (
    "/rondes/{ronde}/optelsom?corporatie=vidomes", "/rondes/{ronde}/optelsom?periode=2026-2030&segment=daeb",
    "/rondes/{ronde}/optelsom?periode=2027", "/rondes/{ronde}/statusbord?beeld=telaat&pagina=2",
    "/rondes/{ronde}/zoetermeer/overzicht/overzicht-5a?per=halfjaar&plan=hard",
)  # fmt: skip


def _adressen(wereld: Wereld, sleutels: dict[str, str]) -> dict[str, frozenset[str]]:
    """Every address of these rooms, and one by one what the others of them can be asked; with who may read it."""
    router, uit = wereld.app.url_map.bind("localhost"), {}
    for patroon, (mag, _ziet) in LEZEN.items():
        adres = patroon.format(**sleutels)
        if router.match(adres)[0].split(".")[0] in KAMERS:
            uit[adres] = mag
    meer = [adres.format(**sleutels) for adres in ANDERS]
    return uit | {adres: uit[adres.split("?")[0]] for adres in meer}


def _per_rol(namen: frozenset[str]) -> list[str]:
    """One person of each role, and of each organisation that leads a dossier or has rows."""
    rollen = {(rol, slug): naam for naam, slug, rol in MENSEN if naam in namen}
    return list(rollen.values())


@pytest.fixture
def adressen(wereld: Wereld) -> dict[str, frozenset[str]]:
    """A round in which every page has something to show."""
    return _adressen(wereld, {"ronde": wereld.ronde, **breng_halverwege(wereld)})


def test_elke_pagina_vraagt_koud_ten_hoogste_twaalf_opdrachten(
    wereld: Wereld, adressen: dict[str, frozenset[str]], client_voor: ClientVoor
) -> None:
    te_veel, gezien = [], 0
    browsers = {naam: client_voor(naam) for naam in _per_rol(frozenset().union(*adressen.values()))}
    for browser in browsers.values():
        browser.keurt = False
        browser.get("/rondes")
    for adres, mag in adressen.items():
        for wie in _per_rol(mag):
            vergeet_alles()
            with geteld(wereld.app) as opdrachten:
                assert browsers[wie].get(adres).status_code == 200
            gezien += 1
            if len(opdrachten) > KOUD:
                te_veel.append(f"{len(opdrachten)} voor {wie} op {adres}")
    assert gezien > 100
    assert not te_veel, "\n".join(["", *te_veel])
