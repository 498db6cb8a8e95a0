"""A template picks its columns from a schema, in words of its own; every page about the register follows."""

from __future__ import annotations

import pytest

from gesprekken.core.canoniek import canoniek, vingerafdruk
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import STAP, Registerspel, teksten
from tests.fabrieken.rondes import maak_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina

ANDERS = {
    "locatie": "Plek",
    "corporatie": "Bouwer",
    "soort": "Wat er gebeurt",
    "woningen": "Huizen",
    "bron": "Vindplaats",
}
NAMEN = ("locatie", "corporatie", "soort", "status", "woningen", "tegenpartij", "eindigt", "overeenkomst", "bron",
         "vertrouwelijkheid")  # fmt: skip
ZONDER = ("bewijs", "peildatum", "toelichting")
UITLEG = "Waar u dit hebt gevonden."


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    """The world goes on in a round that uses fewer columns, and calls some of them otherwise."""
    kolommen = [{"naam": n, **({"label": ANDERS[n]} if n in ANDERS else {})} for n in NAMEN]
    kolommen[NAMEN.index("bron")]["uitleg"] = UITLEG
    with wereld.context():
        wereld.ronde = maak_ronde(naam="Smal", anders={STAP: {"kolommen": kolommen}}).slug
    return Registerspel(wereld)


def _koppen(pagina: Pagina, tabel: str) -> list[str]:
    return [" ".join(th.get_text(" ").split()) for th in pagina.kies(f"{tabel} thead th")]


def test_formulier_en_lijst_hebben_de_gekozen_kolommen_in_de_woorden_van_de_ronde(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    client = client_voor("coordinator")
    leeg = client.haal(spel.adres("locaties", "nieuw"))
    labels = {str(la.get("for")): " ".join(la.get_text(" ").split()) for la in leeg.kies("form label")}
    assert all(labels[n].startswith(ANDERS[n]) for n in ANDERS if n != "woningen")
    assert "Huizen" in leeg.kies("legend.utrecht-form-label")[0].get_text()
    assert UITLEG in leeg.tekst
    assert not set(ZONDER) & set(labels)
    mis = client.stuur(leeg.formulier("locaties/nieuw").vul(teksten(locatie="")), 422, "Opslaan en klaar")
    assert mis.fouten == ["Vul de naam van het plan of de locatie in."]
    formulier = mis.formulier("locaties/nieuw").vul(teksten(corporatie="vidomes", bron="Brief"))
    pagina = client.stuur(type(formulier)(formulier.adres, {**formulier.waarden, "bewijs": "Stiekem"},
                                          formulier.knoppen), knop="Opslaan en klaar")  # fmt: skip
    assert _koppen(pagina, "#locaties")[:3] == ["Plek", "Bouwer", "Wat er gebeurt"]
    assert _koppen(pagina, "#locaties")[-1] == "Bijzonderheden"
    assert "Welke bouwer" in pagina.tekst
    (rij,) = pagina.kies("tr[data-regel]")
    assert {str(td["data-label"]) for td in rij.select("td[data-label]")} >= {"Bouwer", "Wat er gebeurt"}
    bewaard = spel.regel(str(rij["id"]))
    assert (bewaard.bron, bewaard.bewijs, bewaard.toelichting, bewaard.peildatum) == ("Brief", "", "", None)


def test_wie_leest_en_wie_bevestigt_ziet_dezelfde_woorden(spel: Registerspel, client_voor: ClientVoor) -> None:
    sleutel = spel.ingevoerd("", corporatie="vidomes", bron="Brief", vertrouwelijkheid="openbaar")
    gelezen = client_voor("goede_woning").haal(spel.adres("locaties", sleutel))
    koppen, teksten_ = (gelezen.kies(f".gs-cijferlijst--lezen {deel}") for deel in ("dt", "dd"))
    cellen = {dt.get_text(): dd.get_text() for dt, dd in zip(koppen, teksten_, strict=True)}
    assert cellen["Plek"] == "Damlaan-Oost"
    assert cellen["Vindplaats"] == "Brief"
    assert cellen["Huizen, eerste helft 2027"] == "46"
    client = client_voor("corporatie")
    for adres in (spel.adres(), "/onze-woningen"):
        assert ["Plek", "Wat er gebeurt", "Plan", "Huizen", "Stand"] in [
            [th.get_text() for th in tabel.select("thead th")] for tabel in client.haal(adres).kies("table")
        ], adres
    assert spel.bevestigd(sleutel) == 1


def test_wat_is_ingediend_en_het_verschil_volgen_de_ronde(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.bod(46)
    sleutel = spel.ingevoerd("", corporatie="vidomes", bron="Brief")
    (rij,) = spel.ingediend().inhoud["regels"]
    assert not set(ZONDER) & set(rij["cellen"])
    assert rij["cellen"]["bron"] == "Brief"
    assert rij["vingerafdruk"] == vingerafdruk(canoniek(rij["cellen"]))
    client = client_voor("coordinator")
    bewijs = client.haal(spel.adres("indiening", "1"))
    assert _koppen(bewijs, "section[aria-labelledby=rijen-kop]")[:3] == ["Plek", "Bouwer", "Wat er gebeurt"]
    spel.gewijzigd(sleutel, corporatie="vidomes", bron="Besluit", h2027_1="40")
    verschil = client.haal(f"{spel.adres('indiening', '1', 'verschil')}?met=nu")
    koppen = {dt.get_text() for dt in verschil.kies("section[aria-labelledby=anders-kop] dt")}
    assert {"Vindplaats", "Huizen eerste helft 2027"} <= koppen


def test_een_ronde_van_voor_de_schema_s_heeft_alle_kolommen(wereld: Wereld, client_voor: ClientVoor) -> None:
    with wereld.context():
        wereld.ronde = maak_ronde(naam="Oud", anders={STAP: {"schema": None}}).slug
    labels = {str(la.get("for")) for la in client_voor("coordinator").haal(
        Registerspel(wereld).adres("locaties", "nieuw")).kies("form label")}  # fmt: skip
    assert {*NAMEN, *ZONDER} - {"woningen"} <= labels
