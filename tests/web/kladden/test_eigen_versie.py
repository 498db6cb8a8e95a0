"""`_eenmalig` takes a newer version for the form's own, and what a colleague stored is gone unread."""

from __future__ import annotations

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.web.agenda.inbrengen import GOED, breng
from tests.web.agenda.inbrengen import adres as agenda_adres


def test_na_een_botsing_telt_een_nieuwere_versie_van_een_collega_niet_als_eigen(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    """Saved once, typed on, collided, and meanwhile the colleague saved again."""
    adres = f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze"
    een, twee = client_voor("coordinator"), client_voor("collega")
    formulier = een.haal(adres).formulier("/werkwijze").vul(tekst="Van mij, de eerste keer.")
    een.stuur(formulier)
    twee.stuur(twee.haal(adres).formulier("/werkwijze").vul(tekst="Van de collega, gelezen."))
    botsing = een.stuur(formulier.vul(tekst="Van mij, verder getypt."), 409)
    assert "Van de collega, gelezen." in botsing.tekst
    twee.stuur(twee.haal(adres).formulier("/werkwijze").vul(tekst="Van de collega, ONGELEZEN."))
    antwoord = een.post(adres, data=botsing.formulier("/werkwijze").waarden)
    assert antwoord.status_code == 409, "saved over a text that was never shown"
    assert "ONGELEZEN" in Pagina(adres, 409, antwoord).tekst


def test_een_concept_verder_typen_na_opslaan_is_een_nieuwe_versie_van_wat_net_werd_opgeslagen(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    """A concept leaves no line in the journaal, so the form does not count it as its own."""
    client = client_voor("corporatie")
    nieuw = client.haal(agenda_adres(wereld, "nieuw")).formulier("/nieuw")
    concept = client.stuur(nieuw.vul(GOED), knop="Concept bewaren")
    formulier = next(f for f in concept.formulieren() if "titel" in f.waarden)
    client.stuur(formulier.vul(titel="Een titel"), knop="Concept bewaren")
    weer = client.stuur(formulier.vul(titel="Een titel, verder getypt"), knop="Concept bewaren")
    assert "verder getypt" in weer.tekst


def test_wie_terug_gaat_naar_een_oud_formulier_wijst_geen_ongelezen_tekst_af(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    """Sending back counts as a change, but makes no newer version: the next one is of the submitter."""
    gemeente, corporatie = client_voor("coordinator"), client_voor("corporatie")
    waar = breng(corporatie, wereld).adres
    oud = gemeente.haal(waar)
    terug = oud.formulier("/teruglegging").vul(tekst="Over hoeveel woningen gaat dit?")
    gemeente.stuur(terug)
    antwoord = next(f for f in corporatie.haal(waar).formulieren() if "antwoord" in f.waarden)
    corporatie.stuur(antwoord.vul(titel="Een heel andere vraag", antwoord="Over 37."), knop="Antwoorden en indienen")
    gestuurd = gemeente.post(terug.adres, data={**terug.waarden, "tekst": "Waar precies?"})
    assert gestuurd.status_code == 409, f"{gestuurd.status_code}: handled a text that was never on the page"
