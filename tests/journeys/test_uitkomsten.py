"""The municipality records what came of an item, amends a decision and closes the item; its parties read it."""

from __future__ import annotations

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import log_in, log_in_met_toetsen, over
from tests.journeys.opvolging import COORDINATOR, PROVINCIE, TITEL, WILLIBRORDUS, begin
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

BESLUIT, RESULTAAT = "St. Willibrordus bouwt twaalf woningen.", "De corporatie begint met het ontwerp."
IN_PUNT = "Uitkomst van agendapunt 1 vastleggen en het punt afsluiten"
PARTIJ, PERSOON = "Woningbouwvereniging St. Willibrordus", "Medewerker St. Willibrordus, medewerker corporatie"


def _leg_alles_vast(gemeente: Bezoek) -> None:
    gemeente.klap_uit("Informatie")
    gemeente.vul("Wat hebben de partijen elkaar verteld?", "De grond is van de gemeente.")
    gemeente.klik("Informatie vastleggen")
    gemeente.klap_uit("Actie")
    gemeente.vul("Wat gaat er gebeuren?", "Een schets sturen")
    gemeente.kies("Wie doet dit?", PERSOON)
    gemeente.vul("Uiterlijk klaar op", over(14))
    gemeente.klik("Actie vastleggen")
    gemeente.klap_uit("Toezegging")
    gemeente.vul("Wat is er toegezegd?", "Wij beginnen dit jaar.")
    gemeente.kies("Wie zegt dit toe?", PARTIJ)
    gemeente.vul("Uiterlijk nagekomen op", over(30))
    gemeente.klik("Toezegging vastleggen")


def test_een_besluit_vastleggen_vanaf_mijn_werk(bezoek: Bezoek) -> None:
    begin(bezoek.server)
    log_in(bezoek, COORDINATOR)
    bezoek.begin()
    bezoek.klik_op(bezoek.page.locator("tbody th").get_by_role("link", name=IN_PUNT))
    bezoek.klap_uit("Besluit")
    bezoek.vul("Wat is er besloten?", BESLUIT)
    bezoek.klik("Besluit vastleggen")
    bezoek.noteer("een besluit vastleggen", Telling(3, 3, 1))
    bezoek.ziet("Het besluit staat vast.", BESLUIT)


def test_van_gesprek_tot_afgesloten_punt(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie, provincie = maak_bezoek(), maak_bezoek(), maak_bezoek()
    opvolging, punt = begin(gemeente.server)
    adres = opvolging.adres("punten", punt)
    log_in(gemeente, COORDINATOR, adres)
    gemeente.kop(TITEL)
    _leg_alles_vast(gemeente)
    gemeente.begin()
    gemeente.klap_uit("Punt afsluiten")
    gemeente.vul("Wat is het resultaat?", RESULTAAT)
    gemeente.klik("Punt afsluiten")
    gemeente.noteer("een punt afsluiten", Telling(2, 2, 1))
    gemeente.ziet("Afgesloten", RESULTAAT)
    log_in(corporatie, WILLIBRORDUS, adres)
    corporatie.ziet(RESULTAAT, "De grond is van de gemeente.", "1. Een schets sturen", "1. Wij beginnen dit jaar.")
    corporatie.klik("1. Een schets sturen")
    corporatie.vul("Wat is het resultaat?", "De schets is verstuurd.")
    corporatie.klik("Actie afronden")
    corporatie.ziet("De actie is afgerond.", "De schets is verstuurd.")
    log_in(provincie, PROVINCIE, adres)
    provincie.ziet("Gesprekken en uitkomsten zijn voor de partijen van dit punt.")
    provincie.ziet_niet(RESULTAAT, "De grond is van de gemeente.")


def test_een_besluit_wijzigen_en_wat_er_gebeurt_als_een_ander_venster_voor_was(bezoek: Bezoek) -> None:
    opvolging, punt = begin(bezoek.server)
    besluit = opvolging.besluit(punt, BESLUIT)
    log_in(bezoek, COORDINATOR, opvolging.adres("punten", punt))
    bezoek.begin()
    bezoek.klik("Besluit 1 wijzigen")
    bezoek.vul("Het besluit", "St. Willibrordus bouwt veertien woningen.")
    bezoek.klik("Besluit wijzigen", status=422)
    bezoek.ziet("Schrijf waarom u het besluit wijzigt.")
    bezoek.vul("Waarom wijzigt u het besluit?", "Er passen er twee meer.")
    opvolging.gewijzigd(punt, besluit, "St. Willibrordus bouwt tien woningen.", "Er passen er minder.")
    bezoek.klik("Besluit wijzigen", status=409)
    bezoek.ziet("U heeft zelf intussen versie 2 opgeslagen", "St. Willibrordus bouwt tien woningen.")
    bezoek.klik("Besluit wijzigen")
    bezoek.klap_uit("wat het was en waarom")
    bezoek.ziet("St. Willibrordus bouwt veertien woningen.", "Er passen er twee meer.", "Er passen er minder.", BESLUIT)


def test_een_uitkomst_die_niet_klopt_houdt_wat_is_getypt(bezoek: Bezoek) -> None:
    opvolging, punt = begin(bezoek.server)
    log_in(bezoek, COORDINATOR, opvolging.adres("punten", punt))
    bezoek.klap_uit("Toezegging")
    bezoek.vul("Wat is er toegezegd?", "Wij beginnen dit jaar.")
    bezoek.vul("Uiterlijk nagekomen op", over(-1))
    bezoek.klik("Toezegging vastleggen", status=422)
    bezoek.ziet("De toezegging is nog niet vastgelegd. Pas 2 velden aan.", "Kies een dag vanaf vandaag.")
    bezoek.kies("Wie zegt dit toe?", PARTIJ)
    bezoek.klik("Toezegging vastleggen", status=422)
    bezoek.ziet("De toezegging is nog niet vastgelegd. Pas 1 veld aan.", "Kies een dag vanaf vandaag.")
    bezoek.vul("Uiterlijk nagekomen op", over(1))
    bezoek.klik("Toezegging vastleggen")
    bezoek.ziet("1. Wij beginnen dit jaar.")


def test_zonder_javascript_is_elke_soort_vast_te_leggen_en_het_punt_te_heropenen(maak_bezoek: MaakBezoek) -> None:
    kaal = maak_bezoek(scripts=False)
    opvolging, punt = begin(kaal.server)
    log_in(kaal, COORDINATOR, opvolging.adres("punten", punt))
    _leg_alles_vast(kaal)
    kaal.klap_uit("Naar de volgende ronde")
    kaal.vul("Waarom gaat dit punt naar de volgende ronde?", "Het onderzoek duurt nog een jaar.")
    kaal.klik("Naar de volgende ronde")
    kaal.ziet("Waarom dit naar de volgende ronde gaat", "Het onderzoek duurt nog een jaar.")
    kaal.klap_uit("Heropenen")
    kaal.vul("Waarom heropent u dit punt?", "Het onderzoek is er toch al.")
    kaal.klik("Heropenen")
    kaal.ziet("Het punt is weer open.")


def test_met_alleen_een_toetsenbord_een_besluit_vastleggen_en_schriftelijk_verder(bezoek: Bezoek) -> None:
    opvolging, punt = begin(bezoek.server)
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "coordinator.wassenaar")
    bezoek.ga(opvolging.adres("punten", punt))
    toetsen.klap_uit("Besluit")
    toetsen.vul("Wat is er besloten?", BESLUIT)
    toetsen.open("Besluit vastleggen")
    toetsen.klap_uit("Schriftelijk afdoen")
    toetsen.vul("Waarom is een gesprek niet nodig?", "De rest kan per mail.")
    toetsen.open("Schriftelijk afdoen")
    bezoek.ziet("U handelt dit punt schriftelijk af.", BESLUIT)
