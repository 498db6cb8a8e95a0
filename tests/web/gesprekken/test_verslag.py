"""The minutes, from the first text to their adoption."""

from __future__ import annotations

from gesprekken.domain.gesprekken.models import Verslag
from gesprekken.infra.database import db
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.ondersteuning.databank import tel

TEKST = "Wij spraken over Oost.\n\nDe corporatie wil bouwen. 😀 <b>שלום</b>"


def test_het_verslag_van_eerste_tekst_tot_vaststelling(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    concept = client.stuur(client.haal(adres).formulier("verslag").vul(tekst=TEKST))
    assert concept.kies(".gs-vrijetekst")[0].get_text() == TEKST
    met_besluit = client.stuur(concept.formulier("besluiten").vul(tekst="Oost eerst."))
    assert [li.get_text(" ", strip=True) for li in met_besluit.kies("#besluiten ol li")] == ["1 Oost eerst."]
    keuze = _persoon(met_besluit, "medewerker corporatie Vidomes")
    waarden = {"tekst": "Een plan sturen", "functie": keuze, "uiterlijk": "15-10-2026"}
    met_actie = client.stuur(met_besluit.formulier("acties").vul(waarden))
    assert "1. Een plan sturen medewerker corporatie Vidomes" in met_actie.tekst
    voorgelegd = client.stuur(met_actie.formulier("voorlegging"))
    assert not voorgelegd.kies("main textarea")
    assert "Oost eerst." in client_voor("corporatie").haal(adres).tekst
    vast = client_voor("wethouder")
    klaar = vast.stuur(vast.haal(adres).formulier("vaststelling"))
    assert "Vastgesteld op 24 september 2026" in klaar.tekst
    assert not klaar.kies("main form")
    with wereld.app.app_context():
        verslag = db.session.query(Verslag).one()
    assert klaar.kies(".gs-vingerafdruk")[0].get_text() == verslag.vingerafdruk
    assert len(verslag.vingerafdruk) == 64


def _persoon(pagina: Pagina, begin: str) -> str:
    opties = [o for o in pagina.kies("#functie option") if o.get_text(strip=True).startswith(begin)]
    return str(opties[0]["value"])


def test_een_concept_is_alleen_te_lezen_voor_de_gemeente_die_het_schrijft(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    gesprek = wereld.gehouden()
    wereld.verslag(gesprek.sleutel, "Nog geheim.")
    wereld.besluit(gesprek.sleutel, "Ook geheim.")
    adres = wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    for wie in ("corporatie", "provincie", "secretariaat"):
        pagina = client_voor(wie).haal(adres)
        assert "Het verslag is nog niet voorgelegd." in pagina.tekst, wie
        assert "geheim" not in pagina.tekst, wie
        assert "Nog niet voorgelegd" in client_voor(wie).haal(wereld.adres("gesprekken", gesprek.sleutel)).tekst
    for wie in ("lezer", "wethouder"):
        pagina = client_voor(wie).haal(adres)
        assert "Nog geheim." in pagina.tekst, wie
        assert not pagina.kies("main form"), wie
    for wie in ("tafel", "toetser", "huurders", "delft"):
        assert client_voor(wie).get(adres).status_code == 404, wie


def test_eerdere_concepten_zijn_nooit_voor_de_anderen(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    wereld.verslag(gesprek.sleutel, "Te scherpe woorden.")
    wereld.verslag(gesprek.sleutel, "Mildere woorden.", basis=1)
    wereld.zet_verslag(gesprek.sleutel, "voorleggen", 2)
    adres = wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    assert "Te scherpe woorden." in client_voor("coordinator").haal(adres).tekst
    pagina = client_voor("corporatie").haal(adres)
    assert "Mildere woorden." in pagina.tekst
    assert "Te scherpe woorden." not in pagina.tekst


def test_een_verslag_kan_terug_zolang_het_niet_is_vastgesteld(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    wereld.verslag(gesprek.sleutel)
    wereld.zet_verslag(gesprek.sleutel, "voorleggen")
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    pagina = client.stuur(client.haal(adres).formulier("terugneming"))
    assert "Concept" in pagina.tekst
    tweede = client.haal(adres + "?wijzigen=1").formulier("verslag")
    assert client.stuur(tweede.vul(tekst="Beter.")).kies("details summary")[0].get_text(strip=True) == "Versie 2, nu"


def test_wat_is_voorgelegd_verandert_niet_onder_de_lezers(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    wereld.verslag(gesprek.sleutel)
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    besluit = client.haal(adres).formulier("besluiten")
    tekst = client.haal(adres + "?wijzigen=1").formulier("verslag")
    wereld.zet_verslag(gesprek.sleutel, "voorleggen")
    te_laat = client.stuur(besluit.vul(tekst="Nog gauw dit."), 422)
    assert te_laat.fouten == ["Neem het verslag eerst terug: de partijen lezen nu wat u heeft voorgelegd."]
    assert te_laat.kies("#besluit-tekst")[0].get_text(strip=True) == "Nog gauw dit."
    ook = client.stuur(tekst.vul(tekst="En deze tekst."), 422)
    assert ook.kies("#tekst")[0].get_text(strip=True) == "En deze tekst."
    assert tel(wereld.app, "besluit") == 0
    assert tel(wereld.app, "verslagversie") == 1


def test_voorleggen_kan_pas_na_het_gesprek_en_zegt_waar_dat_begint(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    wereld.verslag(gesprek.sleutel, "Voorbereiding.")
    pagina = client_voor("coordinator").haal(wereld.adres("gesprekken", gesprek.sleutel, "verslag"))
    aanwezigheid = wereld.adres("gesprekken", gesprek.sleutel, "aanwezigheid")
    assert [a.get_text(strip=True) for a in pagina.kies(f"main a[href='{aanwezigheid}']")] == [
        "Leg eerst vast wie er waren."
    ]
    assert not pagina.kies("main form")


def test_een_actie_is_voor_iemand_aan_tafel_die_haar_kan_afronden(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    wereld.verslag(gesprek.sleutel)
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    pagina = client.haal(adres)
    groepen = [str(g["label"]) for g in pagina.kies("#functie optgroup")]
    assert groepen == ["De Goede Woning", "Gemeente Zoetermeer", "Provincie Zuid-Holland", "Vidomes"]
    namen = [o.get_text(strip=True) for o in pagina.kies("#functie option")]
    assert namen[0] == "Kies een persoon"
    assert not any("toetser" in n or "meelezer" in n or "Delft" in n for n in namen)
    formulier = pagina.formulier("acties").vul(tekst="Iets", uiterlijk="15-10-2026")
    for vreemd in ("", "1", "bestaat-niet"):
        assert client.stuur(formulier.vul(functie=vreemd), 422).fouten == ["Kies wie dit doet."]
    wie = _persoon(pagina, "provincie")
    gisteren = client.stuur(formulier.vul(functie=wie, uiterlijk="23-09-2026"), 422)
    assert gisteren.fouten == ["Kies een dag vanaf vandaag."]
    assert tel(wereld.app, "actie") == 0


def test_de_actie_staat_bij_het_werk_van_die_persoon_en_wordt_daar_afgerond(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    gesprek = wereld.gehouden()
    actie = wereld.actie(gesprek.sleutel, tekst="Een plan voor Oost sturen")
    client = client_voor("corporatie")
    link = next(str(a["href"]) for a in client.haal("/mijn-werk").kies("th a") if "Oost" in a.get_text())
    assert link == wereld.adres("gesprekken", gesprek.sleutel, "acties", actie.sleutel)
    pagina = client.haal(link)
    leeg = client.stuur(pagina.formulier("afronding").vul(resultaat=""), 422)
    assert leeg.fouten == ["Schrijf kort wat het resultaat is."]
    klaar = client.stuur(pagina.formulier("afronding").vul(resultaat="Gestuurd op 1 oktober."))
    assert "Gestuurd op 1 oktober." in client_voor("provincie").haal(link).tekst
    assert not klaar.kies("main form")
    assert not any("Oost" in a.get_text() for a in client.haal("/mijn-werk").kies("th a"))


def test_een_ander_rondt_de_actie_niet_af(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    actie = wereld.actie(gesprek.sleutel)
    adres = wereld.adres("gesprekken", gesprek.sleutel, "acties", actie.sleutel)
    for wie in ("coordinator", "provincie", "goede_woning", "lezer"):
        client = client_voor(wie)
        pagina = client.haal(adres)
        assert not pagina.kies("main form"), wie
        token = client.haal("/mijn-werk").formulieren()[0].waarden["csrf_token"]
        for resultaat in ("Klaar.", ""):
            gegevens = {"csrf_token": token, "verzoek": f"proef-{wie}-1234", "resultaat": resultaat}
            assert client.post(adres + "/afronding", data=gegevens).status_code == 403, wie
    assert client_voor("coordinator").get(adres[:-4] + "zzzz").status_code == 404
