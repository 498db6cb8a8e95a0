"""Bringing an item, following it, and handling it: each deed through its page."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud, tel
from tests.web.agenda.inbrengen import (
    ALLES,
    adres,
    behandeld,
    breng,
    ingebracht,
    zet_termijn_voorbij,
)


def _stand(pagina: Pagina) -> str:
    return pagina.kies("section[aria-labelledby=stand-kop]")[0].get_text(" ", strip=True)


def _doe(client: Paginaclient, waar: str, daad: str, tekst: str | None = None, status: int = 200) -> Pagina:
    formulier = client.haal(waar).formulier(daad)
    return client.stuur(formulier.vul({"tekst": tekst} if tekst is not None else {}), status)


def test_inbrengen_kost_drie_velden_en_een_knop_vanaf_het_dossier(client_voor: ClientVoor, wereld: Wereld) -> None:
    client = client_voor("corporatie")
    dossier = client.haal(wereld.adres())
    assert dossier.kies(f"main a[href='{adres(wereld, 'nieuw')}']")
    pagina = breng(client, wereld)
    assert pagina.kop == "Wie bouwt op de locatie Oost?"
    assert "Uw onderwerp is ingediend. Zoetermeer ziet het nu" in pagina.tekst
    assert _stand(pagina).startswith("Stand Ingediend")
    assert "1 onderwerp van u wacht op Zoetermeer" in client.haal(wereld.adres()).tekst
    assert "1 onderwerp wacht op behandeling" in client_voor("coordinator").haal(wereld.adres()).tekst


def test_het_formulier_legt_elke_soort_uit_en_vraagt_de_rest_niet(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = client_voor("provincie").haal(adres(wereld, "nieuw"))
    soorten = [r["value"] for r in pagina.kies("input[name=soort]")]
    assert soorten == ["5a", "5b kans", "5b belemmering", "5b casus"]
    assert all(pagina.kies(f"#soort-{i}-uitleg") for i in range(4))
    assert pagina.kies("details:not([open]) #locatie, details:not([open]) #wens")
    knelpunten = [o.get_text(strip=True) for o in pagina.kies("#knelpunt option")]
    assert knelpunten[:3] == ["Geen, of nog niet bekend", "Stikstof", "Netcongestie"]
    assert "uiterlijk vrijdag 2 oktober" in pagina.tekst


def test_alles_wat_iemand_vertelt_staat_op_de_pagina(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = breng(client_voor("corporatie"), wereld, ALLES)
    gegevens = {dt.get_text(strip=True): dt.volgende("dd").get_text(" ", strip=True) for dt in pagina.kies("dt")}
    assert gegevens == {
        "Titel of vraag": "Wie bouwt op de locatie Oost?", "Waar het over gaat": "5a",
        "Doel": "Groei van de doelgroepvoorraad, netto", "Locatie": "Oost", "Woningen": "1.200",
        "Knelpunt": "Netcongestie", "Wie hierover moeten praten": "De netbeheerder",
    }  # fmt: skip


def test_een_concept_is_te_wijzigen_en_daarna_in_te_dienen(client_voor: ClientVoor, wereld: Wereld) -> None:
    client = client_voor("corporatie")
    pagina = breng(client, wereld, knop="Concept bewaren")
    assert "Het concept is bewaard. Alleen uw eigen organisatie ziet het." in pagina.tekst
    formulier = pagina.formulier(knop="Indienen").vul(titel="Bouwen we in Oost?", woningen="40")
    bewaard = client.stuur(formulier, knop="Concept bewaren")
    assert bewaard.kop == "Bouwen we in Oost?"
    assert bewaard.kies("details[open] #woningen[value='40']")
    ingediend = client.stuur(bewaard.formulier(knop="Indienen").vul(titel="Bouwen in Oost"), knop="Indienen")
    assert ingediend.kop == "Bouwen in Oost"
    assert not ingediend.kies("#titel")
    assert tel(wereld.app, "onderwerp") == 1


def test_een_concept_is_stil_ook_als_het_wordt_ingetrokken(client_voor: ClientVoor, wereld: Wereld) -> None:
    client, coordinator = client_voor("directeur"), client_voor("coordinator")
    voor = tel(wereld.app, "journaalregel")
    waar = breng(client, wereld, {"titel": "Kanarieconcept"}, knop="Concept bewaren").adres
    pagina = _doe(client, waar, "intrekking")
    assert "Het onderwerp is ingetrokken. U kunt het hier blijven lezen." in pagina.tekst
    assert "Kanarieconcept" in client.haal(adres(wereld)).tekst
    assert tel(wereld.app, "journaalregel") == voor
    assert "Kanarieconcept" not in coordinator.haal(adres(wereld)).tekst
    coordinator.haal(waar, 404)


def test_de_gemeente_stelt_een_vraag_en_krijgt_antwoord(client_voor: ClientVoor, wereld: Wereld) -> None:
    corporatie, coordinator = client_voor("corporatie"), client_voor("coordinator")
    waar = breng(corporatie, wereld).adres
    assert _doe(coordinator, waar, "teruglegging", "", 422).fouten == ["Stel uw vraag aan de indiener."]
    assert "bij het werk van de indiener" in _doe(coordinator, waar, "teruglegging", "Hoeveel woningen?").tekst
    assert corporatie.haal("/mijn-werk").kies(f"main a[href='{waar}']")
    assert "1 vraag over uw onderwerp wacht op uw antwoord" in corporatie.haal(wereld.adres()).tekst
    lijst = corporatie.haal(adres(wereld))
    assert "Wacht op uw antwoord 1" in lijst.tekst
    assert "Hoeveel woningen?" in lijst.tekst
    formulier = corporatie.haal(waar).formulier(knop="Antwoorden en indienen")
    assert corporatie.stuur(formulier, 422, "Antwoorden en indienen").fouten == [
        "Beantwoord de vraag die bij dit onderwerp is gesteld."
    ]
    klaar = corporatie.stuur(formulier.vul(antwoord="Veertig.", woningen="40"), knop="Antwoorden en indienen")
    draad = klaar.kies("#berichten li")
    assert [b.get_text(" ", strip=True).split()[0] for b in draad] == ["Vraag", "Antwoord"]
    assert "Veertig." in coordinator.haal(waar).tekst
    assert "Wacht op behandeling 1" in coordinator.haal(adres(wereld)).tekst
    assert not corporatie.haal("/mijn-werk").kies(f"main a[href='{waar}']")


def test_een_onderwerp_komt_niet_op_de_agenda_met_een_reden(client_voor: ClientVoor, wereld: Wereld) -> None:
    corporatie, coordinator = client_voor("corporatie"), client_voor("coordinator")
    waar = breng(corporatie, wereld).adres
    assert _doe(coordinator, waar, "afwijzing", " ", 422).fouten == ["Schrijf waarom dit niet past."]
    pagina = _doe(coordinator, waar, "afwijzing", "Dit hoort bij een andere gemeente.")
    assert not pagina.formulieren()[1:], "nothing more to do but log out"
    assert "Niet op de agenda" in _stand(corporatie.haal(waar))
    assert "Dit hoort bij een andere gemeente." in corporatie.haal(waar).tekst
    assert "Niet op de agenda , Dit hoort bij een andere gemeente." in corporatie.haal(adres(wereld)).tekst


def test_een_onderwerp_op_de_agenda_in_de_maak_toont_de_indiener_nog_niets(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    corporatie, coordinator = client_voor("corporatie"), client_voor("coordinator")
    waar = breng(corporatie, wereld).adres
    assert "Als ‘Wie bouwt op de locatie Oost?’" in _stand(_doe(coordinator, waar, "opneming"))
    assert "De agenda wordt nog samengesteld" in _stand(corporatie.haal(waar))
    assert not corporatie.haal(waar).kies("form[action$=intrekking]")


def test_na_de_inlevertermijn_heet_een_onderwerp_te_laat(client_voor: ClientVoor, wereld: Wereld) -> None:
    zet_termijn_voorbij(wereld, laatste_dag=True)
    corporatie = client_voor("corporatie")
    assert "De inlevertermijn is voorbij" not in corporatie.haal(adres(wereld, "nieuw")).tekst
    op_tijd = breng(corporatie, wereld)
    assert "Te laat ingediend" not in op_tijd.tekst
    zet_termijn_voorbij(wereld)
    formulier = corporatie.haal(adres(wereld, "nieuw"))
    assert "De inlevertermijn is voorbij" in formulier.tekst
    wie = wereld.actor("coordinator")
    assert f"{wie.naam} ({wie.rol_naam}, {wie.organisatie_naam})" in formulier.tekst
    assert wereld.actor("lezer").naam not in formulier.tekst
    laat = breng(corporatie, wereld, {"titel": "Nog iets"})
    assert "Te laat ingediend" in _stand(laat)
    assert "Te laat ingediend" in client_voor("coordinator").haal(adres(wereld)).tekst


def test_een_antwoord_na_de_termijn_maakt_een_onderwerp_niet_te_laat(client_voor: ClientVoor, wereld: Wereld) -> None:
    onderwerp = ingebracht(wereld)
    behandeld(wereld, onderwerp, "terugleggen", "Hoeveel?")
    zet_termijn_voorbij(wereld)
    client = client_voor("corporatie")
    formulier = client.haal(adres(wereld, onderwerp.sleutel)).formulier(knop="Antwoorden en indienen")
    pagina = client.stuur(formulier.vul(antwoord="Veertig."), knop="Antwoorden en indienen")
    assert "Te laat ingediend" not in pagina.tekst


def test_twee_keer_versturen_heeft_een_gevolg(client_voor: ClientVoor, wereld: Wereld) -> None:
    client, coordinator = client_voor("corporatie"), client_voor("coordinator")
    formulier = client.haal(adres(wereld, "nieuw")).formulier("nieuw").vul(
        titel="Eén keer", soort="5a", doel="woningen-totaal")  # fmt: skip
    eerste, tweede = client.stuur(formulier, knop="Indienen"), client.stuur(formulier, knop="Indienen")
    assert eerste.adres == tweede.adres
    assert "Dit was al opgeslagen. Er is niets dubbel gedaan." in tweede.tekst
    knop = coordinator.haal(eerste.adres).formulier("opneming")
    for _ in range(2):
        coordinator.stuur(knop)
    assert [tel(wereld.app, t) for t in ("onderwerp", "agendapunt", "agendabron")] == [1, 1, 1]


def test_wat_al_behandeld_is_wordt_niet_nog_eens_behandeld(client_voor: ClientVoor, wereld: Wereld) -> None:
    onderwerp = ingebracht(wereld)
    waar = adres(wereld, onderwerp.sleutel)
    een, twee = client_voor("coordinator"), client_voor("collega")
    knoppen = [f for f in twee.haal(waar).formulieren() if f.adres.startswith(waar)]
    intrekken = client_voor("corporatie").haal(waar).formulier("intrekking")
    een.stuur(een.haal(waar).formulier("opneming"))
    assert [f.adres.rsplit("/")[-1] for f in knoppen] == ["opneming", "teruglegging", "afwijzing"]
    twee.haal("/mijn-werk")
    voor = inhoud(wereld.app, "sessie")
    for formulier in knoppen:
        gevuld = formulier.vul(tekst="Toch niet") if "tekst" in formulier.waarden else formulier
        pagina = twee.stuur(gevuld, 422)
        assert "Dit kan niet meer: de stand is nu ‘opgenomen’." in pagina.fouten
    assert client_voor("corporatie").post(intrekken.adres, data=intrekken.waarden).status_code == 400, "other session"
    assert inhoud(wereld.app, "sessie") == voor


@pytest.mark.parametrize("wie", ["coordinator", "provincie"])
def test_ook_de_gemeente_en_de_provincie_brengen_in(client_voor: ClientVoor, wereld: Wereld, wie: str) -> None:
    client = client_voor(wie)
    waar = breng(client, wereld).adres
    knoppen = {f.adres.rsplit("/")[-1] for f in client.haal(waar).formulieren() if f.adres.startswith(waar)}
    assert knoppen == {"intrekking"} | ({"opneming", "teruglegging", "afwijzing"} if wie == "coordinator" else set())
