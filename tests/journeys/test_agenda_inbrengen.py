"""A party brings an item; the municipality asks, the party answers, the municipality takes it up or declines."""

from __future__ import annotations

from tests.journeys.agenda import TITEL, agenda, breng_in, dossier, uit_mijn_werk
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import log_in
from tests.journeys.telling import Telling

VRAAG, ANTWOORD = "Van wie is de grond?", "De grond is van de gemeente."
CORPORATIE, GEMEENTE = "Medewerker Vidomes", "Coördinator Zoetermeer"


def _stel_vraag(gemeente: Bezoek) -> None:
    log_in(gemeente, GEMEENTE, agenda("zoetermeer", "/onderwerpen"))
    gemeente.klik(TITEL)
    gemeente.begin()
    gemeente.klap_uit("Teruggeven met een vraag")
    gemeente.vul("Uw vraag", VRAAG)
    gemeente.klik("Teruggeven met een vraag")
    gemeente.noteer("een onderwerp teruggeven met een vraag", Telling(2, 2, 1))
    gemeente.ziet("Uw vraag staat bij het werk van de indiener.", VRAAG)
    assert not gemeente.kan("Op de agenda zetten")


def _antwoord(corporatie: Bezoek) -> None:
    corporatie.ga("/mijn-werk")
    corporatie.begin()
    uit_mijn_werk(corporatie, "Vraag over de inbreng beantwoorden")
    corporatie.ziet(VRAAG)
    corporatie.vul("Uw antwoord", ANTWOORD)
    corporatie.klik("Antwoorden en indienen")
    corporatie.noteer("de vraag over een onderwerp beantwoorden", Telling(3, 2, 1))
    corporatie.ziet("Uw onderwerp is ingediend.", ANTWOORD)


def test_een_onderwerp_inbrengen_kost_drie_velden(bezoek: Bezoek) -> None:
    log_in(bezoek, CORPORATIE, dossier("zoetermeer"))
    bezoek.begin()
    breng_in(bezoek)
    bezoek.noteer("een onderwerp inbrengen", Telling(3, 2, 3))
    bezoek.kop(TITEL)


def test_van_inbreng_via_een_vraag_naar_de_agenda(maak_bezoek: MaakBezoek) -> None:
    corporatie, gemeente = maak_bezoek(), maak_bezoek()
    log_in(corporatie, CORPORATIE, dossier("zoetermeer"))
    breng_in(corporatie)
    _stel_vraag(gemeente)
    _antwoord(corporatie)
    gemeente.ga(corporatie.pad)
    gemeente.ziet(ANTWOORD)
    gemeente.begin()
    gemeente.klik("Op de agenda zetten")
    gemeente.noteer("een onderwerp op de agenda zetten", Telling(2, 1, 0))
    gemeente.ziet("Het onderwerp staat op de agenda in de maak.")
    corporatie.ga(corporatie.pad)
    corporatie.ziet_niet("Ja, intrekken")
    gemeente.ga(agenda("zoetermeer", "/samenstelling"))
    assert gemeente.kan(TITEL)  # the way back to what was brought


def test_een_afgewezen_onderwerp_houdt_zijn_reden(maak_bezoek: MaakBezoek) -> None:
    reden = "Dit hoort bij de prestatieafspraken."
    corporatie, gemeente = maak_bezoek(), maak_bezoek()
    log_in(corporatie, CORPORATIE, dossier("zoetermeer"))
    breng_in(corporatie)
    log_in(gemeente, GEMEENTE, corporatie.pad)
    gemeente.klap_uit("Niet op de agenda")
    gemeente.klik("Niet op de agenda", status=422)
    gemeente.vul("Waarom komt dit niet op de agenda?", reden)
    gemeente.klik("Niet op de agenda")
    gemeente.ziet("Het onderwerp komt niet op de agenda.")
    corporatie.ga(agenda("zoetermeer", "/onderwerpen"))
    corporatie.klik(TITEL)
    corporatie.ziet(reden)


def test_een_concept_is_stil_en_kan_worden_ingetrokken(maak_bezoek: MaakBezoek) -> None:
    corporatie, gemeente = maak_bezoek(), maak_bezoek()
    log_in(corporatie, CORPORATIE, agenda("zoetermeer", "/onderwerpen/nieuw"))
    corporatie.klik("Indienen", status=422)
    corporatie.vul("Titel of vraag", TITEL)
    corporatie.vink("5b casus")
    corporatie.kies("Aan welk doel draagt het bij?", "Groei van de doelgroepvoorraad, netto")
    corporatie.klap_uit("Meer vertellen")
    corporatie.kies("Wat is het knelpunt?", "Eigendom")
    corporatie.klik("Concept bewaren")
    corporatie.ziet("Het concept is bewaard.")
    log_in(gemeente, GEMEENTE)
    gemeente.ga(corporatie.pad, status=404)
    gemeente.ga(agenda("zoetermeer", "/onderwerpen"))
    gemeente.ziet_niet(TITEL)
    corporatie.klap_uit("Onderwerp intrekken")
    corporatie.klik("Ja, intrekken")
    corporatie.ziet("Het onderwerp is ingetrokken.")
