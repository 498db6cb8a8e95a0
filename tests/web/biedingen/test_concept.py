"""Writing a version: the grid of numbers, what it refuses, issuing, throwing away, and a colleague who was first."""

from __future__ import annotations

import pytest

from gesprekken.domain.biedingen.invoer import veld
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Paginaclient
from tests.ondersteuning.databank import inhoud, tel

BRUTO, NETTO = (veld(soort, "daeb", "2026-2030") for soort in ("bruto", "netto"))


def _leeg(client: Paginaclient, spel: Bodspel) -> Formulier:
    return client.haal(spel.adres("concept")).formulier("/concept")


def test_van_leeg_tot_uitgebracht_bod(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    form = _leeg(client, spel)
    assert {form.waarden[n] for n in (BRUTO, NETTO, "prijspeil")} == {""}
    bewaard = client.stuur(form.vul({BRUTO: "1.200", NETTO: "900"}, prijspeil="2019", waarom="Onze eerste plannen."))
    assert "Alleen uw eigen organisatie ziet het" in bewaard.tekst
    (concept,) = spel.biedingen()
    assert sum(c.bruto for c in concept.cellen) == 1_200
    assert sum(c.netto for c in concept.cellen) == 900
    uit = client.stuur(bewaard.formulier("/uitbrenging"))
    assert "Het bod is uitgebracht." in uit.tekst
    (bod,) = spel.biedingen()
    assert (bod.bod.nr, bod.concept, bod.bod.waarom, len(bod.bod.vingerafdruk)) == (
        1,
        False,
        "Onze eerste plannen.",
        64,
    )
    assert "Bod uitgebracht, versie 1" in client_voor("corporatie").haal("/meldingen").tekst


@pytest.mark.parametrize(
    ("bruto", "netto", "plek", "zin"),
    [
        ("12,5", "1", BRUTO, "Vul een heel getal in, zonder komma"),
        ("veel", "1", BRUTO, "Vul een getal in, met alleen cijfers"),
        ("12\t13", "1", BRUTO, "Vul in dit vak één getal in, zonder spaties of tabs."),
        ("1 20", "1", BRUTO, "zonder spaties of tabs"),
        ("-5", "1", BRUTO, "zonder plus of min"),
        ("1.2", "1", BRUTO, "Zet een punt alleen bij duizendtallen"),
        ("99999999999", "1", BRUTO, "Vul een kleiner getal in."),
        ("50001", "1", BRUTO, "van 0 tot en met 50.000"),
        ("10", "11", NETTO, "Netto kan niet hoger zijn dan bruto."),
        ("10", "-50001", NETTO, "van -50.000 tot en met 50.000"),
        ("10", "--3", NETTO, "zonder plus of min"),
        ("10", "½", NETTO, "met alleen cijfers"),
    ],
)
def test_wat_geen_aantal_is_krijgt_een_zin_bij_zijn_vak_en_niets_raakt_kwijt(
    wereld: Wereld, client_voor: ClientVoor, bruto: str, netto: str, plek: str, zin: str
) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    ingevuld = _leeg(client, spel).vul({BRUTO: bruto, NETTO: netto}, prijspeil="2019", waarom="Omdat het kan")
    voor = inhoud(wereld.app)
    pagina = client.stuur(ingevuld, 422)
    assert inhoud(wereld.app) == voor
    assert len(pagina.fouten) == 1
    assert zin in pagina.fouten[0]
    assert pagina.kies(f"#fouten a[href='#{plek}']")
    vak = pagina.kies(f"[id='{plek}']")[0]
    assert vak["aria-invalid"] == "true"
    assert zin in pagina.kies(f"[id='{plek}-fout']")[0].get_text()
    terug = pagina.formulier("/concept").waarden
    assert (terug[BRUTO], terug[NETTO], terug["waarom"]) == (bruto, netto, "Omdat het kan")


def test_alle_fouten_staan_er_in_een_keer(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    form = _leeg(client, spel).vul({BRUTO: "x", veld("netto", "koop", "2026-2030"): "9"}, prijspeil="19")
    assert len(client.stuur(form, 422).fouten) == 3
    assert len(client.stuur(form.vul({BRUTO: "9"}), 422).fouten) == 2
    assert tel(wereld.app, "bod") == 0


@pytest.mark.parametrize("getypt", ["-12", "−12", "1.200", " 7 ", ""])
def test_netto_mag_onder_nul_en_een_leeg_vak_is_nul(wereld: Wereld, client_voor: ClientVoor, getypt: str) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    client.stuur(_leeg(client, spel).vul({BRUTO: "1200", NETTO: getypt}, prijspeil="2019"))
    wordt = {"-12": -12, "−12": -12, "1.200": 1_200, " 7 ": 7, "": 0}[getypt]
    assert sum(c.netto for c in spel.biedingen()[0].cellen) == wordt


def test_een_vak_dat_niet_is_meegestuurd_is_geen_nul(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht()
    pagina = client.stuur(_leeg(client, spel).vul({BRUTO: None}), 422)
    assert pagina.fouten == ["Ververs de pagina en probeer het opnieuw."]
    assert tel(wereld.app, "bod") == 1


@pytest.mark.parametrize("bron", ["gesprek:verzonnen", "voorstel:verzonnen", "elders:1", "gesprek:"])
def test_een_verzonnen_aanleiding_wordt_geweigerd(wereld: Wereld, client_voor: ClientVoor, bron: str) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    pagina = client.stuur(_leeg(client, spel).vul(aanleiding=bron, prijspeil="2019"), 422)
    assert pagina.fouten == ["Kies een gesprek of een voorstel uit de lijst."]
    assert tel(wereld.app, "bod") == 0


def test_de_aanleiding_is_een_gesprek_of_een_voorstel_van_dit_dossier(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    gesprek, sleutel = wereld.gepland().sleutel, spel.voorgesteld()
    wereld.gepland(dossier="delft")
    pagina = client.haal(spel.adres("concept"))
    keuzes = [str(o["value"]) for o in pagina.kies("select[name=aanleiding] option")]
    assert keuzes == ["", f"gesprek:{gesprek}", f"voorstel:{sleutel}"]
    form = pagina.formulier("/concept").vul({BRUTO: "5"}, prijspeil="2019", waarom="Zie daar")
    for bron, zin in ((keuzes[1], "Naar aanleiding van het gesprek"), (keuzes[2], "een voorstel van Vidomes")):
        na = client.stuur(form.vul(aanleiding=bron, stand=str(spel.stand()), verzoek=f"proef-{bron}"[:40]))
        assert zin in na.kies("#uitbrengen")[0].get_text(" ", strip=True)
        assert client.haal(spel.adres("concept")).formulier("/concept").waarden["aanleiding"] == bron


def test_het_concept_toont_wat_anders_is_dan_het_bod_dat_geldt(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht(100)
    assert _leeg(client, spel).waarden[veld("bruto", "daeb", "2021-2025")] == "100"
    spel.concept(130, 120)
    vak = client.haal(spel.adres()).kies("#uitbrengen")[0]
    assert "1 vak is anders dan in versie 1; netto +20 woningen." in " ".join(vak.get_text(" ").split())
    assert {td.get_text(" ", strip=True) for td in vak.select("tbody td.gs-anders")} == {
        "130 was 100", "10 was 0", "120 was 100",
    }  # fmt: skip


def test_uitbrengen_noemt_alle_redenen_waarom_het_nog_niet_kan(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht(100)
    spel.concept(100, waarom="")
    pagina = client.haal(spel.adres())
    redenen = [li.get_text(strip=True) for li in pagina.kies("#uitbrengen .gs-nogniet li")]
    assert redenen == [
        "Schrijf eerst waarom u deze versie uitbrengt.", "De aantallen zijn gelijk aan die van het vorige bod.",
    ]  # fmt: skip
    assert not [f for f in pagina.formulieren() if f.adres.endswith("uitbrenging")]
    zelf = pagina.formulier("/verwerping")
    geweigerd = client.stuur(Formulier(spel.adres("uitbrenging"), zelf.waarden), 422)
    assert geweigerd.fouten == redenen
    assert [b.bod.nr for b in spel.biedingen()] == [None, 1]


def test_weggooien_laat_het_bod_zoals_het_was(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht(100)
    spel.concept(500)
    na = client.stuur(client.haal(spel.adres()).formulier("/verwerping"))
    assert "Het concept is weggegooid." in na.tekst
    assert "500" not in na.tekst
    assert [b.bod.nr for b in spel.biedingen()] == [1]


def test_wie_na_een_collega_bewaart_ziet_beide_aantallen_en_kiest(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("collega")
    form = _leeg(client, spel).vul({BRUTO: "40", NETTO: "40"}, prijspeil="2019", waarom="Van de collega")
    spel.concept(300, waarom="Van de eerste")
    pagina = client.stuur(form, 409)
    assert "Een collega heeft dit bod intussen gewijzigd" in pagina.tekst
    assert "Nu opgeslagen: 300" in pagina.tekst
    assert "Nu opgeslagen: Van de eerste" in pagina.tekst
    assert sum(c.bruto for c in spel.biedingen()[0].cellen) == 300
    opnieuw = pagina.formulier("/concept")
    assert (opnieuw.waarden[BRUTO], opnieuw.waarden["waarom"]) == ("40", "Van de collega")
    client.stuur(opnieuw)
    assert sum(c.bruto for c in spel.biedingen()[0].cellen) == 40


def test_een_concept_dat_is_weggegooid_en_opnieuw_begonnen_is_niet_hetzelfde(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel, client, collega = Bodspel(wereld), client_voor("coordinator"), client_voor("collega")
    spel.concept(100)
    oud, oude_pagina = _leeg(client, spel), client.haal(spel.adres())
    collega.stuur(collega.haal(spel.adres()).formulier("/verwerping"))
    spel.concept(200)
    client.stuur(oud.vul({BRUTO: "7"}), 409)
    for daad in ("uitbrenging", "verwerping"):
        pagina = client.stuur(oude_pagina.formulier(f"/{daad}"), 409)
        assert "Intussen is het bod veranderd" in pagina.tekst
    assert [(b.concept, sum(c.bruto for c in b.cellen)) for b in spel.biedingen()] == [(True, 200)]


def test_wie_het_concept_begon_voor_een_collega_uitbracht_schrijft_niet_verder_op_oude_aantallen(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht(100)
    form = _leeg(client, spel)
    spel.uitgebracht(150)
    pagina = client.stuur(form.vul({BRUTO: "3"}), 409)
    daar = {naam: aantal for naam, aantal in pagina.formulier("/concept").waarden.items() if aantal in {"3", "150"}}
    assert daar == {BRUTO: "3", **dict.fromkeys(("bruto-daeb-2021-2025", "netto-daeb-2021-2025"), "150")}
    assert "Nu opgeslagen: 150" in pagina.tekst
    assert "Wat u niet wijzigde, staat er zoals het nu is opgeslagen." in pagina.tekst
    assert [b.bod.nr for b in spel.biedingen()] == [2, 1]
