"""A corporation keeps, adjusts or withdraws what it promised; the others read what it was and why."""

from __future__ import annotations

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import log_in, log_in_met_toetsen, over
from tests.journeys.opvolging import COORDINATOR, WILLIBRORDUS, begin
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

TEKST, LATER = "Wij beginnen dit jaar.", "Wij beginnen in het voorjaar."


def _begin(bezoek: Bezoek) -> str:
    """The page of a promise of St. Willibrordus."""
    opvolging, punt = begin(bezoek.server)
    toezegging = opvolging.toezegging(punt, "st-willibrordus", TEKST)
    return opvolging.adres("toezeggingen", toezegging.sleutel)


def test_nakomen_vanaf_mijn_werk(maak_bezoek: MaakBezoek) -> None:
    corporatie, gemeente = maak_bezoek(), maak_bezoek()
    adres = _begin(corporatie)
    log_in(corporatie, WILLIBRORDUS)
    corporatie.begin()
    corporatie.klik_op(corporatie.page.locator("tbody th").get_by_role("link", name=f"Toezegging nakomen: {TEKST}"))
    corporatie.kop("Dit heeft u toegezegd")
    corporatie.klap_uit("Nagekomen")
    corporatie.vul("Hoe bent u de toezegging nagekomen?", "De eerste paal staat.")
    corporatie.klik("Toezegging is nagekomen")
    corporatie.noteer("een toezegging nakomen", Telling(3, 3, 1))
    assert not corporatie.kan("Toezegging is nagekomen")
    log_in(gemeente, COORDINATOR, adres)
    gemeente.kop("Dit heeft Woningbouwvereniging St. Willibrordus toegezegd")
    gemeente.ziet("De eerste paal staat.", WILLIBRORDUS)


def test_bijstellen_laat_lezen_wat_het_was(maak_bezoek: MaakBezoek) -> None:
    corporatie, gemeente = maak_bezoek(), maak_bezoek()
    adres = _begin(corporatie)
    log_in(corporatie, WILLIBRORDUS, adres)
    corporatie.begin()
    corporatie.klap_uit("Bijstellen")
    corporatie.vul("Wat zegt u nu toe?", LATER)
    corporatie.vul("Uiterlijk nagekomen op", over(90))
    corporatie.klik("Toezegging bijstellen", status=422)
    corporatie.ziet("Schrijf waarom u de toezegging bijstelt.")
    corporatie.vul("Waarom stelt u de toezegging bij?", "De vergunning is later klaar.")
    corporatie.klik("Toezegging bijstellen")
    corporatie.noteer("een toezegging bijstellen, met een fout onderweg")
    log_in(gemeente, COORDINATOR, adres)
    gemeente.ziet("Bijgesteld", LATER, TEKST, "De vergunning is later klaar.")
    assert not gemeente.kan("Toezegging bijstellen")


def test_twee_vensters_tegelijk_overschrijven_elkaar_niet(maak_bezoek: MaakBezoek) -> None:
    eerste, tweede = maak_bezoek(), maak_bezoek()
    adres = _begin(eerste)
    for wie in (eerste, tweede):
        log_in(wie, WILLIBRORDUS, adres)
        wie.klap_uit("Bijstellen")
    for wie, tekst, status in ((eerste, LATER, 200), (tweede, "Wij beginnen volgende maand.", 409)):
        wie.vul("Wat zegt u nu toe?", tekst)
        wie.vul("Waarom stelt u de toezegging bij?", f"Omdat: {tekst}")
        wie.klik("Toezegging bijstellen", status=status)
    tweede.ziet("U deed dit zelf al: dit is nu versie 2", LATER)
    tweede.klik("Toezegging bijstellen")
    tweede.ziet("Wij beginnen volgende maand.", "Eerst was toegezegd:", f"Omdat: {LATER}")


def test_zonder_javascript_intrekken(maak_bezoek: MaakBezoek) -> None:
    kaal = maak_bezoek(scripts=False)
    log_in(kaal, WILLIBRORDUS, _begin(kaal))
    kaal.klap_uit("Intrekken")
    kaal.vul("Waarom trekt u de toezegging in?", "Het plan gaat niet door.")
    kaal.klik("Toezegging intrekken")
    kaal.ziet("De toezegging is ingetrokken.", "Het plan gaat niet door.", "Ingetrokken")


def test_met_alleen_een_toetsenbord_bijstellen(bezoek: Bezoek) -> None:
    adres, toetsen = _begin(bezoek), Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "medewerker.st-willibrordus")
    bezoek.ga(adres)
    toetsen.klap_uit("Bijstellen")
    toetsen.vul("Wat zegt u nu toe?", LATER)
    toetsen.vul("Waarom stelt u de toezegging bij?", "De vergunning is later klaar.")
    toetsen.open("Toezegging bijstellen")
    bezoek.ziet("De toezegging is bijgesteld.", LATER)
