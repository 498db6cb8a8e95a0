"""A corporation stands for its own rows, in one municipality and over all of them."""

from __future__ import annotations

import pytest

from gesprekken.core.base import new_sleutel
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina
from tests.ondersteuning.databank import inhoud

EIGEN = "/onze-woningen"
ALLE, GEKOZEN = "Alle regels van Zoetermeer bevestigen", "Alleen gekozen regels bevestigen"


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    return Registerspel(wereld)


def _drie(spel: Registerspel) -> list[str]:
    return [spel.ingevoerd("", naam, corporatie="vidomes") for naam in ("Een", "Twee", "Drie")]


def _wacht(pagina: Pagina) -> list[str]:
    return [str(r["data-wacht"]) for r in pagina.kies("tr[data-wacht]")]


def _is_bevestigd(spel: Registerspel, sleutel: str) -> bool:
    w = spel.regel(sleutel)
    return w.bevestigd_afdruk == w.vingerafdruk


def test_alle_eigen_regels_met_een_knop(spel: Registerspel, client_voor: ClientVoor) -> None:
    sleutels = _drie(spel)
    client = client_voor("corporatie")
    pagina = client.haal(spel.adres())
    assert set(_wacht(pagina)) == set(sleutels)
    na = client.stuur(pagina.formulier("bevestiging"), knop=ALLE)
    assert "U hebt 3 regels van Zoetermeer bevestigd." in na.tekst
    assert _wacht(na) == []
    assert all(_is_bevestigd(spel, s) for s in sleutels)
    assert spel.regel(sleutels[0]).bevestigd_door == spel.w.actor("corporatie").naam


def test_alleen_de_gekozen_regels(spel: Registerspel, client_voor: ClientVoor) -> None:
    een, twee, drie = _drie(spel)
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres()).formulier("bevestiging")
    leeg = client.stuur(formulier, 422, GEKOZEN)
    assert leeg.fouten == ["Kies ten minste één regel om te bevestigen."]
    na = client.stuur(formulier.vul(kies=[een, drie], verzoek=new_sleutel()), knop=GEKOZEN)
    assert "U hebt 2 regels van Zoetermeer bevestigd." in na.tekst
    assert [_is_bevestigd(spel, s) for s in (een, twee, drie)] == [True, False, True]


def test_wat_intussen_is_gewijzigd_wordt_genoemd_en_niets_wordt_bevestigd(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    een, twee, drie = _drie(spel)
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres()).formulier("bevestiging")
    spel.gewijzigd(een, locatie="Een anders", corporatie="vidomes")
    spel.gewijzigd(drie, locatie="Drie anders", corporatie="vidomes")
    pagina = client.stuur(formulier, 422, ALLE)
    assert len(pagina.fouten) == 2
    assert "Een anders is intussen gewijzigd. Lees de regel opnieuw." in pagina.fouten
    assert not any(_is_bevestigd(spel, s) for s in (een, twee, drie))
    client.stuur(pagina.formulier("bevestiging"), knop=ALLE)
    assert all(_is_bevestigd(spel, s) for s in (een, twee, drie))


@pytest.mark.parametrize("hoe", ["geschrapt", "van een ander"])
def test_een_regel_die_er_niet_meer_is_houdt_de_rest_niet_verborgen(
    spel: Registerspel, client_voor: ClientVoor, hoe: str
) -> None:
    een, twee, _rest = _drie(spel)
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres()).formulier("bevestiging")
    if hoe == "geschrapt":
        spel.geschrapt(een)
    else:
        spel.gewijzigd(een, corporatie="stedelink", locatie="Een")
    pagina = client.stuur(formulier, 422, ALLE)
    assert pagina.fouten == ["Een van de regels staat hier niet meer. Lees de lijst opnieuw en bevestig wat u nu ziet."]
    assert een not in pagina.antwoord.text
    assert twee in _wacht(pagina)


def _vals(formulier: Formulier, sleutel: str, afdruk: str) -> Formulier:
    return formulier.vul(gelezen=[f"{sleutel}:{afdruk}"], verzoek=new_sleutel())


def test_een_corporatie_bevestigt_niet_voor_een_ander(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.ingevoerd("", "Eigen", corporatie="vidomes")
    open_ = spel.ingevoerd("", "Open", corporatie="stedelink", vertrouwelijkheid="openbaar")
    dicht = spel.ingevoerd("", "Dicht", corporatie="stedelink")
    niemand = spel.ingevoerd("", "Niemand", vertrouwelijkheid="openbaar")
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres()).formulier("bevestiging")
    for sleutel, zin in ((open_, "Open is niet van uw corporatie."), (niemand, "Niemand is niet van uw corporatie."),
                         (dicht, "Een van de regels staat hier niet meer.")):  # fmt: skip
        pagina = client.stuur(_vals(formulier, sleutel, spel.regel(sleutel).vingerafdruk), 422, "Bevestigen")
        assert pagina.fouten[0].startswith(zin)
        assert not _is_bevestigd(spel, sleutel)
    assert "Dicht" not in pagina.tekst


@pytest.mark.parametrize("wie", ["coordinator", "provincie", "wethouder", "secretariaat"])
def test_wie_geen_corporatie_is_bevestigt_niets(spel: Registerspel, client_voor: ClientVoor, wie: str) -> None:
    sleutel = spel.ingevoerd("", corporatie="vidomes", vertrouwelijkheid="openbaar")
    client = client_voor(wie)
    assert not client.haal(spel.adres()).kies("tr[data-wacht]")
    waarden = {"csrf_token": client.token(), "verzoek": new_sleutel(), "doe": "alle",
               "gelezen": f"{sleutel}:{spel.regel(sleutel).vingerafdruk}"}  # fmt: skip
    assert client.post(spel.adres("bevestiging"), data=waarden).status_code == 403
    assert client.get(EIGEN).status_code == 404
    assert not _is_bevestigd(spel, sleutel)


@pytest.mark.parametrize("rommel", ["", "zonder-dubbele-punt", ":", "x:y", "\u0000:\u202e", "a" * 5000])
def test_rommel_in_een_bevestiging_doet_niets(spel: Registerspel, client_voor: ClientVoor, rommel: str) -> None:
    spel.ingevoerd("", corporatie="vidomes")
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres()).formulier("bevestiging")
    voor = inhoud(spel.w.app)
    client.stuur(formulier.vul(gelezen=[rommel]), 422, "Bevestigen")
    assert inhoud(spel.w.app) == voor


def test_de_pagina_van_alle_gemeenten_zet_voorop_wat_wacht(wereld: Wereld, client_voor: ClientVoor) -> None:
    delft, zoetermeer = Registerspel(wereld, "delft"), Registerspel(wereld)
    delft.ingevoerd("corporatie", "Schieoevers")
    wacht = _drie(zoetermeer)
    zoetermeer.ingevoerd("corporatie", "Klaar")
    zoetermeer.ingevoerd("", "Van een ander", corporatie="stedelink", vertrouwelijkheid="openbaar")
    client = client_voor("corporatie")
    pagina = client.haal(EIGEN)
    gemeenten = [str(s["data-gemeente"]) for s in pagina.kies("section[data-gemeente]")]
    assert gemeenten[0] == "zoetermeer"
    assert sorted(gemeenten) == ["delft", "leidschendam-voorburg", "rijswijk", "zoetermeer"]
    assert "3 te bevestigen" in pagina.tekst
    assert "Van een ander" not in pagina.tekst
    assert set(_wacht(pagina)) == set(wacht)
    na = client.stuur(pagina.formulier("zoetermeer/overzicht-5a/bevestiging"), knop=ALLE)
    assert na.kop == "Onze woningen"
    assert "Alles bevestigd" in na.tekst
    nieuw = [str(a["href"]) for a in na.kies("a") if "Locatie toevoegen in Delft" in " ".join(a.get_text(" ").split())]
    assert nieuw == [delft.adres("locaties", "nieuw")]


def test_een_mislukte_bevestiging_toont_alle_gemeenten_opnieuw(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Registerspel(wereld)
    een, *_rest = _drie(spel)
    client = client_voor("corporatie")
    formulier = client.haal(EIGEN).formulier("zoetermeer/overzicht-5a/bevestiging")
    spel.gewijzigd(een, locatie="Een anders", corporatie="vidomes")
    pagina = client.stuur(formulier, 422, ALLE)
    assert pagina.kop == "Onze woningen"
    assert pagina.fouten == ["Een anders is intussen gewijzigd. Lees de regel opnieuw."]


def test_een_corporatie_zonder_regels_ziet_haar_eigen_gemeenten(wereld: Wereld, client_voor: ClientVoor) -> None:
    Registerspel(wereld).ingevoerd("corporatie", vertrouwelijkheid="openbaar")
    pagina = client_voor("vreemde_corporatie").haal(EIGEN)
    assert [str(s["data-gemeente"]) for s in pagina.kies("section[data-gemeente]")] == ["midden-delfland", "westland"]
    assert "Damlaan" not in pagina.tekst
    assert "U hebt hier nog geen regels." in pagina.tekst


def test_bevestigen_is_werk_van_de_corporatie(spel: Registerspel, client_voor: ClientVoor) -> None:
    _drie(spel)
    client = client_voor("corporatie")
    werk = [a for a in client.haal("/mijn-werk").kies("main a") if "overzicht 5a bevestigen" in a.get_text()]
    assert [str(a["href"]) for a in werk] == [f"{spel.adres()}#bevestigen"]
    assert client.haal(spel.adres()).kies("section#bevestigen")
