"""Two people at once, and one person who clicks twice."""

from __future__ import annotations

from gesprekken.domain.gesprekken.models import Verslagversie
from gesprekken.infra.database import db
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import tel
from tests.web.gesprekken.plannen import GOED


def _teksten(wereld: Wereld) -> list[str]:
    with wereld.app.app_context():
        return [v.tekst for v in db.session.query(Verslagversie).order_by(Verslagversie.versie)]


def test_wie_tweede_is_ziet_beide_teksten_en_kiest(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    adres = wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    eerste, tweede = client_voor("coordinator"), client_voor("collega")
    een, twee = eerste.haal(adres).formulier("verslag"), tweede.haal(adres).formulier("verslag")
    eerste.stuur(een.vul(tekst="De tekst van de eerste."))
    keuze = tweede.stuur(twee.vul(tekst="De tekst\nvan de tweede."), 409)
    wie = wereld.actor("coordinator").naam
    assert f"{wie} heeft intussen versie 1 opgeslagen. Kies:" in keuze.tekst
    assert "De tekst van de eerste." in keuze.kies(".gs-vrijetekst")[0].get_text()
    assert keuze.formulier("verslag").waarden["tekst"] == "De tekst\nvan de tweede."
    assert _teksten(wereld) == ["De tekst van de eerste."]
    assert "De tekst van de eerste." in tweede.haal(adres).tekst
    tweede.stuur(keuze.formulier("verslag").vul(tekst="De tekst van ons beiden."))
    assert _teksten(wereld) == ["De tekst van de eerste.", "De tekst van ons beiden."]


def test_ook_de_keuze_zelf_overschrijft_niet_wat_daarna_kwam(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    adres = wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    tweede = client_voor("collega")
    twee = tweede.haal(adres).formulier("verslag")
    wereld.verslag(gesprek.sleutel, "Een.")
    keuze = tweede.stuur(twee.vul(tekst="Van de tweede."), 409)
    wereld.verslag(gesprek.sleutel, "Twee.", basis=1)
    weer = tweede.stuur(keuze.formulier("verslag"), 409)
    assert "intussen versie 2 opgeslagen" in weer.tekst
    assert _teksten(wereld) == ["Een.", "Twee."]


def test_niemand_stelt_een_tekst_vast_die_intussen_is_veranderd(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    wereld.verslag(gesprek.sleutel)
    wereld.zet_verslag(gesprek.sleutel, "voorleggen")
    wethouder, adres = client_voor("wethouder"), wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    knop = wethouder.haal(adres).formulier("vaststelling")
    wereld.zet_verslag(gesprek.sleutel, "terugnemen")
    wereld.verslag(gesprek.sleutel, "Heel iets anders.", basis=1)
    wereld.zet_verslag(gesprek.sleutel, "voorleggen", 2)
    pagina = wethouder.stuur(knop, 409)
    assert "heeft intussen versie 2 opgeslagen" in pagina.tekst
    assert "Heel iets anders." in pagina.tekst
    assert "Voorgelegd" in wethouder.haal(adres).tekst


def test_twee_keer_versturen_plant_een_gesprek(client_voor: ClientVoor, wereld: Wereld) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(wereld.adres("gesprekken", "nieuw", "startgesprek")).formulier("startgesprek").vul(GOED)
    eerste, tweede = client.stuur(formulier), client.stuur(formulier)
    assert eerste.adres == tweede.adres
    assert "Dit was al opgeslagen. Er is niets dubbel gedaan." in tweede.tekst
    assert tel(wereld.app, "gesprek") == 1
    ander = client_voor("collega")
    token = ander.haal("/mijn-werk").formulieren()[0].waarden["csrf_token"]
    assert ander.post(formulier.adres, data={**formulier.waarden, "csrf_token": token}).status_code == 404


def test_twee_keer_versturen_geeft_een_besluit_een_actie_en_een_versie(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    tekst = client.haal(adres).formulier("verslag").vul(tekst="Eén keer.")
    for _ in range(2):
        client.stuur(tekst)
    pagina = client.haal(adres)
    functie = str(pagina.kies("#functie option")[1]["value"])
    besluit = pagina.formulier("besluiten").vul(tekst="Eén besluit.")
    actie = pagina.formulier("acties").vul(tekst="Eén actie.", functie=functie, uiterlijk="15-10-2026")
    for formulier in (besluit, besluit, actie, actie):
        client.stuur(formulier)
    assert [tel(wereld.app, t) for t in ("verslagversie", "besluit", "actie")] == [1, 1, 1]
