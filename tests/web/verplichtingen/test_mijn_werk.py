"""Mijn werk: what one person owes, in one functie."""

from __future__ import annotations

import pytest

from gesprekken.core.klok import dag
from gesprekken.queries.verplichtingen.standen import list_werk
from gesprekken.web.verplichtingen.routes import PER_PAGINA
from tests.conftest import ClientVoor
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.wereld import MENSEN, Wereld
from tests.ondersteuning.boom import lees_boom


def _regels(client_voor: ClientVoor, wie: str) -> list[tuple[str, str]]:
    soep = lees_boom(client_voor(wie).get("/mijn-werk").text)
    return [(str(r["data-plicht"]), str(r["data-dossier"])) for r in soep.select("tr[data-plicht]")]


@pytest.mark.parametrize("wie", [m[0] for m in MENSEN])
def test_iedereen_kan_mijn_werk_openen_en_elke_regel_leidt_ergens_heen(
    wereld: Wereld, client_voor: ClientVoor, wie: str
) -> None:
    wereld.werkwijze()
    wereld.gepland()
    client = client_voor(wie)
    soep = lees_boom(client.get("/mijn-werk").text)
    for a in soep.select("tr[data-plicht] a"):
        assert client.get(a["href"]).status_code == 200


def test_bevestigen_is_werk_van_de_corporatie_en_verdwijnt_als_het_gedaan_is(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    bevestigen = ("bevestigen", "zoetermeer")
    assert bevestigen not in _regels(client_voor, "corporatie")
    wereld.werkwijze()
    assert bevestigen in _regels(client_voor, "corporatie")
    wereld.bevestigd("corporatie")
    assert bevestigen not in _regels(client_voor, "corporatie")
    assert bevestigen in _regels(client_voor, "goede_woning")


def test_wat_nog_wacht_op_iets_anders_staat_er_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    soorten = {soort for soort, _dossier in _regels(client_voor, "coordinator")}
    assert "plannen" in soorten
    assert not soorten & {"houden", "verslag", "uitnodigen"}


def test_een_meelezer_heeft_geen_werk(wereld: Wereld, client_voor: ClientVoor) -> None:
    assert not _regels(client_voor, "lezer")


def test_werk_van_een_ander_dossier_is_niet_te_zien(wereld: Wereld, client_voor: ClientVoor) -> None:
    assert {dossier for _soort, dossier in _regels(client_voor, "delft")} == {"delft"}


def test_werk_voor_meer_dan_een_pagina_is_verdeeld_op_dringendheid(wereld: Wereld, client_voor: ClientVoor) -> None:
    with wereld.app.app_context():
        vergroot_ronde(wereld.ronde, 2 * PER_PAGINA + 5)
    wereld.werkwijze()
    actor, client = wereld.actor("provincie"), client_voor("provincie")
    werk = wereld.lees(lambda: list_werk(actor, dag(wereld.klok())))
    dringend = [
        (r.verplichting.limiet is None, r.verplichting.limiet and r.verplichting.limiet.laatste_dag) for r in werk
    ]
    assert dringend == sorted(dringend)
    laatste = -(-len(werk) // PER_PAGINA)
    assert laatste == 3
    gezien = []
    for nr in range(1, laatste + 1):
        pagina = client.haal(f"/mijn-werk?pagina={nr}")
        gezien += [(str(r["data-dossier"]), str(r["data-plicht"])) for r in pagina.kies("tr[data-plicht]")]
        assert [str(a["href"]) for a in pagina.kies(".gs-bladeren a")] == [
            f"/mijn-werk?pagina={ander}" for ander in (nr - 1, nr + 1) if 1 <= ander <= laatste
        ]
        assert f"Pagina {nr} van {laatste}" in pagina.tekst
        assert pagina.kies("#werk-kop .gs-telling")[0].get_text() == str(len(werk))
    assert gezien == [(r.kop.slug, r.verplichting.sleutel.soort) for r in werk]


def test_een_pagina_die_er_niet_is_wordt_de_dichtstbijzijnde(wereld: Wereld, client_voor: ClientVoor) -> None:
    with wereld.app.app_context():
        vergroot_ronde(wereld.ronde, PER_PAGINA + 5)
    client = client_voor("provincie")
    for gevraagd, wordt in (("99", 2), ("0", 1), ("-3", 1), ("abc", 1), ("", 1)):
        assert f"Pagina {wordt} van 2" in client.haal(f"/mijn-werk?pagina={gevraagd}").tekst, gevraagd


def test_wat_op_een_pagina_past_heeft_geen_bladeraar(wereld: Wereld, client_voor: ClientVoor) -> None:
    assert not client_voor("coordinator").haal("/mijn-werk").kies(".gs-bladeren")
