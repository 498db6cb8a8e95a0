"""The municipality writes its way of working; the others confirm the version they read."""

from __future__ import annotations

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in
from tests.journeys.telling import Telling

WASSENAAR = f"{RONDE}/wassenaar/werkwijze/werkwijze"
ZIN = "We spreken elkaar elke tweede dinsdag op het gemeentehuis."


def _schrijf(gemeente: Bezoek, tekst: str) -> None:
    gemeente.vul("Werkwijze", tekst)
    gemeente.klik("Opslaan en om bevestiging vragen")
    gemeente.ziet("De werkwijze is opgeslagen.")


def test_een_nieuwe_versie_wordt_geschreven_en_door_een_corporatie_bevestigd(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie = maak_bezoek(), maak_bezoek()
    log_in(gemeente, "Coördinator Wassenaar", f"{RONDE}/wassenaar")
    gemeente.begin()
    gemeente.klik("Werkwijze", in_=gemeente.page.get_by_role("navigation", name="Stappen van het dossier"))
    _schrijf(gemeente, ZIN)
    gemeente.noteer("een versie van de werkwijze schrijven", Telling(3, 2, 1))
    gemeente.ziet("Versie 2", ZIN)
    gemeente.ziet("Gevraagd voor versie 2", in_=gemeente.rij("St. Willibrordus"))
    gemeente.klap_uit("Versie 1")

    log_in(corporatie, "Medewerker St. Willibrordus")
    corporatie.begin()
    corporatie.klik("Werkwijze, versie 2, bevestigen")
    corporatie.ziet(ZIN)
    corporatie.klik("Versie 2 bevestigen")
    corporatie.noteer("de werkwijze bevestigen, vanaf mijn werk", Telling(3, 2, 0))
    corporatie.ziet("U heeft deze versie bevestigd.")
    assert not corporatie.kan("Versie 2 bevestigen")
    gemeente.ga(WASSENAAR)
    gemeente.ziet("Bevestigd", in_=gemeente.rij("St. Willibrordus"))


def test_een_nieuwe_versie_vraagt_het_opnieuw(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie = maak_bezoek(), maak_bezoek()
    log_in(corporatie, "Medewerker St. Willibrordus", WASSENAAR)
    assert not corporatie.kan("Versie 1 bevestigen")  # that was done weeks ago
    log_in(gemeente, "Coördinator Wassenaar", WASSENAAR)
    _schrijf(gemeente, ZIN)
    corporatie.ga(WASSENAAR)
    assert corporatie.kan("Versie 2 bevestigen")


def test_wie_een_oude_versie_voor_zich_heeft_bevestigt_de_nieuwe_niet_ongelezen(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie = maak_bezoek(), maak_bezoek()
    log_in(gemeente, "Coördinator Wassenaar", WASSENAAR)
    _schrijf(gemeente, ZIN)
    log_in(corporatie, "Medewerker St. Willibrordus", WASSENAAR)
    _schrijf(gemeente, f"{ZIN} Verslagen zijn openbaar.")
    corporatie.klik("Versie 2 bevestigen", status=422)
    corporatie.ziet("Er is een nieuwere versie. Lees die eerst en bevestig daarna.")
    assert corporatie.kan("Versie 3 bevestigen")


def test_een_corporatie_kan_de_werkwijze_niet_schrijven(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker St. Willibrordus", WASSENAAR)
    assert not bezoek.kan("Opslaan en om bevestiging vragen")
