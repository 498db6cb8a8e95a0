"""A party answers a version; the municipality replies to a condition and adopts; versions can be compared."""

from __future__ import annotations

from datetime import timedelta

from playwright.sync_api import expect

from gesprekken.core.klok import klok
from tests.journeys.agenda import agenda, uit_mijn_werk
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import log_in
from tests.journeys.telling import Telling

LV = "leidschendam-voorburg"
AGENDA, TAAK = agenda(LV), "Antwoord geven op gespreksagenda, versie 2"
MITS, REACTIE = "Mits we eerst weten wie het terrein beheert.", "Wij beheren het terrein tot 2030."
BEWAARD = "Uw antwoord is opgeslagen."


def test_een_versie_beantwoorden_met_een_knop(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker Vidomes")
    bezoek.begin()
    uit_mijn_werk(bezoek, TAAK)
    bezoek.noteer("van mijn werk naar de versie die antwoord vraagt", Telling(2, 1, 0))
    bezoek.klik("Akkoord met alle open punten")
    bezoek.noteer("een versie beantwoorden vanaf mijn werk, en het antwoord zien", Telling(3, 2, 0))
    bezoek.ziet(BEWAARD, "U heeft alle punten beantwoord")
    bezoek.ga("/mijn-werk")
    bezoek.ziet_niet(TAAK)


def test_een_versie_beantwoorden_op_de_agenda_zelf(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker Vidomes", AGENDA)
    bezoek.begin()
    bezoek.klik("Akkoord met alle open punten")
    bezoek.noteer("een versie beantwoorden op de agenda", Telling(2, 2, 0))
    bezoek.ziet(BEWAARD)


def _antwoord_mits(corporatie: Bezoek) -> None:
    log_in(corporatie, "Medewerker Vidomes", AGENDA)
    corporatie.begin()
    corporatie.telling.velden += 1
    corporatie.page.get_by_label("Uw voorwaarde bij punt").first.fill(MITS)
    corporatie.klik("Akkoord met alle open punten")
    corporatie.noteer("een versie beantwoorden met een voorwaarde", Telling(2, 2, 1))
    corporatie.ziet(BEWAARD)
    corporatie.ziet(MITS, in_=corporatie.page.locator(".gs-voorbehouden"))


def _reageer(gemeente: Bezoek) -> None:
    gemeente.begin()
    uit_mijn_werk(gemeente, "Reageren op de voorwaarde van Vidomes")
    voorwaarde = gemeente.page.locator(".gs-voorbehouden > li", has_text=MITS)
    gemeente.telling.velden += 1
    voorwaarde.get_by_label("Uw reactie op deze voorwaarde").fill(REACTIE)
    gemeente.klik("Reactie opslaan", in_=voorwaarde)
    gemeente.noteer("op een voorwaarde reageren", Telling(3, 2, 1))
    gemeente.ziet(REACTIE, in_=voorwaarde)


def _stel_vast(gemeente: Bezoek) -> None:
    gemeente.begin()
    gemeente.klik("Versie 2 vaststellen")
    gemeente.ziet("Wat er dan gebeurt", "Op elke voorwaarde is gereageerd")
    gemeente.klik("Versie 2 vaststellen")
    gemeente.noteer("een versie vaststellen", Telling(3, 2, 0))
    gemeente.ziet("Versie 2 is vastgesteld.")


def test_van_voorwaarde_via_reactie_naar_vaststellen(maak_bezoek: MaakBezoek) -> None:
    corporatie, gemeente, tafel = maak_bezoek(), maak_bezoek(), maak_bezoek()
    log_in(tafel, "Lid Bestuurlijke Tafel", AGENDA)
    tafel.ziet("Er is nog geen versie vastgesteld.")
    _antwoord_mits(corporatie)
    gemeente.server.zet_klok(klok() + timedelta(days=30))
    log_in(gemeente, "Coördinator Leidschendam-Voorburg", f"{AGENDA}/versies/2/vaststelling")
    gemeente.ziet("Vaststellen kan nu niet", "Vidomes bij")
    gemeente.ga("/mijn-werk")
    _reageer(gemeente)
    _rest(gemeente)
    _stel_vast(gemeente)
    assert not gemeente.kan("Versie 2 vaststellen")
    log_in(tafel, "Lid Bestuurlijke Tafel", AGENDA)  # a month later the session is over
    tafel.ziet(MITS, REACTIE)


def _rest(gemeente: Bezoek) -> None:
    """The province wrote a condition too, in the demo."""
    rest = gemeente.page.get_by_label("Uw reactie op deze voorwaarde")
    while rest.count():
        rest.first.fill("Dat nemen we mee in het gesprek.")
        gemeente.klik_op(gemeente.bedienbaar("Reactie opslaan").first)


def test_vergelijken_met_de_vorige_versie(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker Vidomes", AGENDA)
    bezoek.begin()
    bezoek.klik("Vergelijk met versie 1")
    bezoek.noteer("een versie met de vorige vergelijken", Telling(2, 1, 0))
    rijen = bezoek.page.locator("tbody tr")
    for wijziging in ("nieuw", "gewijzigd", "verplaatst", "vervallen"):
        assert rijen.and_(bezoek.page.locator(f"[data-wijziging={wijziging}]")).count(), wijziging
    bezoek.klik("Versie 1 lezen")
    bezoek.ziet("Dit is een eerdere versie")
    expect(bezoek.page.locator("form.gs-antwoord")).to_have_count(0)


def test_een_gegeven_antwoord_wijzigen(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker Vidomes", AGENDA)
    bezoek.klik("Akkoord met alle open punten")
    bezoek.klap_uit("Antwoord wijzigen")
    vraag = bezoek.page.locator(".gs-vraag").first
    bezoek.vink("Niet akkoord, want…", in_=vraag)
    bezoek.klik("Gewijzigde antwoorden versturen", status=422)
    bezoek.page.get_by_label("Waarom u niet akkoord bent met punt").first.fill("Het terrein is te klein.")
    bezoek.klik("Gewijzigde antwoorden versturen")
    bezoek.ziet(BEWAARD)
    bezoek.ziet("Het terrein is te klein.", in_=bezoek.page.locator(".gs-voorbehouden"))
