"""Two people at the same rows of overzicht 5a: real requests in real threads, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from gesprekken.core.base import new_sleutel
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel, teksten
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.ondersteuning.databank import gebroken_ketens, tel
from tests.ondersteuning.tegelijk import dezelfde, tegelijk

KEREN = 4


@pytest.fixture(autouse=True)
def _de_ketens_blijven_heel(wereld: Wereld) -> Iterator[None]:
    yield
    assert gebroken_ketens(wereld.app) == {}


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    return Registerspel(wereld)


def _verstuur(client: Paginaclient, formulier: Formulier, knop: str = "") -> Pagina:
    """Send and follow; whatever came of it."""
    extra = dict([formulier.knoppen[knop]]) if knop else {}
    antwoord = client.post(formulier.adres, data={**formulier.waarden, **extra}, follow_redirects=True)
    return client.pagina_van(antwoord)


@pytest.mark.parametrize("keer", range(KEREN))
def test_van_twee_wijzigingen_tegelijk_wint_er_een_en_de_ander_ziet_beide(
    spel: Registerspel, client_voor: ClientVoor, keer: int
) -> None:
    sleutel = spel.ingevoerd("corporatie", f"Plek {keer}")
    mensen = {"coordinator": "De gemeente", "corporatie": "De corporatie"}
    clients = {wie: client_voor(wie) for wie in mensen}
    formulieren = {wie: clients[wie].haal(spel.adres("locaties", sleutel)).formulier(sleutel).vul(locatie=tekst)
                   for wie, tekst in mensen.items()}  # fmt: skip
    antwoorden = tegelijk([partial(_verstuur, clients[wie], formulieren[wie]) for wie in mensen])
    uitkomst = dict(zip(mensen, antwoorden, strict=True))
    winnaar, verliezer = sorted(mensen, key=lambda wie: uitkomst[wie].status)
    assert (uitkomst[winnaar].status, uitkomst[verliezer].status) == (200, 409)
    w = spel.regel(sleutel)
    assert (w.locatie, w.versie) == (mensen[winnaar], 2)
    assert f"Nu opgeslagen: {mensen[winnaar]}" in uitkomst[verliezer].tekst
    assert uitkomst[verliezer].formulier(sleutel).waarden["locatie"] == mensen[verliezer]


@pytest.mark.parametrize("keer", range(KEREN))
def test_wie_bevestigt_terwijl_een_ander_wijzigt_staat_nooit_voor_wat_hij_niet_las(
    spel: Registerspel, client_voor: ClientVoor, keer: int
) -> None:
    sleutels = [spel.ingevoerd("", f"Plek {keer} {n}", corporatie="vidomes") for n in range(3)]
    corporatie, gemeente = client_voor("corporatie"), client_voor("coordinator")
    knop = "Alle regels van Zoetermeer bevestigen"
    bevestiging = corporatie.haal(spel.adres()).formulier("bevestiging")
    gelezen = {s: spel.regel(s).vingerafdruk for s in sleutels}
    wijziging = gemeente.haal(spel.adres("locaties", sleutels[1])).formulier(sleutels[1]).vul(soort="sloop")
    bevestigd, gewijzigd = tegelijk(
        [partial(_verstuur, corporatie, bevestiging, knop), partial(_verstuur, gemeente, wijziging)]
    )
    assert gewijzigd.status == 200, "bevestigen verandert niet wat een regel zegt"
    assert bevestigd.status in (200, 422)
    for sleutel in sleutels:
        w = spel.regel(sleutel)
        assert w.bevestigd_afdruk in ("", gelezen[sleutel])
        assert bool(w.bevestigd_afdruk) == (bevestigd.status == 200), "allemaal of geen"
    assert spel.regel(sleutels[1]).bevestigd_afdruk != spel.regel(sleutels[1]).vingerafdruk


@pytest.mark.parametrize("keer", range(KEREN))
def test_schrappen_en_wijzigen_tegelijk_doet_er_een(spel: Registerspel, client_voor: ClientVoor, keer: int) -> None:
    sleutel = spel.ingevoerd("corporatie", f"Plek {keer}")
    een, ander = client_voor("corporatie"), client_voor("coordinator")
    schrapping = een.haal(spel.adres("locaties", sleutel)).formulier("schrapping").vul(reden="Gaat niet door")
    wijziging = ander.haal(spel.adres("locaties", sleutel)).formulier(sleutel).vul(locatie="Toch wel")
    geschrapt, gewijzigd = tegelijk([partial(_verstuur, een, schrapping), partial(_verstuur, ander, wijziging)])
    w = spel.regel(sleutel)
    assert w.versie == 2
    if geschrapt.status == 200:
        assert (w.status, w.locatie, gewijzigd.status) == ("vervallen", f"Plek {keer}", 409)
        assert gewijzigd.formulier("locaties/nieuw").waarden["locatie"] == "Toch wel", "niets is kwijt"
    else:
        assert (w.status, w.locatie, geschrapt.status) == ("actief", "Toch wel", 409)


def test_samen_kan_er_niet_meer_verdwijnen_dan_er_is(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.startvoorraad(100)
    werk = []
    for wie in ("coordinator", "corporatie", "collega", "directeur"):
        client = client_voor(wie)
        leeg = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw")
        # for everybody to see: a row that is hidden from who comes second refuses nobody
        rij = teksten(f"Sloop {wie}", soort="sloop", h2027_1="60", vertrouwelijkheid="openbaar")
        werk.append(partial(_verstuur, client, leeg.vul(rij)))
    assert sorted(p.status for p in tegelijk(werk)) == [200, 422, 422, 422]
    assert tel(spel.w.app, "woninglocatie") == 1


def test_tien_keer_dezelfde_regel_geeft_er_een(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw")
    formulier = formulier.vul(teksten(), verzoek=new_sleutel())
    antwoorden = tegelijk([partial(v.post, formulier.adres, data=formulier.waarden) for v in dezelfde(client, 10)])
    assert {a.status_code for a in antwoorden} == {303}
    assert len({a.location for a in antwoorden}) == 1
    assert tel(spel.w.app, "woninglocatie") == 1
