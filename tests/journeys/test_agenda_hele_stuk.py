"""Bring, take up, present, answer, adopt: once with keys alone, once without JavaScript."""

from __future__ import annotations

from datetime import timedelta

from gesprekken.core.klok import klok
from tests.journeys.agenda import TITEL, agenda, breng_in, dossier
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import log_in, log_in_met_toetsen
from tests.journeys.toetsenbord import Toetsenbord

GEMEENTE, CORPORATIE = "Coördinator Wassenaar", "Medewerker St. Willibrordus"
AGENDA = agenda("wassenaar")


def _na_de_termijn(bezoek: Bezoek) -> None:
    """The other parties do not answer; their term passes."""
    bezoek.server.zet_klok(klok() + timedelta(days=30))
    log_in(bezoek, GEMEENTE, AGENDA)


def test_het_hele_stuk_van_de_agenda_zonder_javascript(maak_bezoek: MaakBezoek) -> None:
    """Over ten seconds: an agenda from bringing to adopting, by five people, each page examined."""
    corporatie, gemeente = maak_bezoek(scripts=False), maak_bezoek(scripts=False)
    log_in(corporatie, CORPORATIE, dossier("wassenaar"))
    breng_in(corporatie)
    log_in(gemeente, GEMEENTE, corporatie.pad)
    gemeente.klik("Op de agenda zetten")
    gemeente.ga(f"{AGENDA}/samenstelling")
    gemeente.vul("Minuten voor punt 1", "40")
    gemeente.klik("Alles opslaan")
    gemeente.klik("Versie 1 voorleggen")
    corporatie.ga(AGENDA)
    corporatie.klik("Akkoord met alle open punten")
    _na_de_termijn(gemeente)
    gemeente.klik("Versie 1 vaststellen")
    gemeente.klik("Versie 1 vaststellen")
    gemeente.ziet("Versie 1 is vastgesteld.", TITEL)


def _breng_met_toetsen(toetsen: Toetsenbord) -> None:
    toetsen.open("Onderwerp inbrengen")
    toetsen.vul("Titel of vraag", TITEL)
    toetsen.kies("Waar gaat het over?", "5b belemmering")
    toetsen.kies_uit_lijst("Aan welk doel draagt het bij?", "Groei")
    toetsen.open("Indienen")
    toetsen.bezoek.ziet("Uw onderwerp is ingediend.")


def _zet_op_de_agenda_met_toetsen(toetsen: Toetsenbord) -> None:
    toetsen.open("Op de agenda zetten")
    toetsen.open("Naar de agenda")
    toetsen.open("Agenda samenstellen")
    toetsen.vul("Minuten voor punt 1", "40")
    toetsen.kies_uit_lijst(f"St. Willibrordus bij {TITEL}", "neemt")
    toetsen.open("Alles opslaan")
    toetsen.open("Versie 1 voorleggen")
    toetsen.bezoek.ziet("De agenda is voorgelegd.")


def test_het_hele_stuk_van_de_agenda_met_alleen_een_toetsenbord(maak_bezoek: MaakBezoek) -> None:
    corporatie, gemeente = maak_bezoek(), maak_bezoek()
    bij_corporatie, bij_gemeente = Toetsenbord(corporatie), Toetsenbord(gemeente)
    log_in_met_toetsen(bij_corporatie, "medewerker.st-willibrordus")
    log_in_met_toetsen(bij_gemeente, "coordinator.wassenaar")
    corporatie.ga(dossier("wassenaar"))
    _breng_met_toetsen(bij_corporatie)
    gemeente.ga(corporatie.pad)
    _zet_op_de_agenda_met_toetsen(bij_gemeente)
    corporatie.ga(AGENDA)
    bij_corporatie.open("Akkoord met alle open punten")
    corporatie.ziet("Uw antwoord is opgeslagen.")
    gemeente.server.zet_klok(klok() + timedelta(days=30))
    log_in_met_toetsen(bij_gemeente, "coordinator.wassenaar")
    gemeente.ga(AGENDA)
    bij_gemeente.open("Versie 1 vaststellen")
    bij_gemeente.open("Versie 1 vaststellen")
    gemeente.ziet("Versie 1 is vastgesteld.", TITEL)
