"""The board and the sum of many dossiers: a page of them in the table, everything else about all of them."""

from __future__ import annotations

from datetime import datetime

import pytest

from gesprekken.core.klok import AMSTERDAM
from gesprekken.core.permissions import Rol
from gesprekken.web.tafel.bordpagina import MEESTE
from gesprekken.web.tafel.kamer import PER_PAGINA
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.web.tafel.lezen import BORD, signalen, woorden

AANTAL = 104
SOM = "/rondes/najaar-2026/optelsom"


@pytest.fixture
def groot(wereld: Wereld) -> Wereld:
    """A round of many dossiers, most of them late; Zoetermeer and its copies made their werkwijze and a bid in time."""
    wereld.werkwijze()
    Bodspel(wereld).uitgebracht(100)
    wereld.klok.zet(datetime(2026, 9, 19, 9, 0, tzinfo=AMSTERDAM))
    with wereld.context():
        vergroot_ronde(wereld.ronde, AANTAL)
    return wereld


def _slugs(pagina: Pagina) -> list[str]:
    return [str(rij["data-dossier"]) for rij in pagina.kies("tbody tr[data-dossier]")]


def _alle(client: Paginaclient, adres: str) -> list[list[str]]:
    """The dossiers of each page, along the links to the next one."""
    bladen, pagina = [], client.haal(adres)
    while True:
        bladen.append(_slugs(pagina))
        verder = pagina.kies(".gs-bladeren a[rel=next]")
        if not verder:
            return bladen
        pagina = client.haal(str(verder[0]["href"]))


@pytest.mark.parametrize("adres", [BORD, SOM])
def test_elk_dossier_staat_op_een_van_de_bladzijden(groot: Wereld, client_voor: ClientVoor, adres: str) -> None:
    bladen = _alle(client_voor(Rol.TAFEL), adres)
    assert [len(blad) for blad in bladen] == [PER_PAGINA, PER_PAGINA, AANTAL - 2 * PER_PAGINA]
    slugs = [slug for blad in bladen for slug in blad]
    assert len(set(slugs)) == AANTAL
    assert groot.dossier in slugs


def test_totalen_en_beelden_gaan_op_elke_bladzijde_over_alle_dossiers(groot: Wereld, client_voor: ClientVoor) -> None:
    client = client_voor(Rol.TAFEL)
    eerste, laatste = (client.haal(f"{BORD}?pagina={nr}") for nr in (1, 3))
    for deel in ("tfoot", "[data-telling]", "#optelsom", ".gs-tegels", ".gs-bord-verschillen"):
        assert [str(t) for t in eerste.kies(deel)] == [str(t) for t in laatste.kies(deel)]
    assert f"Beeld van {AANTAL} dossiers" in laatste.tekst
    assert "Statusbord, " in str(laatste.boom.title)
    assert ", pagina 3" in str(laatste.boom.title)
    assert _slugs(client.haal(f"{BORD}?pagina=99")) == _slugs(laatste)


def test_wat_te_laat_is_is_te_vinden_waar_het_ook_staat(groot: Wereld, client_voor: ClientVoor) -> None:
    client = client_voor(Rol.TAFEL)
    bord = client.haal(BORD)
    standen = [str(li["data-stand"]) for _d, _s, li in signalen(bord)]
    assert len(standen) == MEESTE
    assert standen == sorted(standen, reverse=True), "what is late comes first"
    assert f"Hier staan de eerste {MEESTE} van" in bord.tekst
    (telling,) = bord.kies("[data-telling=telaat]")
    aantal, link = int(woorden(telling).split()[0]), telling.select("a")[0]
    bladen = _alle(client, str(link["href"]))
    assert sum(len(blad) for blad in bladen) == aantal < AANTAL
    pagina = client.haal(f"{BORD}?beeld=telaat")
    assert {str(c["data-beeld"]) for c in pagina.kies("tbody td[data-beeld]")} == {"telaat"}
    assert [woorden(a) for a in pagina.kies("[data-telling] a[aria-current]")] == [woorden(telling)]
    assert str(pagina.kies("tfoot")[0]) == str(bord.kies("tfoot")[0])
    (alles,) = [a for a in pagina.kies("main a") if woorden(a) == "Alles tonen"]
    assert len(_slugs(client.haal(str(alles["href"])))) == PER_PAGINA
    assert _slugs(client.haal(f"{BORD}?beeld=onzin")) == _slugs(bord)


def test_op_papier_staat_het_hele_bord(groot: Wereld, client_voor: ClientVoor) -> None:
    blad = client_voor(Rol.TAFEL).haal(f"{BORD}/afdruk")
    assert len(_slugs(blad)) == AANTAL
    assert len(signalen(blad)) > MEESTE
    assert blad.kies(".gs-bladeren") == []
    assert f"Negen dossiers passen op één vel; dit bord heeft er {AANTAL}" in blad.tekst
    assert groot.ronde in BORD


def test_een_bord_van_negen_gemeenten_heeft_geen_bladzijden(wereld: Wereld, client_voor: ClientVoor) -> None:
    Bodspel(wereld).uitgebracht(100)
    client = client_voor(Rol.TAFEL)
    for adres in (BORD, SOM):
        pagina = client.haal(adres)
        assert len(_slugs(pagina)) == 9
        assert pagina.kies(".gs-bladeren") == pagina.kies("[data-telling] a") == []
        assert "pagina" not in str(pagina.boom.title)


def test_de_optelsom_bladert_met_de_keuze_mee_en_telt_alles(groot: Wereld, client_voor: ClientVoor) -> None:
    groot.scenariocijfer()
    client, keuze = client_voor("secretariaat"), "periode=2026-2030&segment=daeb"
    eerste = client.haal(f"{SOM}?{keuze}")
    for nav in eerste.kies(".gs-bladeren"):
        adres = str(nav.select("a[rel=next]")[0]["href"])
        assert "segment=daeb" in adres
        assert "periode=2026-2030" in adres
        tweede = client.haal(adres)
        assert str(eerste.kies("tfoot")[0]) == str(tweede.kies("tfoot")[0])
        assert len(tweede.kies("tr[data-scenario-dossier]")) == len(_slugs(tweede)) == PER_PAGINA
    assert len(eerste.kies(".gs-bladeren")) == 2


def test_een_vergadering_over_veel_dossiers_bladert_en_komt_terug_bij_wat_is_vastgelegd(
    groot: Wereld, client_voor: ClientVoor
) -> None:
    sleutel = groot.vergadering(groot.klok().date()).sleutel
    groot.bevroren(sleutel)
    client, adres = client_voor("secretariaat"), f"/rondes/{groot.ronde}/vergaderingen/{sleutel}"
    eerste = client.haal(adres)
    assert len(eerste.kies("article")) == PER_PAGINA
    laatste = client.haal(f"{adres}?pagina=3")
    wie = str(laatste.kies("article")[-1]["id"])
    assert f"0 van {AANTAL} vastgelegd" in laatste.tekst
    form = laatste.formulier(f"/{wie}/opmerking")
    leeg = client.stuur(form.vul({"opmerking": " "}), 422)
    assert [str(a["id"]) for a in leeg.kies("article")] == [str(a["id"]) for a in laatste.kies("article")]
    klaar = client.stuur(form.vul({"opmerking": "Goed op weg."}))
    (artikel,) = klaar.kies(f"article#{wie}")
    assert "Goed op weg." in woorden(artikel)
    assert f"1 van {AANTAL} vastgelegd" in klaar.tekst
    bord = [len(client.haal(f"{adres}/momentopname?pagina={nr}").kies("tbody tr")) for nr in (1, 2, 3)]
    assert bord == [PER_PAGINA, PER_PAGINA, AANTAL - 2 * PER_PAGINA]
