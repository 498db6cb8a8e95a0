"""Bad input and two people at once: a clear sentence, what was typed stays, nothing is overwritten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gesprekken.domain.agenda.invoer import Onderwerpinvoer
from gesprekken.queries.agenda.inbreng import get_onderwerpkader
from gesprekken.services.agenda.inbreng import breng_in
from gesprekken.services.daad import Daad
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud, tel
from tests.web.agenda.inbrengen import ALLES, GOED, STAP, TEKST, adres, behandeld, breng, ingebracht

LANG = "Maak dit korter: ten hoogste {} tekens. Nu zijn het er {}: 1 te veel."
SOORT, DOEL = "Kies waar dit onderwerp over gaat.", "Kies aan welk doel dit onderwerp bijdraagt."
AANTAL = "Geef een geheel aantal woningen, van 1 tot en met 100.000, of laat dit leeg."
ONZICHTBAAR = "Haal het onzichtbare teken U+202E weg: het staat na ‘{}’."
KNELPUNT = "Kies een knelpunt uit de lijst, of laat dit leeg."
FOUT = [
    ("titel", "", "Geef het onderwerp een titel of stel een vraag."),
    ("titel", "  \n", "Geef het onderwerp een titel of stel een vraag."),
    ("titel", "a" * 201, LANG.format(200, 201)),
    ("titel", "Oost\u202ebouwt", ONZICHTBAAR.format("Oost")),
    ("soort", "6c", SOORT),
    ("soort", "", SOORT),
    ("soort", None, SOORT),
    ("doel", "winst", DOEL),
    ("doel", "", DOEL),
    ("doel", None, DOEL),
    ("locatie", "a" * 201, LANG.format(200, 201)),
    ("woningen", "-5", AANTAL),
    ("woningen", "0", AANTAL),
    ("woningen", "100001", AANTAL),
    ("woningen", "9" * 40, AANTAL),
    ("woningen", "9" * 5000, AANTAL),
    ("woningen", "12,5", f"{AANTAL} Wij lezen ‘12,5’ als 12 komma 5."),
    ("woningen", "1.20", f"{AANTAL} Wij lezen ‘1.20’ als 1 komma 20."),
    ("woningen", "veel", AANTAL),
    ("knelpunt", "geld", KNELPUNT),
    ("wens", "a" * 4001, LANG.format("4.000", "4.001")),
    ("wens", "De\u202enetbeheerder", ONZICHTBAAR.format("De")),
]


@pytest.mark.parametrize(("veld", "waarde", "zin"), FOUT, ids=[f"{v}-{i}" for i, (v, _w, _z) in enumerate(FOUT)])
def test_een_onmogelijke_waarde_krijgt_een_zin_en_bewaart_niets(
    client_voor: ClientVoor, wereld: Wereld, veld: str, waarde: str | None, zin: str
) -> None:
    client = client_voor("corporatie")
    client.haal("/mijn-werk")
    voor = inhoud(wereld.app)
    for knop in ("Indienen", "Concept bewaren"):
        pagina = breng(client, wereld, {**ALLES, veld: waarde}, 422, knop)
        assert pagina.fouten == [zin]
        assert pagina.kies(f"#{veld}-fout")[0].get_text(" ", strip=True) == zin
        assert pagina.boom.title is not None
        assert pagina.boom.title.get_text(strip=True).startswith("Fout:")
        assert pagina.kies("details[open] #locatie"), "what was typed does not hide"
    assert inhoud(wereld.app) == voor


def test_alle_fouten_komen_in_een_keer_en_wat_goed_was_blijft(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = breng(client_voor("corporatie"), wereld, {"titel": "", "doel": "x", "woningen": "1,5", "locatie": "Oost"},
                   422)  # fmt: skip
    assert pagina.fouten == [
        "Geef het onderwerp een titel of stel een vraag.",
        DOEL,
        f"{AANTAL} Wij lezen ‘1,5’ als 1 komma 5.",
    ]
    waarden = pagina.formulier("nieuw").waarden
    assert (waarden["soort"], waarden["locatie"], waarden["woningen"]) == ("5a", "Oost", "1,5")


@pytest.mark.parametrize(
    "titel", ["😀 Zwartelaan 👩‍👩‍👧", "غرفة ٢", "<script>alert(1)</script>", "' OR 1=1 --", "{{ 7*7 }}"]
)
def test_elk_schrift_en_elk_teken_komt_heel_terug(client_voor: ClientVoor, wereld: Wereld, titel: str) -> None:
    client = client_voor("corporatie")
    client.keurt = "{{" not in titel  # that text looks like a fault of a template
    if not client.keurt:
        breng_zonder_keuring = client.post(adres(wereld, "nieuw"), data={**GOED, "titel": titel, "verzoek": "x" * 12,
                                           "csrf_token": client.token(), "doe": "indienen"})  # fmt: skip
        assert titel in client.get(breng_zonder_keuring.location).text
        return
    assert breng(client, wereld, {"titel": titel}).kop == titel


def test_een_te_lange_of_onzichtbare_vraag_wordt_geweigerd(client_voor: ClientVoor, wereld: Wereld) -> None:
    onderwerp = ingebracht(wereld)
    client, waar = client_voor("coordinator"), adres(wereld, onderwerp.sleutel)
    pagina = client.haal(waar)
    voor = inhoud(wereld.app, "sessie")
    for daad, veld in (("teruglegging", "vraag"), ("afwijzing", "reden")):
        for tekst, zin in (("a" * 4001, LANG.format("4.000", "4.001")), ("Nee\u202e", ONZICHTBAAR.format("Nee"))):
            fout = client.stuur(pagina.formulier(daad).vul(tekst=tekst), 422)
            assert fout.fouten == [zin]
            assert fout.kies(f"details[open] #{veld}")[0].get_text().strip() == tekst
    assert inhoud(wereld.app, "sessie") == voor


def test_een_verzonnen_versie_of_sleutel_verandert_niets(client_voor: ClientVoor, wereld: Wereld) -> None:
    concept = ingebracht(wereld, indienen=False)
    client, waar = client_voor("corporatie"), adres(wereld, concept.sleutel)
    formulier = client.haal(waar).formulier(knop="Indienen")
    voor = inhoud(wereld.app, "sessie")
    for anders in ({"versie": "abc"}, {"versie": "9" * 30}, {"versie": ""}, {"verzoek": "kort"}, {"verzoek": "x" * 65}):
        assert client.post(waar, data={**formulier.waarden, **anders, "doe": "indienen"}).status_code in (409, 422)
    assert client.post(waar, data={**formulier.waarden, "csrf_token": "x"}).status_code == 400
    assert inhoud(wereld.app, "sessie") == voor


def test_wie_tweede_is_ziet_beide_teksten_en_overschrijft_niets(client_voor: ClientVoor, wereld: Wereld) -> None:
    concept = ingebracht(wereld, indienen=False)
    een, twee, waar = client_voor("corporatie"), client_voor("directeur"), adres(wereld, concept.sleutel)
    eerste, tweede = (c.haal(waar).formulier(knop="Indienen") for c in (een, twee))
    een.stuur(eerste.vul(titel="De titel van de eerste"), knop="Concept bewaren")
    keuze = twee.stuur(tweede.vul(titel="De titel van de tweede", locatie="West"), 409, "Indienen")
    assert f"{wereld.actor('corporatie').naam} heeft intussen versie 2 opgeslagen" in keuze.tekst
    assert "De titel van de eerste" in [dd.get_text(strip=True) for dd in keuze.kies("dd")]
    assert keuze.formulier(knop="Indienen").waarden["titel"] == "De titel van de tweede"
    assert een.haal(waar).kop == "De titel van de eerste"
    klaar = twee.stuur(keuze.formulier(knop="Indienen").vul(titel="De titel van beiden"), knop="Indienen")
    assert klaar.kop == "De titel van beiden"
    assert tel(wereld.app, "onderwerp") == 1


def test_wat_een_collega_al_indiende_verandert_niet_meer(client_voor: ClientVoor, wereld: Wereld) -> None:
    concept = ingebracht(wereld, indienen=False)
    een, twee, waar = client_voor("corporatie"), client_voor("directeur"), adres(wereld, concept.sleutel)
    eerste, tweede = (c.haal(waar).formulier(knop="Indienen") for c in (een, twee))
    een.stuur(eerste, knop="Indienen")
    pagina = twee.stuur(tweede.vul(titel="Mijn tekst"), 409, "Indienen")
    assert "Het onderwerp kan nu niet meer veranderen." in pagina.tekst
    formulier = pagina.formulier(waar)
    assert formulier.waarden["titel"] == "Mijn tekst"
    assert not formulier.knoppen
    weer = twee.stuur(formulier, 422)
    assert "Dit kan niet meer: de stand is nu ‘ingediend’." in weer.fouten
    assert twee.haal(waar).kop == "Wie bouwt op de locatie Oost?"


def test_de_gemeente_beslist_niet_over_een_tekst_die_zij_niet_zag(client_voor: ClientVoor, wereld: Wereld) -> None:
    onderwerp = ingebracht(wereld)
    client, waar = client_voor("coordinator"), adres(wereld, onderwerp.sleutel)
    oud = client.haal(waar).formulier("afwijzing")
    behandeld(wereld, onderwerp, "terugleggen", "Hoeveel?")
    corporatie = client_voor("corporatie")
    antwoord = corporatie.haal(waar).formulier(knop="Antwoorden en indienen")
    corporatie.stuur(antwoord.vul(antwoord="Veertig", titel="Iets heel anders"), knop="Antwoorden en indienen")
    pagina = client.stuur(oud.vul(tekst="Past niet."), 409)
    assert "heeft intussen versie 2 opgeslagen" in pagina.tekst
    assert "Iets heel anders" in pagina.tekst
    assert pagina.formulier("afwijzing").waarden["tekst"] == "Past niet."
    assert "Niet op de agenda" in client.stuur(pagina.formulier("afwijzing")).tekst


def test_een_onderwerp_dat_voor_een_andere_stap_is_gekeurd_wordt_niet_opgeslagen(wereld: Wereld) -> None:
    actor, plaats = wereld.actor("corporatie"), (wereld.ronde, wereld.dossier, STAP)
    with wereld.context():
        kader = get_onderwerpkader(actor, *plaats)
        invoer = Onderwerpinvoer(TEKST, replace(kader, stap_id=kader.stap_id + 1))
        with pytest.raises(ValueError, match="checked for step"):
            breng_in(Daad(actor, wereld.klok(), *plaats), invoer, indienen=True)
    assert tel(wereld.app, "onderwerp") == 0
