"""The sum narrowed: by corporation, period and segment, and never so far that an unseen row shows."""

from __future__ import annotations

from itertools import combinations, product
import re

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.infra.warm import vergeet_alles
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.registerspel import ZACHT, Registerspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina, Paginaclient

KANARIE = 4_331
LEZERS = ("delft", "provincie", "toetser", "tafel", "secretariaat", "vreemde_corporatie", "goede_woning")
KOLOMMEN = ("Bod netto", "Waarvan DAEB", "Met locatie", "Hard", "Zacht", "Zonder locatie")
DICHT = "niet te splitsen"


def _pagina(wereld: Wereld, client: Paginaclient, **vraag: str) -> Pagina:
    return client.haal(f"/rondes/{wereld.ronde}/optelsom?" + "&".join(f"{k}={v}" for k, v in vraag.items()))


def _vakken(rij: Tag) -> dict[str, str]:
    return {str(td["data-label"]): " ".join(td.get_text(" ").split()) for td in rij.select("td")}


def _rij(pagina: Pagina, wie: str) -> tuple[str, ...]:
    (rij,) = pagina.kies("section:not([data-scenario]) tfoot tr" if wie == "regio" else f"tr[data-dossier={wie}]")
    return tuple(_vakken(rij)[kolom] for kolom in KOLOMMEN)


def _open_regels(wereld: Wereld) -> None:
    """Zoetermeer delivers 46 hard homes of Vidomes in 2027, 30 soft ones of De Goede Woning in 2028, 24 of nobody."""
    spel = Registerspel(wereld)
    spel.bod(150)
    spel.startvoorraad(9000)
    spel.ingevoerd("", "Hart", corporatie="vidomes", vertrouwelijkheid="openbaar")
    spel.ingevoerd("", "Klaver", corporatie="de-goede-woning", status=ZACHT, vertrouwelijkheid="openbaar", h2028_2="30")
    spel.ingevoerd("", "Plein", vertrouwelijkheid="openbaar", h2027_2="10", h2030_1="14")
    spel.uitgelegd()
    spel.ingediend()


HEEL = ("150", "150", "100", "70", "30", "50")


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ({}, HEEL),
        ({"corporatie": "vidomes"}, (DICHT, DICHT, "46", "46", "0", DICHT)),
        ({"corporatie": "geen"}, (DICHT, DICHT, "24", "24", "0", DICHT)),
        ({"periode": "2027"}, (DICHT, DICHT, "56", "56", "0", DICHT)),
        ({"corporatie": "geen", "periode": "2030"}, (DICHT, DICHT, "14", "14", "0", DICHT)),
        ({"periode": "2026-2030"}, HEEL),
        ({"periode": "2021-2025"}, ("0", "0", *[DICHT] * 4)),
        ({"segment": "daeb"}, HEEL),
        ({"segment": "koop"}, ("0", "0", *[DICHT] * 4)),
        ({"segment": "koop", "corporatie": "vidomes"}, (DICHT,) * 6),
    ],
)
def test_een_keuze_maakt_kleiner_wat_zij_kan_splitsen_en_zegt_wat_niet(
    wereld: Wereld, client_voor: ClientVoor, vraag: dict[str, str], verwacht: tuple[str, ...]
) -> None:
    _open_regels(wereld)
    pagina = _pagina(wereld, client_voor("tafel"), **vraag)
    assert _rij(pagina, "zoetermeer") == _rij(pagina, "regio") == verwacht
    zinnen = [li.get_text(strip=True) for li in pagina.kies("[data-grenzen] li")]
    assert bool(zinnen) == bool(vraag) == bool([a for a in pagina.kies("form a") if a.get_text() == "Wis filters"])
    assert ("Sinds vorige Tafel" in pagina.tekst) == ("Gat tot het doel" in pagina.tekst) == (not vraag)
    for naam in ("corporatie", "periode", "segment"):
        (gekozen,) = pagina.kies(f"#filter-{naam} option[selected]")
        assert gekozen["value"] == vraag.get(naam, "")
        assert naam not in vraag or f"{naam} {gekozen.get_text(strip=True)}" in pagina.tekst


def test_delen_van_een_overzicht_tellen_per_corporatie_en_per_jaar_op_tot_het_geheel(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    _open_regels(wereld)
    client = client_voor("tafel")
    eerste = _pagina(wereld, client)
    for naam, jaren in (("corporatie", ""), ("periode", "Jaren van overzicht 5a")):
        groep = f"#filter-{naam} optgroup[label='{jaren}'] option" if jaren else f"#filter-{naam} option"
        keuzes = [str(o["value"]) for o in eerste.kies(groep) if o["value"]]
        assert len(keuzes) > 2
        delen = [_rij(_pagina(wereld, client, **{naam: keuze}), "zoetermeer")[2:5] for keuze in keuzes]
        assert [sum(int(d[kolom]) for d in delen) for kolom in range(3)] == [100, 70, 30]


@pytest.mark.parametrize("naam", ["corporatie", "periode", "segment", "scenario"])
@pytest.mark.parametrize("waarde", ["onbekend", "2099", "'%22><b>", "9" * 400, "%00", "é"])
def test_wat_niemand_kent_telt_niet_als_keuze(wereld: Wereld, client_voor: ClientVoor, naam: str, waarde: str) -> None:
    Bodspel(wereld).uitgebracht(100)
    pagina = _pagina(wereld, client_voor("tafel"), **{naam: waarde})
    assert "U ziet een deel" not in pagina.tekst
    assert _rij(pagina, "regio")[0] == "100"


def test_een_keuze_zonder_woningen_zegt_dat(wereld: Wereld, client_voor: ClientVoor) -> None:
    _open_regels(wereld)
    client = client_voor("tafel")
    leeg = "Met deze keuze zijn er geen woningen om op te tellen."
    assert leeg in _pagina(wereld, client, corporatie="vidomes", periode="2030").tekst
    assert leeg not in _pagina(wereld, client, corporatie="vidomes", periode="2027").tekst


def _gesloten_regels(wereld: Wereld, dossier: str, dicht: tuple[int, ...], open_: int = 20) -> None:
    """A delivered overview with one open row and some that only the municipality and Vidomes may see."""
    Bodspel(wereld, dossier).uitgebracht(100)
    spel = Registerspel(wereld, dossier)
    spel.startvoorraad(9000)
    spel.ingevoerd("", "Open plek", corporatie="vidomes", vertrouwelijkheid="openbaar", h2028_1=str(open_))
    for nr, woningen in enumerate(dicht):
        spel.ingevoerd("", f"Dicht {nr}", corporatie="vidomes", h2027_1=str(woningen), vertrouwelijkheid="gemeente")
    spel.uitgelegd()
    spel.ingediend()


def _getallen(pagina: Pagina) -> set[int]:
    return {int(g.replace(".", "")) for g in re.findall(r"\d[\d.]*", pagina.tekst) if g.strip(".")}


def test_een_of_twee_verborgen_regels_volgen_uit_geen_enkele_keuze_en_niet_uit_het_bord(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    _gesloten_regels(wereld, "zoetermeer", (KANARIE,))
    for wie in LEZERS:
        client, gezien = client_voor(wie), set[int]()
        for corporatie, periode in product(("", "vidomes"), ("", "2026-2030", "2027", "2028")):
            gezien |= _getallen(_pagina(wereld, client, corporatie=corporatie, periode=periode))
        gezien |= _getallen(client.haal(f"/rondes/{wereld.ronde}/statusbord"))
        assert KANARIE not in gezien
        assert KANARIE not in {abs(a - b) for a, b in combinations(gezien, 2)}, wie
        assert _rij(_pagina(wereld, client), "zoetermeer")[2:] == (DICHT,) * 4
    for wie in ("coordinator", "corporatie"):
        assert _rij(_pagina(wereld, client_voor(wie)), "zoetermeer")[2] == "4.351", wie


def test_drie_verborgen_regels_tellen_in_het_geheel_en_in_het_deel_waarin_ze_schuilgaan(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    _gesloten_regels(wereld, "zoetermeer", (100, 200, KANARIE))
    client = client_voor("tafel")
    assert _rij(_pagina(wereld, client), "zoetermeer")[2:5] == ("4.651", "4.651", "0")
    assert _rij(_pagina(wereld, client, periode="2027"), "zoetermeer")[2] == "4.631"
    assert _rij(_pagina(wereld, client, periode="2028"), "zoetermeer")[2] == "20"


def test_wat_per_gemeente_niet_schuilgaat_telt_in_de_regio_zodra_het_daar_schuilgaat(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    _gesloten_regels(wereld, "zoetermeer", (100, 200))
    assert _rij(_pagina(wereld, client_voor("tafel")), "regio")[2] == DICHT
    _gesloten_regels(wereld, "delft", (300,))
    pagina = _pagina(wereld, client_voor("tafel"))
    assert _rij(pagina, "zoetermeer")[2] == _rij(pagina, "delft")[2] == DICHT
    assert _rij(pagina, "regio")[2] == "640"
    assert "Hard of zacht, niet te splitsen: 640" in pagina.tekst
    # Who sees the rows of Zoetermeer sees one hidden row in the region, and that would follow from the sum.
    assert _rij(_pagina(wereld, client_voor("coordinator")), "regio")[2] == "320 over 1 van 2"


def test_met_elke_keuze_kost_de_pagina_evenveel_opdrachten_voor_negen_als_voor_veel(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    _open_regels(wereld)
    wereld.scenariocijfer()
    client = client_voor("corporatie")
    vragen: tuple[dict[str, str], ...] = ({}, {"segment": "daeb"}, {"corporatie": "vidomes", "periode": "2027"})

    def tel() -> list[int]:
        _pagina(wereld, client)
        uit = []
        for vraag in vragen:
            vergeet_alles()
            with geteld(wereld.app) as opdrachten:
                _pagina(wereld, client, **vraag)
            uit.append(len(opdrachten))
        return uit

    weinig = tel()
    with wereld.app.app_context():
        vergroot_ronde(wereld.ronde, 60)
    assert tel() == weinig
    assert max(weinig) <= 12, weinig


@pytest.mark.parametrize("rol", [Rol.HUURDERSORGANISATIE, Rol.TECHNISCH_BEHEER])
def test_een_keuze_opent_niets_voor_wie_de_ronde_niet_ziet(wereld: Wereld, client_voor: ClientVoor, rol: Rol) -> None:
    assert client_voor(rol).get(f"/rondes/{wereld.ronde}/optelsom?corporatie=vidomes").status_code == 404
