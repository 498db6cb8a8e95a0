"""Nobody but the municipality changes a bid, whatever they send and in whatever order; and a concept stays at home."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import MENSEN, Wereld
from tests.ondersteuning.client import Paginaclient
from tests.ondersteuning.databank import inhoud

SCHRIJVERS = {"coordinator", "collega"}
ANDEREN = sorted({naam for naam, _slug, _rol in MENSEN} - SCHRIJVERS)
VAN_DE_GEMEENTE = ("bod", "bodregel", "bodoordeel", "boduitleg")
ROUTES = ("concept", "uitbrenging", "verwerping", "oordeel", "uitleg", "voorstellen", "voorstellen/{0}/overneming",
          "voorstellen/{0}/beantwoording", "voorstellen/{0}/intrekking")  # fmt: skip


@pytest.fixture
def spel(wereld: Wereld) -> Bodspel:
    """A bid that counts, a concept that could be issued, and a proposal that waits."""
    gemaakt = Bodspel(wereld)
    gemaakt.uitgebracht(100)
    gemaakt.concept(250)
    gemaakt.voorgesteld()
    return gemaakt


def _alles(spel: Bodspel, token: str) -> dict[str, str]:
    """Every field that any of the forms asks for, filled in well."""
    cellen = {f"{soort}-{c.segment}-{c.periode}": "9" for c in spel.cellen(0, 0) for soort in ("bruto", "netto")}
    return cellen | {
        "csrf_token": token, "prijspeil": "2019", "waarom": "Van een ander", "aanleiding": "", "nr": "1",
        "stand": str(spel.stand()), "gelezen": "", "wezenlijk": "ja", "redenen": "Van een ander",
        "soort": "toelichting", "tekst": "Van een ander", "segment": "daeb", "woningen": "12",
        "antwoord": "Van een ander",
    }  # fmt: skip


def _bod(wereld: Wereld) -> dict[str, list[tuple[object, ...]]]:
    alles = inhoud(wereld.app)
    return {tabel: alles[tabel] for tabel in VAN_DE_GEMEENTE}


def test_dezelfde_post_van_de_gemeente_zelf_verandert_het_bod_wel(
    wereld: Wereld, spel: Bodspel, client_voor: ClientVoor
) -> None:
    client, voor = client_voor("coordinator"), _bod(wereld)
    gegevens = {**_alles(spel, client.token()), "verzoek": "van-de-gemeente-1"}
    assert client.post(spel.adres("concept"), data=gegevens).status_code == 303
    assert _bod(wereld) != voor


def test_geen_enkele_reeks_verzoeken_van_een_ander_verandert_het_bod(
    wereld: Wereld, spel: Bodspel, client_voor: ClientVoor
) -> None:
    browsers: dict[str, Paginaclient] = {wie: client_voor(wie) for wie in ANDEREN}
    for browser in browsers.values():
        browser.keurt = False
    gegevens = {wie: _alles(spel, browser.token()) for wie, browser in browsers.items()}
    voorstel, voor, nr = spel.voorstellen()[0].sleutel, _bod(wereld), iter(range(1_000_000))

    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.sampled_from(ANDEREN), st.sampled_from(ROUTES)), min_size=4, max_size=12))
    def probeer(reeks: list[tuple[str, str]]) -> None:
        for wie, route in reeks:
            adres = f"{spel.adres()}/{route.format(voorstel)}"
            stuur = {**gegevens[wie], "verzoek": f"een-ander-{next(nr)}"}
            assert browsers[wie].post(adres, data=stuur).status_code < 500
        assert _bod(wereld) == voor

    probeer()


KANARIE, UITGEBRACHT = "31.337", "41.413"
OVERAL = (
    "/mijn-werk", "/meldingen", "/rondes/{r}", "/rondes/{r}/dossiers", "/rondes/{r}/statusbord",
    "/rondes/{r}/statusbord/afdruk", "/rondes/{r}/vergaderingen", "/rondes/{r}/zoetermeer",
    "/rondes/{r}/zoetermeer/journaal", "/rondes/{r}/zoetermeer/bod/bod", "/rondes/{r}/zoetermeer/bod/bod/concept",
    "/rondes/{r}/delft/bod/bod", "/rondes/{r}/delft",
)  # fmt: skip


def _telt(tekst: str, getal: str) -> bool:
    return getal in tekst or getal.replace(".", "") in tekst


def test_een_concept_staat_op_geen_pagina_van_een_ander_en_een_uitgebracht_bod_wel(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Bodspel(wereld)
    spel.concept(int(KANARIE.replace(".", "")), waarom="Geheime aanleiding")
    anderen = {wie: client_voor(wie) for wie in ANDEREN if wie not in {"wethouder", "lezer"}}
    for wie, browser in anderen.items():
        browser.keurt = False
        for pad in OVERAL:
            tekst = browser.get(pad.format(r=wereld.ronde)).text
            assert not _telt(tekst, KANARIE), (wie, pad)
            assert "Geheime aanleiding" not in tekst, (wie, pad)
    for wie in ("coordinator", "wethouder", "lezer"):
        assert _telt(client_voor(wie).haal(spel.adres()).tekst, KANARIE), wie
    spel.uitgebracht(int(UITGEBRACHT.replace(".", "")))
    spel.concept(int(KANARIE.replace(".", "")))
    elders = client_voor("delft").haal(Bodspel(wereld, "delft").adres())
    assert elders.kies("[data-regio]")[0]["data-regio"] == UITGEBRACHT.replace(".", "")
    assert not _telt(elders.tekst, KANARIE)
    assert _telt(client_voor("corporatie").haal(spel.adres()).tekst, UITGEBRACHT)
