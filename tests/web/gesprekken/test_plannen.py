"""Planning a talk and inviting the parties."""

from __future__ import annotations

from datetime import timedelta

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import tel
from tests.web.gesprekken.plannen import GOED, ga_naar_themaronde, plan, reden, zonder


def test_de_coordinator_plant_het_startgesprek_en_nodigt_iedereen_uit(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = plan(client_voor("coordinator"), wereld)
    assert pagina.kop == "Startgesprek Zoetermeer"
    for zin in ("donderdag 24 september 2026", "14.00 tot 15.30 uur", "Stadhuis, kamer 2", "Gepland"):
        assert zin in pagina.tekst
    assert pagina.tekst.count("Uitgenodigd , 7 sep") == 4
    partij = client_voor("corporatie").haal(pagina.adres)
    assert "Stadhuis, kamer 2" in partij.tekst
    assert "Wat kunt u doen?" not in partij.tekst
    assert not partij.kies("main form")


def test_van_mijn_werk_naar_een_uitgenodigd_gesprek_in_drie_paginas_en_drie_velden(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    client = client_voor("coordinator")
    werk = client.haal("/mijn-werk")
    link = next(str(a["href"]) for a in werk.kies("th a") if a.get_text(strip=True) == "Startgesprek plannen")
    formulier = client.haal(link).formulier("nieuw/startgesprek")
    assert len(GOED) == 3
    assert client.stuur(formulier.vul(GOED)).kop == "Startgesprek Zoetermeer"
    assert tel(wereld.app, "uitnodiging") == 5
    open_plichten = [a.get_text(strip=True) for a in client.haal("/mijn-werk").kies("th a")]
    assert not any("uitnodigen" in o or "plannen" in o for o in open_plichten)


def test_een_partij_weglaten_kan_met_een_reden_die_iedereen_leest(client_voor: ClientVoor, wereld: Wereld) -> None:
    client = client_voor("coordinator")
    leeg = client.haal(wereld.adres("gesprekken", "nieuw", "startgesprek"))
    vinkjes = zonder(wereld, leeg, "stedelink")
    fout = plan(client, wereld, {"uitnodigen": vinkjes}, 422)
    assert fout.fouten == ["Schrijf waarom u deze partij niet uitnodigt."]
    assert fout.kies(f"a[href='#{reden(wereld, 'stedelink')}']")
    assert str(fout.kies("#datum")[0]["value"]) == "24-09-2026"
    assert tel(wereld.app, "gesprek") == 0
    goed = plan(client, wereld, {"uitnodigen": vinkjes, reden(wereld, "stedelink"): "Bouwt hier niet."})
    partij = client_voor("provincie").haal(goed.adres)
    assert "Niet uitgenodigd , Bouwt hier niet." in partij.tekst


def test_er_moet_ten_minste_een_andere_partij_komen(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = plan(client_voor("coordinator"), wereld, {"uitnodigen": None}, 422)
    assert pagina.fouten[0] == "Nodig ten minste één andere partij uit."
    assert len(pagina.fouten) == 5
    assert not pagina.kies("input[name=uitnodigen][checked]")


def test_wie_een_tweede_gesprek_voor_dezelfde_stap_plant_leest_waar_het_eerste_is(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(wereld.adres("gesprekken", "nieuw", "startgesprek")).formulier("nieuw/startgesprek")
    eerste = wereld.gepland()
    waar = wereld.adres("gesprekken", eerste.sleutel)
    pagina = client.haal(wereld.adres("gesprekken", "nieuw", "startgesprek"))
    assert not pagina.kies("main form")
    assert pagina.kies(f"main a[href='{waar}']")
    geweigerd = client.stuur(formulier.vul(GOED), 422)
    assert geweigerd.fouten == ["Er staat al een gesprek voor deze stap. Verplaats dat gesprek of annuleer het."]
    assert tel(wereld.app, "gesprek") == 1


def test_na_een_geannuleerd_gesprek_is_alles_ingevuld_wat_hetzelfde_blijft(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    client = client_voor("coordinator")
    oud = plan(client, wereld, {"duur": "120", "link": "https://overleg.example/zoetermeer"})
    client.stuur(client.haal(oud.adres + "/annulering").formulier("annulering").vul(reden="Niemand kan."))
    assert "Nieuw gesprek plannen" in client.haal(oud.adres).tekst
    waarden = client.haal(wereld.adres("gesprekken", "nieuw", "startgesprek")).formulier("startgesprek").waarden
    verwacht = {"duur": "120", "plaats": "Stadhuis, kamer 2", "link": "https://overleg.example/zoetermeer", "datum": ""}
    assert {k: waarden[k] for k in verwacht} == verwacht
    nieuw = plan(client, wereld, {"datum": "25-09-2026"})
    assert client_voor("corporatie").haal(oud.adres).kies(f"main a[href='{nieuw.adres}']")


def test_alleen_een_stap_die_erom_vraagt_heeft_een_gespreksleider(client_voor: ClientVoor, wereld: Wereld) -> None:
    start = client_voor("coordinator").haal(wereld.adres("gesprekken", "nieuw", "startgesprek"))
    assert not start.kies("#gespreksleider")
    trekker = client_voor(ga_naar_themaronde(wereld))
    adres = wereld.adres("gesprekken", "nieuw", "")
    wacht = trekker.haal(adres + "reflectie")
    assert "Plan eerst ‘Themasessie’" in wacht.tekst
    assert not wacht.kies("main form")
    formulier = trekker.haal(adres + "themasessie").formulier("themasessie")
    pagina = trekker.stuur(formulier.vul({**GOED, "gespreksleider": "R. Jansen"}))
    assert "R. Jansen" in pagina.tekst
    formulier = trekker.haal(adres + "reflectie").formulier("reflectie")
    te_vroeg = trekker.stuur(formulier.vul({**GOED, "tijd": "10:00"}), 422)
    assert te_vroeg.fouten == ["Kies een moment na ‘Themasessie’: dit gesprek is een latere bijeenkomst."]


def test_wie_het_dossier_niet_trekt_plant_niets(client_voor: ClientVoor, wereld: Wereld) -> None:
    adres = wereld.adres("gesprekken", "nieuw", "startgesprek")
    verwacht = {"wethouder": 403, "lezer": 403, "corporatie": 403, "provincie": 403, "secretariaat": 403,
                "toetser": 404, "huurders": 404, "delft": 404, "vreemde_corporatie": 404, "beheer": 404}  # fmt: skip
    for wie, status in verwacht.items():
        client = client_voor(wie)
        assert client.get(adres).status_code == status, wie
        token = client.haal("/mijn-werk").formulieren()[0].waarden["csrf_token"]
        assert client.post(adres, data={**GOED, "csrf_token": token}).status_code == status, wie
    assert tel(wereld.app, "gesprek") == 0


def test_een_onbekende_stap_of_soort_stap_bestaat_niet(client_voor: ClientVoor, wereld: Wereld) -> None:
    for stap in ("werkwijze", "tafel", "bestaat-niet"):
        assert client_voor("coordinator").get(wereld.adres("gesprekken", "nieuw", stap)).status_code == 404


def test_een_gesprek_van_een_ander_dossier_bestaat_hier_niet(client_voor: ClientVoor, wereld: Wereld) -> None:
    delft = wereld.gepland(wereld.klok() + timedelta(days=20), dossier="delft")
    for deel in ((), ("verslag",), ("aanwezigheid",), ("verplaatsing",), ("annulering",), ("genodigden",)):
        assert client_voor("coordinator").get(wereld.adres("gesprekken", delft.sleutel, *deel)).status_code == 404
